/** What the build does beside bundling. */
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { Plugin } from "vite";
import { makeFonts } from "./fonts.ts";

const POLICY = [
	"default-src 'none'",
	"script-src 'self'",
	"style-src 'self'",
	"img-src 'self' data: blob:",
	"connect-src 'self'",
	"manifest-src 'self'",
	"worker-src 'self'",
	"base-uri 'none'",
	"form-action 'none'",
].join("; ");

/** The page's policy, at build only: the dev server needs inline code and a websocket. */
export const contentSecurityPolicy = (): Plugin => ({
	name: "content-security-policy",
	apply: "build",
	transformIndexHtml: () => [
		{
			tag: "meta",
			injectTo: "head-prepend",
			attrs: { "http-equiv": "Content-Security-Policy", content: POLICY },
		},
	],
});

/**
 * jsPDF names a script on a CDN for an output this app never asks for; extension stores refuse any
 * such address.
 */
export const noRemoteCode = (): Plugin => ({
	name: "no-remote-code",
	transform: {
		filter: { id: /jspdf[\\/]dist[\\/]/ },
		handler: (code) => code.replaceAll(/https:\/\/cdnjs\.cloudflare\.com\/[^"'`]+/g, ""),
	},
});

/** The document font, cut down into public/fonts before the build copies that folder. */
export const documentFonts = (root: string): Plugin => ({
	name: "document-fonts",
	buildStart: () => makeFonts(join(root, "public/fonts")),
});

interface Licence {
	name: string;
	version: string;
	identifier: string | null;
	text: string | null;
}

/** Adds the font, which is no module, to the licences that Vite collects of the bundle. */
export const fontLicence = (root: string): Plugin => ({
	name: "font-licence",
	apply: "build",
	enforce: "post",
	generateBundle: {
		order: "post",
		async handler(_options, bundle) {
			const asset = bundle["licences.json"];
			if (asset?.type !== "asset") return;
			const licences = JSON.parse(String(asset.source)) as Licence[];
			const font = join(root, "node_modules/@expo-google-fonts/tinos");
			const { version } = JSON.parse(await readFile(join(font, "package.json"), "utf8"));
			licences.push({
				name: "Tinos",
				version,
				identifier: "OFL-1.1",
				text: await readFile(join(font, "LICENSE_FONT"), "utf8"),
			});
			asset.source = JSON.stringify(licences);
		},
	},
});

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
