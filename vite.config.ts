import { fileURLToPath } from "node:url";
import { crx } from "@crxjs/vite-plugin";
import { defineConfig } from "vite";
import { VitePWA } from "vite-plugin-pwa";
import manifest from "./extension/manifest.ts";
import { pageTemplate } from "./src/build/page-template.ts";
import {
	contentSecurityPolicy,
	documentFonts,
	licences,
	noRemoteCode,
	rulesetCovers,
	rulesetCriteria,
	sayWhere,
} from "./src/build/plugins.ts";
import { templates } from "./src/build/templates/plugin.ts";

const root = fileURLToPath(new URL(".", import.meta.url));
const none = fileURLToPath(new URL("./src/build/none.ts", import.meta.url));

const licencesOf = licences(root);

export default defineConfig(({ command, isPreview }) => ({
	base: "./",
	resolve: { alias: { html2canvas: none, dompurify: none, canvg: none } },
	build: {
		// The dev server makes crxjs write a loader into outDir: keep that away from the release.
		outDir: command === "serve" && !isPreview ? ".dev" : "dist",
		target: ["chrome109", "firefox115", "safari16.4"],
		modulePreload: { polyfill: false },
		assetsInlineLimit: 0,
		// The first load in one piece: cut up it packs worse, and asks twice.
		rolldownOptions: {
			output: {
				assetFileNames: "assets/[name]-[hash:6][extname]",
				// The first load names every lazy part: by its hash alone.
				chunkFileNames: ({ name, isEntry }) =>
					isEntry || ["begin", "first"].includes(name)
						? "assets/[name]-[hash:6].js"
						: "assets/[hash:6].js",
				codeSplitting: {
					groups: [
						// What runs before all else, and nothing of the app's.
						{
							name: "begin",
							test: /[\\/]src[\\/](begin|state[\\/]route|platform[\\/](draft-marker|in-storage))\./,
							priority: 3,
						},
						{
							name: "first",
							test: /[\\/](src|node_modules)[\\/]/,
							tags: ["$initial"],
							priority: 2,
						},
						// The page that people are sent the address of, with all that it is read by; then what it folds away.
						// The list of drafts has its signs from there: a piece of their own would be one more for both.
						{
							name: "ruleset",
							test: /[\\/]src[\\/]ui[\\/](screens[\\/]ruleset[\\/]index|components[\\/]verdict-tag)\./,
							priority: 1.7,
						},
						{
							name: "folded",
							test: /[\\/]src[\\/]ui[\\/]screens[\\/]ruleset[\\/]folded\./,
							priority: 1.5,
						},
						// What several screens share, in one piece too: fewer names in the first load, fewer requests.
						{
							name: "ui",
							test: /[\\/]src[\\/](ui[\\/]|terms[\\/]|text[\\/](?!lists|ruleset-issues)|drafts[\\/]draft\.|documents[\\/]describe-source\.)/,
							minShareCount: 3,
							priority: 1,
						},
					],
				},
			},
		},
	},
	worker: { format: "es", plugins: () => [noRemoteCode(), licencesOf.worker()] },
	preview: { host: "127.0.0.1", port: 4173, strictPort: true },
	plugins: [
		contentSecurityPolicy(),
		noRemoteCode(),
		rulesetCovers(root),
		rulesetCriteria(),
		documentFonts(root),
		templates(root),
		pageTemplate(root),
		licencesOf.page,
		crx({ manifest }),
		VitePWA({
			strategies: "generateSW",
			injectRegister: false,
			manifest: {
				id: "./",
				name: "Đạt Chuẩn",
				short_name: "Đạt Chuẩn",
				description: "Tự đánh giá theo bộ tiêu chí của tỉnh, ngay trên máy, không cần mạng.",
				lang: "vi",
				start_url: "./",
				scope: "./",
				display: "standalone",
				background_color: "#faf9f5",
				theme_color: "#0b5d4e",
				icons: [
					{ src: "icons/icon-192.png", sizes: "192x192", type: "image/png" },
					{ src: "icons/icon-512.png", sizes: "512x512", type: "image/png" },
					{
						src: "icons/icon-maskable-512.png",
						sizes: "512x512",
						type: "image/png",
						purpose: "maskable",
					},
				],
			},
			workbox: {
				// A first visit is offline too, once all is kept.
				clientsClaim: true,
				globPatterns: ["**/*.{js,css,html,png,json,ttf,webmanifest,csv,xlsx}"],
				globIgnores: [
					"manifest.json",
					"service-worker-loader.js",
					"assets/background*",
					"icons/icon-{16,128}.png",
				],
				inlineWorkboxRuntime: true,
			},
		}),
		sayWhere(root),
	],
}));
