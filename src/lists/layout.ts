/** Which records of a sheet are its rows: header, titles, totals and signatures told apart. */
import type { skipReasons } from "../text/index.ts";
import type { Token } from "./tokens.ts";
import { mixed, mixedToo, SEED, wordTable } from "./word-table.ts";
import { couldBeName, fold, looksLikeName, markOf, roleOf, tidy } from "./words.ts";

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

const HEADER_WITHIN = 60;
const filled = (cells: readonly string[]) => cells.filter((cell) => tidy(cell) !== "");

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

/** "II. Khu 2: 35 hộ" is Khu 2. */
const groupName = (cells: readonly string[]) =>
	(
		filled(cells)
			.map(tidy)
			.find((text) => /\p{L}{2}/u.test(text) && !/^[IVX]+$/.test(text)) ?? ""
	)
		.replace(/^[^\p{L}\d]+/u, "")
		.replace(/^(?:[IVX]+|[A-H]|\d+)\s*[.):-]\s*/i, "")
		.replace(/\s*[:(].*$/, "");

/**
 * A header of two lines, "Năm sinh" above "Nam" and "Nữ": its second line with the names of both.
 * It stands under blank cells of the first, and no row of people has its number and name blank.
 */
function secondHeader(first: Token | undefined, second: Token | undefined) {
	if (!first || !second) return undefined;
	const upper = first.cells.map(tidy);
	const lower = second.cells.map(tidy);
	const texts = filled(lower);
	const spans = lower.some((text, index) => text !== "" && index > 0 && !upper[index]);
	const words = (text: string) => /^\p{L}[^\d]{0,40}$/u.test(text) && markOf(text) === undefined;
	if (!spans || !texts.every(words) || texts.some((text) => isHeading(text))) return undefined;
	const taken = ["serial", "name"].some((role) =>
		upper.some((text, index) => roleOf(text) === role && lower[index]),
	);
	if (taken) return undefined;
	let parent = "";
	const names = Array.from({ length: Math.max(upper.length, lower.length) }, (_, index) => {
		parent = upper[index] || parent;
		return lower[index] ? tidy(`${parent} ${lower[index]}`) : (upper[index] ?? "");
	});
	return { line: second.line, names };
}

/** Roles without which a line is no header: a cell "Nam" or "Khu 3" stands in rows too. */
const TELLING = ["serial", "name", "mark", "birth", "identity"] as const;

/** The line with the most known header words; without any, a first line that does not look like data. */
function findHeader(tokens: readonly Token[]): number {
	let best = { index: -1, known: 0 };
	for (const [index, { cells }] of tokens.slice(0, HEADER_WITHIN).entries()) {
		const texts = filled(cells).filter((cell) => tidy(cell).length <= 80);
		if (texts.some((cell) => isNumber(tidy(cell)))) {
			// Below the first people a header is that of another page.
			if (best.known > 1 && texts.some(looksLikeName)) break;
			continue;
		}
		const known = new Set(texts.map(roleOf));
		known.delete(undefined);
		// A title above the table may hold a word of a header: alone in its line, only a name column's counts.
		const telling = texts.length > 1 ? TELLING.some((role) => known.has(role)) : known.has("name");
		if (telling && known.size > best.known) best = { index, known: known.size };
	}
	if (best.index >= 0) return best.index;
	const first = tokens.findIndex(({ cells }) => filled(cells).length > 0);
	const cells = filled(tokens[first]?.cells ?? []);
	const widest = spread(tokens).reduce(
		(most, token) => Math.max(most, filled(token.cells).length),
		0,
	);
	const plain = cells.length === widest && !cells.some(looksLikeData);
	return plain && tokens.length > first + 1 ? first : -1;
}

const looksLikeData = (cell: string) =>
	/\d/.test(cell) || /@/.test(cell) || couldBeName(cell) || markOf(cell) !== undefined;

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

/** What is known of a sheet before its lines are told apart. */
interface Sheet {
	/** Index of the column of numbers and of names, -1 where there is none. */
	readonly serial: number;
	readonly name: number;
	readonly width: number;
	/** The header's lines, for those that are printed again on every page; none if they say nothing. */
	readonly headers: ReadonlySet<string>;
	/** The words that their cells begin with, lower case. */
	readonly headerWords: readonly string[];
	/** Most people bear a number: a line without one is then something else. */
	readonly numbered: boolean;
}

const key = (cells: readonly string[]) => filled(cells).map(fold).join("\n");
const isNumber = (text: string) => /^\d+[.)]?$/.test(text);

