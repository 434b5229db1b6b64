/** Tinos (SIL Open Font License), cut down to the letters documents need. */
import { existsSync } from "node:fs";
import { mkdir, readFile, writeFile } from "node:fs/promises";
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
	range(0x1ea0, 0x1ef9),
	"\u0300\u0301\u0302\u0303\u0304\u0306\u0309\u030c\u031b\u0323",
	"–—‘’‚“”„†•…‰′″‹›₫€№™→←↑↓−≈≠≤≥□■●○×÷",
].join("");

/** Writes the four styles into `folder` unless they are there, and the font's licence beside them. */
export async function makeFonts(folder: string): Promise<void> {
	await mkdir(folder, { recursive: true });
	for (const [style, file] of Object.entries(STYLES)) {
		const target = join(folder, `tinos-${style}.ttf`);
		if (existsSync(target)) continue;
		const source = await readFile(resolve(`@expo-google-fonts/tinos/${file}`));
		await writeFile(
			target,
			await subsetFont(source, LETTERS, { targetFormat: "truetype", noHinting: true }),
		);
	}
	const licence = await readFile(resolve("@expo-google-fonts/tinos/LICENSE_FONT"), "utf8");
	await writeFile(join(folder, "OFL.txt"), licence);
}
