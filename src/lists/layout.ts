/** Which records of a sheet are its rows: header, titles, totals and signatures told apart. */
import type { skipReasons } from "../text/index.ts";
import type { Token } from "./tokens.ts";
import { fold, looksLikeName, markOf, roleOf, tidy } from "./words.ts";

export type SkipReason = keyof typeof skipReasons;

export interface Layout {
	/** Index of the header among the tokens, -1 where there is none. */
	readonly header: number;
	readonly columns: readonly string[];
	readonly rows: readonly Token[];
	readonly skipped: readonly { readonly line: number; readonly reason: SkipReason }[];
}

const HEADER_WITHIN = 60;
const filled = (cells: readonly string[]) => cells.filter((cell) => tidy(cell) !== "");

/** `headerLine` as a hint: the line of the header, 0 for none. */
export function layOut(tokens: readonly Token[], headerLine?: number): Layout {
	const header =
		headerLine === undefined
			? findHeader(tokens)
			: tokens.findIndex(({ line }) => headerLine > 0 && line === headerLine);
	const body = tokens.slice(header + 1);
	const columns = columnsOf(tokens[header]?.cells, body);
	const serial = columns.findIndex((name) => roleOf(name) === "serial");
	const skipped: { line: number; reason: SkipReason }[] = [];
	for (const { line, cells } of tokens.slice(0, Math.max(header, 0)))
		skipped.push({ line, reason: filled(cells).length === 0 ? "blank" : "title" });

	const rows: Token[] = [];
	let signing = false;
	const width = columns.length;
	body.forEach((token, index) => {
		const reason = skipReason(token.cells, { first: index === 0, serial, width, signing });
		if (reason === "signature") signing = true;
		if (reason) skipped.push({ line: token.line, reason });
		else rows.push(token);
	});
	return { header, columns, rows, skipped };
}

/** The line with the most known header words; without any, a first line that does not look like data. */
function findHeader(tokens: readonly Token[]): number {
	let best = { index: -1, known: 0 };
	tokens.slice(0, HEADER_WITHIN).forEach(({ cells }, index) => {
		const known = new Set(cells.filter((cell) => tidy(cell).length <= 80).map(roleOf));
		known.delete(undefined);
		// A sentence above the table may hold a word of a header: one word counts only in a cell of its own.
		const needed = filled(cells).length > 1 ? 1 : filled(cells).some(isBareHeader) ? 1 : 99;
		if (known.size >= needed && known.size > best.known) best = { index, known: known.size };
	});
	if (best.index >= 0) return best.index;
	const first = tokens.findIndex(({ cells }) => filled(cells).length > 0);
	const cells = tokens[first]?.cells ?? [];
	const widest = Math.max(...tokens.map((token) => filled(token.cells).length));
	const plain = filled(cells).length === widest && !filled(cells).some(looksLikeData);
	return plain && tokens.length > first + 1 ? first : -1;
}

const isBareHeader = (cell: string) =>
	roleOf(cell) !== undefined && tidy(cell).split(" ").length <= 5;

const looksLikeData = (cell: string) =>
	/\d/.test(cell) || /@/.test(cell) || looksLikeName(cell) || markOf(cell) !== undefined;

/** Named columns; empty ones at the right end, as sheets are padded with, are left out. */
function columnsOf(header: readonly string[] | undefined, body: readonly Token[]): string[] {
	let width = 0;
	for (const { cells } of body)
		for (let i = cells.length - 1; i >= width; i -= 1)
			if (cells[i]?.trim()) {
				width = i + 1;
				break;
			}
	const names = (header ?? []).map(tidy);
	while (names.length > 0 && names.at(-1) === "" && names.length > width) names.pop();
	if (header) return names;
	return Array.from({ length: width }, () => "");
}

interface Place {
	readonly first: boolean;
	readonly serial: number;
	readonly width: number;
	readonly signing: boolean;
}

function skipReason(cells: readonly string[], place: Place): SkipReason | undefined {
	const texts = filled(cells).map(tidy);
	if (texts.length === 0) return "blank";
	if (place.first && isNumbering(texts)) return "numbering";
	const serialCell = place.serial >= 0 ? tidy(cells[place.serial] ?? "") : "";
	const numbered = /^\d+[.)]?$/.test(serialCell);
	if (numbered) return texts.length === 1 && place.width > 1 ? "blank" : undefined;
	if (texts.some(isTotal)) return "total";
	if (texts.length <= 3 && texts.some(isSignature)) return "signature";
	if (place.signing && (place.serial >= 0 || texts.length <= 2)) return "signature";
	if (place.width > 1 && isGroup(texts, serialCell)) return "group";
	// Forms end a table with a line of dots before the last number.
	if (texts.every((text) => /^[.…]+$/.test(text))) return "blank";
	return undefined;
}

/** 1, 2, 3 … or (1), (2), (A) … under the header. */
const isNumbering = (texts: readonly string[]) =>
	texts.length >= 2 &&
	texts.every((text, index) => text.replace(/[()[\]]/g, "") === String(index + 1));

/** Written with its marks, or without them as whole words: "Tống Văn Công" is a person. */
function isTotal(text: string): boolean {
	if (
		/^(tổng cộng|tổng số|tổng|cộng)(\s*[:\d(=.].*|\s*)$/iu.test(text) ||
		/^tổng (cộng|số)/iu.test(text)
	)
		return true;
	return /^(TONG CONG|TONG SO|Tong cong|Tong so|tong cong|tong so|CONG|Cong)\s*[:.]?\s*\d*$/.test(
		text,
	);
}

const isSignature = (text: string) =>
	/^(nguoi lap|xac nhan cua|tm\.? ?(uy ban|ubnd)|truong (khu|thon|ban|xom)|can bo |ky ten|\(ky|chu tich|.{0,40}, ?ngay .{0,12}thang|ngay [\d. …]{0,8}thang)/.test(
		fold(text),
	);

/** A heading inside the table: "I. Tổ 1", "Khu 3". */
function isGroup(texts: readonly string[], serialCell: string): boolean {
	const [only = ""] = texts;
	if (texts.length === 2 && /^([IVX]+|[A-H])[.)]?$/.test(serialCell)) return true;
	return (
		texts.length === 1 &&
		/^([ivx]+[.)-] ?|[a-h][.)-] )?(thon|khu|xom|to|ban|ap|cum|doi|nhom|ngo|hem) ?(so )?\S{0,24}( \S+){0,3}$/.test(
			fold(only),
		) &&
		!looksLikeName(only.replace(/^([IVX]+|[A-H])[.)-] ?/, ""))
	);
}