function sheetOf(
	columns: readonly string[],
	headers: readonly Token[],
	body: readonly Token[],
): Sheet {
	const telling = columns.some(roleOf) ? headers.map(({ cells }) => cells) : [];
	const sample = spread(body);
	const serial =
		headers.length > 0
			? columns.findIndex((column) => roleOf(column) === "serial")
			: counted(sample);
	const name = columns.findIndex((column) => roleOf(column) === "name");
	const numberOf = (cells: readonly string[]) => isNumber(tidy(cells[serial] ?? ""));
	const isNamed = (cells: readonly string[]) => {
		const text = tidy(cells[name] ?? "");
		return numberOf(cells) || (looksLikeName(text) && !isHeading(text));
	};
	// Signers have no numbers: in a short list they would be half of the people.
	const end = sample.findIndex(
		({ cells }) => !isNamed(cells) && cells.some((cell) => isSignature(tidy(cell))),
	);
	const people = sample.slice(0, end < 0 ? undefined : end).filter(({ cells }) => isNamed(cells));
	const withNumber = people.filter(({ cells }) => numberOf(cells));
	return {
		serial,
		name,
		width: columns.length,
		headers: new Set(telling.map(key)),
		headerWords: telling.flat().map((cell) => firstWord(tidy(cell).toLowerCase())),
		numbered: serial >= 0 && withNumber.length * 2 > people.length,
	};
}

/** Without a header: the first column, if most lines begin with a number; else -1. */
function counted(sample: readonly Token[]): number {
	const numbers = sample.filter(({ cells: [first = ""] }) => isNumber(tidy(first)));
	return numbers.length * 2 > sample.length ? 0 : -1;
}

/** Enough of a long list to know its kind, from its whole length. */
function spread(tokens: readonly Token[]): readonly Token[] {
	const step = Math.ceil(tokens.length / 2000);
	if (step <= 1) return tokens;
	const some: Token[] = [];
	for (let index = 0; index < tokens.length; index += step) some.push(tokens[index] as Token);
	return some;
}

/**
 * Tells rows that are people beyond doubt, quickly: a number and something beside it, or a name, and
 * no first word that a heading, a total or a signature could begin with. `skipReason` says the same
 * of them, slowly.
 */
function plainRows({ serial, name, numbered, headerWords }: Sheet) {
	const headings = new Set([...HEADING_WORDS, ...headerWords]);
	const withoutMarks = new Set([...headings].map(fold));
	const wordOf = wordTable((word) => {
		const plain = word.toLowerCase();
		const suspicious =
			!/^[\p{L}'’]+$/u.test(word) ||
			/^([ivx]+|[a-h])$/.test(plain) ||
			headings.has(plain) ||
			// "NGO" may be "ngõ"; "Ngô" is not.
			(isAscii(plain) && withoutMarks.has(plain));
		return { suspicious };
	});
	/** A cell that begins with a letter, and with no word of a heading. */
	const isPlain = (text: string) => {
		let one = SEED;
		let other = SEED;
		let at = 0;
		for (; at < text.length; at += 1) {
			const code = text.charCodeAt(at);
			// A space, a figure or a sign ends the word.
			if (code <= 0x40) break;
			one = mixed(one, code);
			other = mixedToo(other, code);
		}
		return at > 0 && !wordOf(one, other, text, 0, at).suspicious;
	};
	const leadOf = (cells: readonly string[]) => {
		for (let index = 0; index < cells.length; index += 1)
			if (index !== serial && cells[index] !== "") return index;
		return -1;
	};
	return (cells: readonly string[]) => {
		const lead = leadOf(cells);
		if (lead < 0 || !isPlain(cells[lead] as string)) return false;
		if (serial >= 0 && /^\d+$/.test(cells[serial] ?? "")) return true;
		if (name < 0 || numbered || (serial >= 0 && cells[serial]?.trim())) return false;
		return name === lead || isPlain(cells[name] ?? "");
	};
}

function firstWord(text: string): string {
	const start = text.trimStart();
	const end = start.search(/[\s.:,;)\]]/);
	return end < 0 ? start : start.slice(0, end);
}

