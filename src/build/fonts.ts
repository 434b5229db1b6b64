/** Tinos (SIL Open Font License), cut down to the letters documents need. */
import { existsSync } from "node:fs";
import { mkdir, readFile, rename, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { join } from "node:path";
import subsetFont from "subset-font";

const { resolve } = createRequire(import.meta.url);
const STYLES = {
	normal: "400Regular/Tinos_400Regular.ttf",
	bold: "700Bold/Tinos_700Bold.ttf",
	italic: "400Regular_Italic/Tinos_400Regular_Italic.ttf",
	bolditalic: "700Bold_Italic/Tinos_700Bold_Italic.ttf",
} as const;

const range = (from: number, to: number) =>
	Array.from({ length: to - from + 1 }, (_, i) => String.fromCodePoint(from + i)).join("");

/** Vietnamese, and the letters of Ê Đê, Gia Rai and Ba Na names; combining marks; signs of documents. */
const LETTERS = [
	range(0x20, 0x7e),
	range(0xa1, 0xac),
	range(0xae, 0x17f),
	"ƀɃƠơƯư",
	// A caron is often typed for a breve.
	range(0x1cd, 0x1d4),
	range(0x1ea0, 0x1ef9),
	range(0x300, 0x304),
	"\u0306\u0307\u0308\u0309\u030a\u030c\u031b\u0323\u0327\u0330\u0331",
	"ʼ–—‘’‚“”„†•…‰′″‹›⁄₫€№™→←↑↓−≈≠≤≥□■▪●○◦×÷",
].join("");

/**
 * Writes the four styles into `folder`, and the font's licence beside them; not again where they hold
 * these letters already.
 */
export async function makeFonts(folder: string): Promise<void> {
	await mkdir(folder, { recursive: true });
	const list = join(folder, "letters.txt");
	const known = existsSync(list) && (await readFile(list, "utf8")) === LETTERS;
	for (const [style, file] of Object.entries(STYLES)) {
		const target = join(folder, `tinos-${style}.ttf`);
		if (known && existsSync(target)) continue;
		const source = await readFile(resolve(`@expo-google-fonts/tinos/${file}`));
		await put(
			target,
			await subsetFont(source, LETTERS, { targetFormat: "truetype", noHinting: true }),
		);
	}
	const licence = await readFile(resolve("@expo-google-fonts/tinos/LICENSE_FONT"), "utf8");
	await put(join(folder, "OFL.txt"), licence);
	if (!known) await put(list, LETTERS);
}

/** At once: tests run side by side, and none may read half a file. */
async function put(file: string, content: string | Uint8Array) {
	const draft = `${file}.${process.pid}`;
	await writeFile(draft, content);
	await rename(draft, file);
}
