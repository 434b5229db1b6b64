/** A file's records, before anybody knows which of them are people. */
import { atSheet, listBounds, listErrors } from "../text/index.ts";
import { findDelimiter, separatorLine } from "./delimiter.ts";
import { roleOf } from "./header-words.ts";
import { convertRows } from "./legacy.ts";
import { decodeBytes, findEncoding, fromLegacy } from "./letters/index.ts";
import { LONGEST_CELL } from "./limits.ts";
import type { List, ListHints, ListNote, ListRow } from "./list.ts";
import { ListError, listError, refuseMany, tooLong } from "./list-error.ts";
import { guessNotes, hiddenNotes, isOldFont, legacyNotes, lostNotes } from "./notes.ts";
import { recordsOf } from "./text-records.ts";
import { openWorkbook, type SheetRow, type Workbook, WorkbookError } from "./workbook/index.ts";

export interface Source extends Pick<List, "encoding" | "delimiter" | "sheets" | "sheet"> {
	readonly records: readonly ListRow[];
	/** Lines whose quotes made no sense. */
	readonly malformed: ReadonlySet<number>;
	/** Somewhere may stand a letter that could not be read (U+FFFD). */
	readonly broken: boolean;
	/** The first line names the delimiter. */
	readonly separator: boolean;
	readonly notes: readonly ListNote[];
}

type OnProgress = ((share: number) => void) | undefined;

/** Throws `ListError`: no known encoding, nothing in it, a quote without end, too much of anything. */
export function fromText(bytes: Uint8Array, hints: ListHints, onProgress: OnProgress): Source {
	const { encoding, text, notes } = decoded(bytes, hints);
	if (text.trim() === "") throw listError("empty-file");
	const separator = separatorLine(text);
	const body = separator?.rest ?? text;
	const delimiter = hints.delimiter ?? separator?.delimiter ?? findDelimiter(body);
	const { records, malformed } = recordsOf(body, delimiter, separator ? 2 : 1, { onProgress });
	return {
		...{ encoding, delimiter, records, malformed, separator: separator !== undefined },
		broken: text.includes("\ufffd"),
		notes: [...notes, ...legacyNotes(records, hints), ...lostNotes(text)],
		...{ sheets: [], sheet: 0 },
	};
}

function decoded(bytes: Uint8Array, hints: ListHints) {
	const found = hints.encoding === undefined ? findEncoding(bytes) : undefined;
	const wanted = hints.encoding ?? found?.encoding;
	if (wanted === undefined) throw listError("encoding-unknown");
	const { encoding, text } = decodedAs(bytes, wanted);
	// UTF-16 that lost a byte: line ends stand astride two letters, and half of the list in one cell.
	if (encoding.startsWith("utf-16") && /[\u0a00\u0d00]/.test(text))
		throw listError("encoding-unknown");
	const guessed = found !== undefined && (!found.sure || isOldFont(encoding));
	const converted = hints.legacy && hints.legacy !== "none" ? fromLegacy(text, hints.legacy) : text;
	return { encoding, text: converted, notes: guessed ? guessNotes(bytes, encoding, text) : [] };
}

/** Throws `ListError`. */
export function fromWorkbook(bytes: Uint8Array, hints: ListHints): Source {
	const { sheets, sheet, rows } = sheetOf(bytes, hints.sheet);
	const { legacy } = hints;
	refuseMany(rows.length, 0);
	const texts = rows.map(({ cells }) => cells);
	const converted = legacy && legacy !== "none" ? convertRows(texts, legacy) : texts;
	const records = rows.map(({ line }, index) => ({
		line,
		cells: (converted[index] ?? []).map((cell, column) => {
			if (cell.length > LONGEST_CELL) throw tooLong(line, column + 1, cell.length);
			return cell.normalize("NFC");
		}),
	}));
	return {
		...{ encoding: "utf-8", delimiter: "", records, malformed: new Set(), separator: false },
		broken: true,
		notes: [...legacyNotes(records, hints), ...lostNotes(textOf(records)), ...hiddenNotes(rows)],
		...{ sheets, sheet },
	};
}

function decodedAs(bytes: Uint8Array, encoding: string) {
	try {
		return decodeBytes(bytes, encoding);
	} catch {
		throw new ListError("encoding-not-supported", listErrors["encoding-not-supported"](encoding));
	}
}

/** So many sheets that hold anything; a workbook with more has its list in front. */
const SHEETS_LOOKED_AT = 12;
const isHeaderLike = ({ cells }: SheetRow) => new Set(cells.map(roleOf)).size > 2;

/** The sheet asked for, else the first in view that looks like a list, else the first that holds anything. */
function sheetOf(bytes: Uint8Array, wanted: number | undefined) {
	try {
		const workbook = openWorkbook(bytes);
		const sheets = workbook.sheets.map(({ name }) => name);
		if (wanted !== undefined) return { sheets, sheet: wanted, rows: workbook.rows(wanted) };
		const found = firstList(workbook);
		if (!found) throw listError("empty-file");
		return { sheets, ...found };
	} catch (error) {
		throw error instanceof WorkbookError ? workbookFailure(error) : error;
	}
}

function workbookFailure({ code, sheet, bound }: WorkbookError): ListError {
	const message = listErrors[code](bound ? listBounds[bound.of](bound.limit) : "");
	return new ListError(code, sheet === undefined ? message : atSheet(sheet, message), { sheet });
}

interface FoundSheet {
	readonly sheet: number;
	readonly rows: readonly SheetRow[];
}

/** A sheet that cannot be read stands in nobody's way as long as another one holds the list. */
function firstList(workbook: Workbook): FoundSheet | undefined {
	const filled: FoundSheet[] = [];
	let failure: unknown;
	const looked = new Set<string | undefined>();
	for (const [sheet, { hidden }] of workbook.sheets.entries()) {
		const part = workbook.partOf(sheet);
		// What another sheet had says the same here; ten thousand may be in one part.
		if (hidden || looked.has(part)) continue;
		looked.add(part);
		try {
			const rows = workbook.rows(sheet);
			if (rows.slice(0, 60).some(isHeaderLike)) return { sheet, rows };
			if (rows.length > 0) filled.push({ sheet, rows });
		} catch (error) {
			failure ??= error;
		}
		if (filled.length === SHEETS_LOOKED_AT) break;
	}
	if (failure && filled.length === 0) throw failure;
	return filled[0];
}

const textOf = (records: readonly ListRow[]) =>
	records.map(({ cells }) => cells.filter((cell) => cell.includes("?")).join("\n")).join("\n");
