/** Builds pages and serves them from an address of their own. */
import { join } from "node:path";
import { build, preview } from "vite";

/** `names`: of the HTML files; without them, the app's own. */
export async function serve(config, outDir, names) {
	const shared = { ...config, logLevel: "error", base: "./" };
	const input = names && {
		rolldownOptions: { input: names.map((name) => join(config.root, `${name}.html`)) },
	};
	await build({ ...shared, build: { outDir, target: "chrome109", emptyOutDir: true, ...input } });
	const server = await preview({
		...shared,
		build: { outDir },
		preview: { host: "127.0.0.1", port: 0, strictPort: false },
	});
	return { address: server.resolvedUrls.local[0], close: () => server.close() };
}
