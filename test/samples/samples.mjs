/** `npm run samples`: every document of every ruleset, into samples/. Needs no browser. */
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { basename, join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { runnerImport } from "vite";

const root = fileURLToPath(new URL("../..", import.meta.url));
const load = async (file) =>
	(await runnerImport(join(root, file), { root, configFile: false })).module;
const { samplesOf } = await load("test/samples/samples.ts");
const { makeFonts } = await load("src/build/fonts.ts");

const folder = join(root, "public/fonts");
await makeFonts(folder);
const fonts = Object.fromEntries(
	["normal", "bold", "italic", "bolditalic"].map((style) => [
		style,
		new Uint8Array(readFileSync(join(folder, `tinos-${style}.ttf`))),
	]),
);
const { version } = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));
const today = new Date().toISOString().slice(0, 10);

const samples = join(root, "samples");
rmSync(samples, { recursive: true, force: true });
const files = readdirSync(join(root, "rulesets"), { recursive: true, encoding: "utf8" })
	.filter((name) => name.endsWith(".json") && /[\\/]/.test(name))
	.sort();
let count = 0;
for (const file of files) {
	const into = join(samples, basename(file, ".json"));
	mkdirSync(into, { recursive: true });
	const json = JSON.parse(readFileSync(join(root, "rulesets", file), "utf8"));
	for (const { name, bytes } of await samplesOf(json, fonts, today, version)) {
		writeFileSync(join(into, name), bytes);
		console.log(`${relative(root, join(into, name))}  ${(bytes.length / 1000).toFixed(0)} kB`);
		count += 1;
	}
}
console.log(`\n${count} documents in samples/`);
