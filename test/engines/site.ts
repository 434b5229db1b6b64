/** The built app on a server that a test may stop, from a copy that a test may change. */
import { appendFile, cp } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { type PreviewServer, preview } from "vite";

const DIST = fileURLToPath(new URL("../../dist", import.meta.url));

export interface Site {
	readonly address: string;
	/** As where there is no network: nobody answers any more. */
	stop(): Promise<void>;
	/** On the same port again. */
	start(): Promise<void>;
	/** A later version of the app is on the server. */
	renew(): Promise<void>;
}

export async function serve(folder: string): Promise<Site> {
	const copy = join(folder, "site");
	await cp(DIST, copy, { recursive: true });
	let server: PreviewServer | undefined;
	const listen = async (port: number) => {
		server = await preview({
			build: { outDir: copy },
			// 0 is any free one; a port once had is had again or not at all.
			preview: { port, strictPort: port > 0 },
			logLevel: "silent",
		});
		return server.resolvedUrls?.local[0] ?? "";
	};
	const address = await listen(0);
	return {
		address,
		async stop() {
			const stopped = server?.httpServer;
			server = undefined;
			if (!stopped) return;
			await new Promise<void>((resolve) => {
				stopped.close(() => resolve());
				if ("closeAllConnections" in stopped) stopped.closeAllConnections();
			});
		},
		async start() {
			await listen(Number(new URL(address).port));
		},
		renew: () => appendFile(join(copy, "sw.js"), "\n// a later version\n"),
	};
}
