import { fromLegacy, type Legacy } from "./letters/index.ts";

/** Letters of nobody's, for those inside a cell that would part it from itself. */
const HIDDEN = new Map([
	["\t", "\ue001"],
	["\n", "\ue002"],
	["\r", "\ue003"],
]);
const SHOWN = new Map([...HIDDEN].map(([letter, hidden]) => [hidden, letter]));

/**
 * The cells of rows with their legacy letters as Unicode. All at once: a word that reads well both
 * ways goes with the words around it.
 */
export function convertRows(rows: readonly (readonly string[])[], legacy: Legacy): string[][] {
	const text = rows.map((cells) => cells.map(hide).join("\t")).join("\n");
	return fromLegacy(text, legacy)
		.split("\n")
		.map((line) => line.split("\t").map(show));
}

const hide = (cell: string) => cell.replace(/[\t\n\r]/g, (letter) => HIDDEN.get(letter) ?? letter);
const show = (cell: string) =>
	cell.replace(/[\ue001-\ue003]/g, (letter) => SHOWN.get(letter) ?? letter);
