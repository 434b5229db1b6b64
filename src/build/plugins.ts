/** What the build does beside bundling. */
import { createHash } from "node:crypto";
import { readdir, readFile } from "node:fs/promises";
import { join, relative } from "node:path";
import type { Plugin } from "vite";
import { criterionWords, type Ruleset } from "../rules/index.ts";
import { makeFonts } from "./fonts.ts";
import { pagePolicy } from "./policy.ts";

/** The page's policy, at build only: the dev server needs inline code and a websocket. */
export const contentSecurityPolicy = (): Plugin => ({
	name: "content-security-policy",
	apply: "build",
	transformIndexHtml: () => [
		{
			tag: "meta",
			injectTo: "head-prepend",
			attrs: { "http-equiv": "Content-Security-Policy", content: pagePolicy },
		},
	],
});

/**
 * jsPDF names scripts elsewhere: one on a CDN for an output this app never asks for, others in
 * comments that stay. Extension stores refuse any such address.
 */
export const noRemoteCode = (): Plugin => ({
	name: "no-remote-code",
	transform: {
		filter: { id: /jspdf[\\/]dist[\\/]/ },
		handler: (code) => code.replaceAll(/https?:\/\/[^\s"'`)]{1,300}\.js\b/g, ""),
	},
});

/** The document font, cut down into public/fonts before the build copies that folder. */
export const documentFonts = (root: string): Plugin => ({
	name: "document-fonts",
	buildStart: () => makeFonts(join(root, "public/fonts")),
});

/** A module made of a ruleset's file, for whoever imports `<ruleset>.json?<what>`. */
const ofRuleset = (
	what: string,
	make: (source: string, path: string, emit?: (fileName: string) => void) => object,
): Plugin => ({
	name: `ruleset-${what}`,
	enforce: "pre",
	load: {
		filter: { id: new RegExp(`\\.json\\?${what}$`) },
		async handler(id) {
			const path = id.slice(0, -`?${what}`.length);
			this.addWatchFile(path);
			const source = await readFile(path, "utf8");
			const emit = (fileName: string) => this.emitFile({ type: "asset", fileName, source });
			const isBuild = this.environment.mode === "build";
			const made = JSON.stringify(make(source, path, isBuild ? emit : undefined));
			return { code: `export default ${made};`, moduleType: "js" };
		},
	},
});

/** Where the build puts a ruleset's file; `digest`: eight hexadecimal digits of what it holds. */
const rulesetFile = (id: string, digest: string) => `assets/${id}-${digest}.json`;

/** The id of the ruleset whose file this is. */
export const rulesetOfFile = (file: string): string | undefined =>
	/^assets\/(.+)-[0-9a-f]{8}\.json$/.exec(file)?.[1];

/**
 * What a list of rulesets shows of one, so that the first load has no more of the rulesets than that; and
 * where its file is. That bears its SHA-256 in its name, shortened: the page sees by it that what came is
 * what was found sound here, and need not check it.
 */
export const rulesetCovers = (root: string): Plugin =>
	ofRuleset("cover", (source, path, emit) => {
		const { id, version, about, replaces = [] } = JSON.parse(source);
		const digest = createHash("sha256").update(source).digest("hex").slice(0, 8);
		const built = rulesetFile(id, digest);
		emit?.(built);
		const earlier = replaces.map((each: { id: string; version?: number }) => ({
			id: each.id,
			version: each.version,
		}));
		// What only the ruleset's own page shows comes with its file: covers stand in the first load.
		const { basedOn: _, province, document, ...rest } = about;
		const { name, present } = province;
		const { subject: __, ...issued } = document;
		const shown = { ...rest, document: issued, province: { name, present } };
		const file = emit ? built : relative(root, path);
		return { id, version, about: shown, replaces: earlier, file };
	});

/** What its document and its criteria speak of, for finding it. */
export const rulesetCriteria = (): Plugin =>
	ofRuleset("criteria", (source) => {
		const ruleset: Ruleset = JSON.parse(source);
		return { subject: ruleset.about.document.subject, criteria: criterionWords(ruleset) };
	});

interface Licence {
	readonly name: string;
	readonly version: string;
	readonly identifier: string;
	readonly text: string;
}

/** The licence of an installed package, from its own files. */
async function licenceOf(folder: string): Promise<Licence> {
	const { name, version, license } = JSON.parse(
		await readFile(join(folder, "package.json"), "utf8"),
	);
	const file = (await readdir(folder)).find((each) => /^(licen[cs]e|copying)/i.test(each));
	const text = file ? await readFile(join(folder, file), "utf8") : "";
	return { name, version, identifier: license, text };
}

/** The folder of the package that a module belongs to, without what stands in for it. */
const packageOf = (module: string) =>
	/^.*[\\/]node_modules[\\/](?:@[^\\/]+[\\/])?[^\\/]+/.exec(module.replace(/^\0/, ""))?.[0];

/**
 * Writes licences.json: of every package in the page's bundle and in the workers', and of the font.
 * One plugin for the page, one for the workers, which are bundled apart.
 */
export function licences(root: string): { page: Plugin; worker: () => Plugin } {
	const folders = new Set<string>();
	const collect = (bundle: Record<string, { type: string; modules?: Record<string, unknown> }>) => {
		for (const { modules } of Object.values(bundle))
			for (const module of Object.keys(modules ?? {})) {
				const folder = packageOf(module);
				if (folder) folders.add(folder);
			}
	};
	return {
		worker: () => ({
			name: "licences-worker",
			generateBundle: (_options, bundle) => collect(bundle),
		}),
		page: {
			name: "licences",
			apply: "build",
			async generateBundle(_options, bundle) {
				collect(bundle);
				const packages = await Promise.all([...folders].sort().map(licenceOf));
				const font = await licenceOf(join(root, "node_modules/@expo-google-fonts/tinos"));
				const fontText = await readFile(join(root, "public/fonts/OFL.txt"), "utf8");
				const all = [
					...packages,
					{ ...font, name: "Tinos", identifier: "OFL-1.1", text: fontText },
				];
				this.emitFile({ type: "asset", fileName: "licences.json", source: JSON.stringify(all) });
			},
		},
	};
}

/** Tells whoever starts the app where it is and how to load it as an extension. */
export const sayWhere = (root: string): Plugin => ({
	name: "say-where",
	configurePreviewServer(server) {
		server.httpServer.once("listening", () => {
			const address = server.resolvedUrls?.local[0] ?? "http://127.0.0.1:4173/";
			const dist = join(root, "dist");
			setTimeout(() => {
				server.config.logger.info(`
  Đạt Chuẩn:      ${address}
  As extension:   open chrome://extensions, switch on "Developer mode",
                  press "Load unpacked" and choose ${dist}
                  (then press the toolbar button: the side panel opens)
`);
			});
		});
	},
});
