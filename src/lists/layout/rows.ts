/** Which records of a table are its rows: header, titles, totals and signatures told apart. */

import { fold, tidy } from "../../terms/index.ts";
import { looksLikeName, roleOf } from "../header-words.ts";
import type { ListRow, SkipReason } from "../list.ts";
import { columnsOf, findHeader, secondHeader } from "./header.ts";
import { groupName, heads, isHeading, isSignature, isTotal, TOTAL_ALONE } from "./headings.ts";
import { filled, isNumber, shapeOf, type TableShape } from "./table-shape.ts";

export interface Layout {
	/** The header's line, 0 where there is none. */
	readonly headerLine: number;
	readonly columns: readonly string[];
	readonly rows: readonly ListRow[];
	readonly skipped: readonly { readonly line: number; readonly reason: SkipReason }[];
	/** Headings inside the table, which say where the rows below them belong. */
	readonly groups: readonly { readonly line: number; readonly name: string }[];
}

/** `headerLine` as a hint: the line of the header, 0 for none. */
export function layOut(records: readonly ListRow[], headerLine?: number): Layout {
	const header =
		headerLine === undefined
			? findHeader(records)
			: records.findIndex(({ line }) => headerLine > 0 && line === headerLine);
	const second = header < 0 ? undefined : secondHeader(records[header], records[header + 1]);
	const headers = header < 0 ? [] : records.slice(header, header + (second ? 2 : 1));
	const above = records.slice(0, Math.max(header, 0));
	const body = records.slice(above.length + headers.length);
	const columns = columnsOf(second?.names ?? headers[0]?.cells, body);
	const shape = shapeOf(columns, headers, body);

	const rows: ListRow[] = [];
	const skipped: { line: number; reason: SkipReason }[] = [];
	const groups: { line: number; name: string }[] = [];
	const sort = (record: ListRow, reason: SkipReason | undefined) => {
		if (reason) skipped.push({ line: record.line, reason });
		else rows.push(record);
	};
	for (const record of above) sort(record, reasonAbove(record.cells, shape));
	if (second) skipped.push({ line: second.line, reason: "subheader" });
	const at = { underHeader: header >= 0, signing: false };
	for (const record of body) {
		const reason = skipReason(record.cells, shape, at);
		at.underHeader = reason === "header" || (at.underHeader && reason === "blank");
		at.signing ||= reason === "signature";
		if (reason === "group") groups.push({ line: record.line, name: groupName(record.cells) });
		sort(record, reason);
	}
	return { headerLine: headers[0]?.line ?? 0, columns, rows, skipped, groups };
}

/** Of a line above the header: a person's where the header of the first page is missing or spoilt. */
function reasonAbove(cells: readonly string[], { serial, name }: TableShape) {
	const texts = filled(cells);
	if (texts.length === 0) return "blank";
	const text = tidy(cells[name] ?? "");
	const isNamed = looksLikeName(text) && !isHeading(text);
	const isPerson = serial >= 0 ? isNumber(tidy(cells[serial] ?? "")) : texts.length > 3;
	return isNamed && isPerson ? undefined : "title";
}

/** Below the header, and between it and the first row; or below a signature. */
interface Where {
	readonly underHeader: boolean;
	readonly signing: boolean;
}

/** Why a line of the table is no row; undefined where it is one. */
function skipReason(
	cells: readonly string[],
	shape: TableShape,
	{ underHeader, signing }: Where,
): SkipReason | undefined {
	const all = cells.map(tidy);
	const serial = all[shape.serial] ?? "";
	const numeral = serial !== "" && /^([IVX]+|[A-H])[.)]?$/.test(serial);
	const numbered = serial !== "" && isNumber(serial);
	// A number or numeral in its column is no text of the line; anything else is.
	const mark = numbered || numeral ? shape.serial : -1;
	const texts = all.filter((text, index) => text !== "" && index !== mark);
	const [lead = ""] = texts;
	if (texts.length === 0 && !numbered && !numeral) return "blank";
	if (underHeader && isNumbering(all.filter(Boolean))) return "numbering";
	if (numbered) {
		// A row with a number and more is one of the list, a product "Tổng hợp 3 loại trà" too.
		if (texts.length > 1 && !TOTAL_ALONE.test(lead)) return undefined;
		if (isTotal(lead)) return "total";
		return texts.length === 0 && shape.width > 1 ? "blank" : undefined;
	}
	if (isHeaderAgain(texts, serial, shape)) return "header";
	if (isTotal(lead)) return "total";
	if (isPerson(all, shape, texts)) {
		// Under the signatures stand the signers' names.
		const signer = signing && (shape.serial >= 0 ? shape.numbered : texts.length <= 2);
		return signer ? "signature" : undefined;
	}
	if (texts.some(isSignature) || signing) return "signature";
	if (heads(lead, texts) || (texts.length === 1 && (shape.numbered || numeral))) return "group";
	// Forms end a table with a line of dots before the last number.
	return texts.length > 0 && texts.every((text) => /^[.…]+$/.test(text)) ? "blank" : undefined;
}

/** The header as it was, or one of other words: of another page, or another list below. */
function isHeaderAgain(texts: readonly string[], serial: string, { headers }: TableShape): boolean {
	// Letters without their marks are as many: most lines are seen to differ at once.
	const isSame = (header: readonly string[]) =>
		header.length === texts.length &&
		header.every((word, at) => word.length === texts[at]?.length && word === fold(texts[at]));
	if (headers.some(isSame)) return true;
	return (
		serial !== "" && roleOf(serial) === "serial" && texts.some((text) => roleOf(text) === "name")
	);
}

/** A line without a number that holds somebody's name all the same. */
function isPerson(all: readonly string[], shape: TableShape, texts: readonly string[]): boolean {
	if (shape.name < 0) return texts.some((text) => looksLikeName(text) && !isHeading(text, texts));
	const name = all[shape.name] ?? "";
	if (!/\p{L}/u.test(name) || isHeading(name, texts)) return false;
	return !shape.numbered || looksLikeName(name) || texts.length > 1;
}

/** 1, 2, 3 … or (1), (2) … or A, B, 1, 2 … under the header. */
const isNumbering = (texts: readonly string[]) =>
	texts.length >= 2 && texts.every((text) => /^[([]?(\d{1,2}|[A-H])[)\]]?$/.test(text));
