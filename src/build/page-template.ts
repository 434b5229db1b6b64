import { join } from "node:path";
import { type HtmlTagDescriptor, type Plugin, type Rolldown, runnerImport } from "vite";
import type * as FirstScreen from "./first-screen.tsx";
import { rulesetOfFile } from "./plugins.ts";

/** Screens that people are sent an address of: whoever follows one has nothing of the app yet. */
const SENT = ["ruleset", "start", "catalog"].map(
	(screen) => [screen, [`ui/screens/${screen}/index.tsx`]] as const,
);
/** And the home page of a device that keeps drafts: the list of them, and who reads the disk. */
const HOME = ["drafts", ["ui/screens/draft-list/drafts.tsx", "drafts/store.ts"]] as const;

/**
 * Hands src/begin.ts what it needs, in templates: the home page of a device that keeps nothing, with the files to
 * expect; and what screens show that wait for theirs.
 */
export function pageTemplate(root: string): Plugin {
	return {
		name: "page-template",
		apply: "build",
		transformIndexHtml: {
			order: "post",
			async handler(html, { bundle }) {
				if (!bundle) return;
				const { module } = await runnerImport<typeof FirstScreen>(
					join(root, "src/build/first-screen.tsx"),
					{ root, configFile: false, logLevel: "error" },
				);
				const template = (children: string, attrs = {}): HtmlTagDescriptor => ({
					tag: "template",
					attrs,
					children,
					injectTo: "body",
				});
				return {
					html: begunAtOnce(html, bundle),
					tags: [
						template(module.homePage(), { "data-files": JSON.stringify(filesToExpect(bundle)) }),
						template(module.waitingPage()),
					],
				};
			},
		},
	};
}

/** The page, with what begins it run as soon as it is there: a module waits for the whole page and its style sheet. */
function begunAtOnce(html: string, bundle: Rolldown.OutputBundle): string {
	const begin = Object.values(bundle).find(({ name }) => name === "begin")?.fileName;
	const script = `<script type="module" crossorigin src="./${begin}">`;
	if (!html.includes(script)) throw new Error("nothing begins the page");
	return html.replace(script, script.replace("<script", '<script async fetchpriority="high"'));
}

/** As src/begin.ts reads it. */
function filesToExpect(bundle: Rolldown.OutputBundle) {
	const chunks = Object.values(bundle).filter((each) => each.type === "chunk");
	const rulesets = Object.keys(bundle).flatMap((file) => {
		const id = rulesetOfFile(file);
		return id ? [[id, `./${file}`]] : [];
	});
	return {
		code: Object.fromEntries(
			[...SENT, HOME].map(([screen, modules]) => [screen, codeOf(modules, chunks)]),
		),
		rulesets: Object.fromEntries(rulesets),
	};
}

/** The files that a screen's code is made of, beyond the first load. */
function codeOf(modules: readonly string[], chunks: readonly Rolldown.OutputChunk[]): string[] {
	const found = new Set<Rolldown.OutputChunk>();
	const follow = (chunk: Rolldown.OutputChunk | undefined) => {
		if (!chunk || found.has(chunk) || ["first", "begin"].includes(chunk.name)) return;
		found.add(chunk);
		for (const file of chunk.imports) follow(chunks.find(({ fileName }) => fileName === file));
	};
	for (const module of modules) {
		const entry = chunks.find(({ moduleIds }) =>
			moduleIds.some((id) => id.endsWith(`/src/${module}`)),
		);
		if (!entry) throw new Error(`no code of ${module}`);
		follow(entry);
	}
	const styles = [...found].flatMap(({ viteMetadata }) => [...(viteMetadata?.importedCss ?? [])]);
	return [...styles, ...[...found].map(({ fileName }) => fileName)].map((file) => `./${file}`);
}
