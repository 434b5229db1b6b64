/** What a person should know, or agree to, before a list is counted. */
import { listNotes } from "../text/index.ts";
import { looksLikeName } from "./header-words.ts";
import { convertRows } from "./legacy.ts";
import { countLostLetters, decodeBytes, findLegacy } from "./letters/index.ts";
import type { ListHints, ListNote, ListRow } from "./list.ts";

const SAMPLES = 5;
const LOOK_AT = 65_536;
/** Near enough to where cells end: only a few are shown. */
const BETWEEN_CELLS = /[;,\t|]/;

export const isOldFont = (encoding: string) => encoding === "tcvn3" || encoding === "vni";

/** Bytes that no byte-order mark or rule explains: what a guess makes of them. */
export function guessNotes(bytes: Uint8Array, encoding: string, text: string): ListNote[] {
	if (encoding.startsWith("utf-")) return [];
	const plain = decodeBytes(bytes.subarray(0, LOOK_AT * 4), "windows-1252").text.split(/\r\n?|\n/);
	const lines = text.slice(0, LOOK_AT * 4).split(/\r\n?|\n/);
	const pairs = plain.flatMap((line, index) => {
		const after = (lines[index] ?? "").split(BETWEEN_CELLS);
		return line.split(BETWEEN_CELLS).map((before, at) => ({ before, after: after[at] ?? "" }));
	});
	const code = isOldFont(encoding) ? "legacy-bytes" : "encoding-unsure";
	return [{ code, message: listNotes[code](encoding), samples: telling(pairs) }];
}

/** Letters of an old font inside Unicode text, unless a hint has settled it. */
export function legacyNotes(records: readonly ListRow[], hints: ListHints): ListNote[] {
	if (hints.legacy !== undefined) return [];
	const rows = sampleOf(records);
	const legacy = findLegacy(rows.map((cells) => cells.join("\t")).join("\n"));
	if (!legacy) return [];
	const after = convertRows(rows, legacy).flat();
	const pairs = rows.flat().map((before, index) => ({ before, after: after[index] ?? "" }));
	const message = listNotes["legacy-text"](legacy);
	return [{ code: "legacy-text", legacy, message, samples: telling(pairs) }];
}

/** Places where a letter was lost for good. */
export function lostNotes(text: string): ListNote[] {
	const lost = text.includes("?") ? countLostLetters(text) : 0;
	return lost === 0 ? [] : [{ code: "lost-letters", message: listNotes["lost-letters"](lost) }];
}

/** Rows of a sheet that nobody sees in Excel. */
export function hiddenNotes(rows: readonly { readonly hidden?: true }[]): ListNote[] {
	const hidden = rows.filter((row) => row.hidden).length;
	return hidden === 0 ? [] : [{ code: "hidden-rows", message: listNotes["hidden-rows"](hidden) }];
}

/** Cells that hold more than plain letters, from the whole length of the list. */
function sampleOf(records: readonly ListRow[]): string[][] {
	const step = Math.ceil(records.length / 3000);
	const rows: string[][] = [];
	let letters = 0;
	for (let index = 0; index < records.length && letters < LOOK_AT; index += step) {
		const cells = records[index]?.cells.filter((cell) => /[^\0-\x7f]/.test(cell)) ?? [];
		if (cells.length > 0) rows.push(cells);
		for (const { length } of cells) letters += length;
	}
	return rows;
}

/** A few that differ, short enough to be compared. */
function telling(pairs: readonly { before: string; after: string }[]) {
	const seen = new Set<string>();
	const differing = pairs.filter(({ before, after }) => {
		if (before === after || seen.has(before)) return false;
		seen.add(before);
		return true;
	});
	// Whether a name is right is what a person sees best.
	const isName = ({ after }: { after: string }) => (looksLikeName(after) ? 0 : 1);
	differing.sort((a, b) => isName(a) - isName(b));
	return differing.slice(0, SAMPLES).map(({ before, after }) => ({
		before: before.slice(0, 80),
		after: after.slice(0, 80),
	}));
}
