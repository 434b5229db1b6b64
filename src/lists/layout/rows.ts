/** Which records of a sheet are its rows: header, titles, totals and signatures told apart. */
import { tidy } from "../../terms/index.ts";
import type { skipReasons } from "../../text/index.ts";
import type { Token } from "../tokens.ts";
import { looksLikeName, roleOf } from "../words.ts";
import { columnsOf, findHeader, secondHeader } from "./header.ts";
import { groupName, heads, isHeading, isSignature, isTotal, TOTAL_ALONE } from "./headings.ts";
import { plainRows } from "./plain-rows.ts";
import { filled, isNumber, key, type Sheet, sheetOf } from "./sheet.ts";

export type SkipReason = keyof typeof skipReasons;

export interface Layout {
	/** Index of the header among the tokens, -1 where there is none. */
	readonly header: number;
	readonly columns: readonly string[];
	readonly rows: readonly Token[];
	readonly skipped: readonly { readonly line: number; readonly reason: SkipReason }[];
	/** Headings inside the table, which say where the rows below them belong. */
	readonly groups: readonly { readonly line: number; readonly name: string }[];
}

/** `headerLine` as a hint: the line of the header, 0 for none. */
export function layOut(tokens: readonly Token[], headerLine?: number): Layout {
	const header =
		headerLine === undefined
			? findHeader(tokens)
			: tokens.findIndex(({ line }) => headerLine > 0 && line === headerLine);
	const second = header < 0 ? undefined : secondHeader(tokens[header], tokens[header + 1]);
	const body = tokens.slice(header + (second ? 2 : 1));
	const columns = columnsOf(second?.names ?? tokens[header]?.cells, body);

	const rows: Token[] = [];
	const skipped: { line: number; reason: SkipReason }[] = [];
	const groups: { line: number; name: string }[] = [];
	const headers = header < 0 ? [] : tokens.slice(header, header + (second ? 2 : 1));
	const sheet = sheetOf(columns, headers, body);
	const isPlain = plainRows(sheet);
	for (const token of tokens.slice(0, Math.max(header, 0))) {
		const { line, cells } = token;
		if (filled(cells).length === 0) skipped.push({ line, reason: "blank" });
		// The header of the first page is missing or spoilt, and this one is of the second.
		else if (isPersonAbove(cells, sheet)) rows.push(token);
		else skipped.push({ line, reason: "title" });
	}
	if (second) skipped.push({ line: second.line, reason: "subheader" });
	let signing = false;
	let underHeader = header >= 0;
	for (const token of body) {
		if (!underHeader && !signing && isPlain(token.cells)) {
			rows.push(token);
			continue;
		}
		const reason = skipReason(token.cells, sheet, underHeader, signing);
		underHeader = reason === "header" || (underHeader && reason === "blank");
		if (reason === "signature") signing = true;
		if (reason === "group") groups.push({ line: token.line, name: groupName(token.cells) });
		if (reason) skipped.push({ line: token.line, reason });
		else rows.push(token);
	}
	return { header, columns, rows, skipped, groups };
}

function skipReason(
	cells: readonly string[],
	sheet: Sheet,
	underHeader: boolean,
	signing: boolean,
): SkipReason | undefined {
	const texts = filled(cells).map(tidy);
	if (texts.length === 0) return "blank";
	if (underHeader && isNumbering(texts)) return "numbering";
	if (sheet.headers.size > 0 && sheet.headers.has(key(cells))) return "header";
	const serialCell = sheet.serial >= 0 ? tidy(cells[sheet.serial] ?? "") : "";
	// A header of other words: of another page, or another list below.
	if (roleOf(serialCell) === "serial" && cells.some((cell) => roleOf(cell) === "name"))
		return "header";
	const numeral = /^([IVX]+|[A-H])[.)]?$/.test(serialCell);
	// A number or numeral in the first column is no text of the line; anything else is.
	const others = cells
		.filter(
			(cell, index) =>
				tidy(cell) !== "" && !(index === sheet.serial && (isNumber(serialCell) || numeral)),
		)
		.map(tidy);
	const [lead = ""] = others;
	// A row with a number and more is one of the list, a product "Tổng hợp 3 loại trà" too.
	const counted = isNumber(serialCell) && others.length > 1 && !TOTAL_ALONE.test(lead);
	if (isTotal(lead) && !counted) return "total";
	if (isNumber(serialCell)) return others.length === 0 && sheet.width > 1 ? "blank" : undefined;
	if (isPerson(cells, sheet, others)) {
		// Under the signatures stand the signers' names.
		const signer = signing && (sheet.serial >= 0 ? sheet.numbered : others.length <= 2);
		return signer ? "signature" : undefined;
	}
	if (texts.some(isSignature) || signing) return "signature";
	if (heads(lead, others) || (others.length === 1 && (sheet.numbered || numeral))) return "group";
	// Forms end a table with a line of dots before the last number.
	return texts.every((text) => /^[.…]+$/.test(text)) ? "blank" : undefined;
}

/** A line above the header with a number and a name where people have them, or a name and much beside it. */
function isPersonAbove(cells: readonly string[], { serial, name }: Sheet): boolean {
	const text = tidy(cells[name] ?? "");
	if (!looksLikeName(text) || isHeading(text)) return false;
	return serial >= 0 ? isNumber(tidy(cells[serial] ?? "")) : filled(cells).length > 3;
}

/** A line without a number that holds somebody's name all the same. */
function isPerson(cells: readonly string[], sheet: Sheet, others: readonly string[]): boolean {
	if (sheet.name < 0) return others.some((text) => looksLikeName(text) && !isHeading(text, others));
	const name = tidy(cells[sheet.name] ?? "");
	if (!/\p{L}/u.test(name) || isHeading(name, others)) return false;
	return !sheet.numbered || looksLikeName(name) || others.length > 1;
}

/** 1, 2, 3 … or (1), (2) … or A, B, 1, 2 … under the header. */
const isNumbering = (texts: readonly string[]) =>
	texts.length >= 2 && texts.every((text) => /^[([]?(\d{1,2}|[A-H])[)\]]?$/.test(text));
