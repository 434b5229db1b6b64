import type { Book } from "./cells.ts";
import { type Contents, readContents, type SheetName } from "./contents.ts";
import type { SheetRow } from "./keeper.ts";
import { refuseOthers } from "./kinds.ts";
import { openParts, type Parts, type Relation } from "./parts.ts";
import { formatsOf, readStyles, type Styles } from "./styles.ts";
import { sharedTexts } from "./texts.ts";
import { broken, guarded, WorkbookError } from "./workbook-error.ts";
import { defaultLimits, type Limits } from "./workbook-limits.ts";
import { readSheet } from "./worksheet.ts";

export interface Workbook {
	/** Worksheets only, in the order of the tabs; at least one. */
	readonly sheets: readonly SheetName[];
	/** What names the part that a sheet is in: two sheets may be in one. */
	partOf(sheet: number): string | undefined;
	/**
	 * The rows of a sheet (its place in `sheets`, from 0) that hold anything, as Excel shows them:
	 * dates as `dd/mm/yyyy`, numbers whole, ungrouped and with a point. Hidden rows and columns are
	 * read like others, such rows marked; a merged cell's text is in its first cell alone. Reads anew at every call:
	 * keep what it gives. Throws `WorkbookError`: broken, too large, no such sheet.
	 */
	rows(sheet: number): readonly SheetRow[];
}

/**
 * Opens an `.xlsx` or `.xlsm` file. What cells refer to is read when rows are first asked for, and
 * kept. Throws `WorkbookError`; nothing is inflated beyond the limits, whatever the file says.
 */
export function openWorkbook(bytes: Uint8Array, limits: Partial<Limits> = {}): Workbook {
	const bounds: Limits = { ...defaultLimits, ...limits };
	return guarded(() => {
		refuseOthers(bytes);
		const parts = openParts(bytes, bounds);
		const main = mainPart(parts);
		const relations = parts.relations(main);
		const contents: Contents = { date1904: false, sheets: [] };
		parts.read(main, readContents(contents, relations, bounds));
		if (contents.sheets.length === 0) throw new WorkbookError("workbook-no-sheet");
		let book: (() => Book) | undefined;
		return {
			sheets: contents.sheets.map(({ name, hidden }) => ({ name, hidden })),
			partOf: (index) => contents.sheets[index]?.part,
			rows(index) {
				const sheet = contents.sheets[index];
				if (!sheet) throw new WorkbookError("workbook-no-sheet");
				return guarded(() => {
					if (sheet.part === undefined) throw broken();
					book ??= kept(() => readBook(parts, relations, contents.date1904, bounds));
					const rows: SheetRow[] = [];
					parts.read(sheet.part, readSheet(rows, book(), bounds));
					return rows;
				}, sheet.name);
			},
		};
	});
}

/** Does the work now, and gives what came of it every time: what fails is not tried again for each sheet. */
function kept<T>(work: () => T): () => T {
	try {
		const value = work();
		return () => value;
	} catch (error) {
		return () => {
			throw error;
		};
	}
}

/** The part with the workbook; a zip of anything else has none, and `.xlsb` one that is no XML. */
function mainPart(parts: Parts): string {
	const main = parts.relations("").find(({ kind }) => kind === "officeDocument");
	if (!main || main.part.endsWith(".bin")) throw new WorkbookError("not-a-workbook");
	return main.part;
}

function readBook(
	parts: Parts,
	relations: readonly Relation[],
	date1904: boolean,
	limits: Limits,
): Book {
	const partOf = (wanted: string) => relations.find(({ kind }) => kind === wanted)?.part;
	const styles: Styles = { codes: new Map(), formatIds: [] };
	const stylesPart = partOf("styles");
	// Without its styles a workbook's dates are numbers: better no rows than such rows.
	if (stylesPart !== undefined) parts.read(stylesPart, readStyles(styles, limits));
	const texts: string[] = [];
	const textsPart = partOf("sharedStrings");
	// Some programs refer to shared texts and write none: a cell that wants one will tell.
	if (textsPart !== undefined && parts.has(textsPart))
		parts.read(textsPart, sharedTexts(texts, limits));
	return { texts, formats: formatsOf(styles), date1904 };
}
