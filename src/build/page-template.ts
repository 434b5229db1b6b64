import { join } from "node:path";
import { type Plugin, type Rolldown, runnerImport } from "vite";
import type * as FirstScreen from "./first-screen.tsx";

/** Screens that people are sent an address of: whoever follows one has nothing of the app yet. */
const SENT = ["ruleset", "start", "catalog"];

/**
 * Hands src/begin.ts what it needs, in a template: the home page of a device that keeps nothing, and by screen the
 * files its code is made of.
 */
export function pageTemplate(root: string): Plugin {
	return {
		name: "page-template",
		apply: "build",
		transformIndexHtml: {
			order: "post",
			async handler(_html, { bundle }) {
				if (!bundle) return;
				const chunks = Object.values(bundle).filter((each) => each.type === "chunk");
				const code = Object.fromEntries(SENT.map((screen) => [screen, codeOf(screen, chunks)]));
				const { module } = await runnerImport<typeof FirstScreen>(
					join(root, "src/build/first-screen.tsx"),
					{ root, configFile: false, logLevel: "error" },
				);
				return [
					{
						tag: "template",
						attrs: { "data-code": JSON.stringify(code) },
						children: module.firstScreen(),
						injectTo: "body",
					},
				];
			},
		},
	};
}

/** The files that a screen's code is made of, beyond the first load; from the page. */
function codeOf(screen: string, chunks: readonly Rolldown.OutputChunk[]): string[] {
	const entry = chunks.find(({ facadeModuleId }) =>
		facadeModuleId?.endsWith(`/ui/screens/${screen}/index.tsx`),
	);
	if (!entry) throw new Error(`no code of the screen ${screen}`);
	const found = new Set<Rolldown.OutputChunk>();
	const follow = (chunk: Rolldown.OutputChunk | undefined) => {
		if (!chunk || found.has(chunk) || ["first", "begin"].includes(chunk.name)) return;
		found.add(chunk);
		for (const file of chunk.imports) follow(chunks.find(({ fileName }) => fileName === file));
	};
	follow(entry);
	return [...found].flatMap(({ fileName, viteMetadata }) =>
		[fileName, ...(viteMetadata?.importedCss ?? [])].map((file) => `./${file}`),
	);
}