/** Any first word of a heading, a total or a signature. */
const HEADING_WORDS =
	"tổng cộng danh người xác tm ủy uỷ ubnd kt chủ phó trưởng cán ký nơi ngày thôn khu xóm tổ bản ấp cụm đội nhóm ngõ hẻm buôn".split(
		" ",
	);

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

const isHeading = (text: string, others: readonly string[] = []) =>
	isTotal(text) || isSignature(text) || heads(text, others);

/** "Ban Chieng" is a group; "Ban Thi Hoa" with a birth date, a gender and a place is a person. */
const heads = (text: string, others: readonly string[]) =>
	isGroup(text) && !(looksLikeName(text) && others.length > 3);

/** 1, 2, 3 … or (1), (2) … or A, B, 1, 2 … under the header. */
const isNumbering = (texts: readonly string[]) =>
	texts.length >= 2 && texts.every((text) => /^[([]?(\d{1,2}|[A-H])[)\]]?$/.test(text));

/** "Tổng cộng: 3 hộ", "Cộng", "Danh sách này có 3 hộ": with its marks, or with a figure. "Tống Văn Công" is a person. */
function isTotal(text: string): boolean {
	if (
		/^(?:(?:tổng cộng|tổng số)(?!\p{L})|(?:tổng|cộng)\s*(?:[:.\d]|$))/iu.test(text) &&
		!looksLikeName(text.replace(/[:.]/g, ""))
	)
		return true;
	if (/^(tổng cộng|tổng số|TỔNG|CỘNG)\s*[:.]?$/iu.test(text)) return true;
	const folded = fold(text);
	if (/^(tong|cong|danh sach)\b/.test(folded) && /\d/.test(text)) return true;
	return isAscii(text) && /^tong (cong|so)\s*:?$/.test(folded);
}

const TOTAL_ALONE = /^(tổng cộng|tổng số|tổng|cộng)\s*[:.]?$/iu;
const isAscii = (text: string) => !/[^\u0020-\u007e]/.test(text);

const SIGNATURES =
	/^(người lập|xác nhận của|tm\.? ?(ủy ban|uỷ ban|ubnd)|kt\.? ?chủ tịch|chủ tịch|phó chủ tịch|trưởng (khu|thôn|bản|xóm|ấp)|cán bộ (lập|thống kê|tổng hợp|phụ trách)|ký tên|\(ký|nơi nhận)(?!\p{L})/iu;
const SIGNATURES_WITHOUT_MARKS =
	/^(nguoi lap|xac nhan cua|tm\.? ?(uy ban|ubnd)|chu tich ubnd|truong khu dan cu|ky ten)\b|(^|, ?)ngay [\d. ]{0,12}thang\b/;

function isSignature(text: string): boolean {
	if (SIGNATURES.test(text) || /(^|, ?)ngày [\d. …]{0,12} ?tháng(?!\p{L})/iu.test(text))
		return true;
	// Capitals without marks, as old sheets have them.
	return isAscii(text) && SIGNATURES_WITHOUT_MARKS.test(fold(text));
}

/** A heading inside the table: "I. Tổ 1", "Khu 3". Marks tell "Tổ" from the name "Tô". */
const isGroup = (text: string) =>
	/^((?:[IVX]+|[A-H]|\d+)[.)-]\s*)?(thôn|khu|xóm|tổ|bản|ấp|cụm|đội|nhóm|ngõ|hẻm|buôn|THON|KHU|XOM|BAN|AP)(?!\p{L})/iu.test(
		text,
	) && text.split(" ").length <= 7;
