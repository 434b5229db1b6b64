/** How Excel takes and shows what a column holds. */
import type { DataValidation } from "exceljs";
import type { NameList } from "../../rules/index.ts";
import { templateWords } from "../../text/templates.ts";

export interface ColumnLook {
	/** In letters. */
	readonly width: number;
	/** Excel's code of a number format. */
	readonly format: string;
	/** Short values stand in the middle, so that none touches its neighbour's. */
	readonly centered?: true;
	/** What may be written; `cell` is the column's first below the header, such as "C2". */
	readonly validation?: (cell: string) => DataValidation;
}

const TEXT = "@";
/**
 * A year typed into a cell for dates is a number of days to Excel: 1980 would read 02/06/1905. Numbers
 * up to 2100 are shown as they are, at the cost of birth dates before October 1905.
 */
const YEAR_OR_DATE = "[<=2100]0;dd/mm/yyyy";

/** Warns and lets pass: what somebody knows better is never refused. */
const warning = (message: string) =>
	({
		allowBlank: true,
		showErrorMessage: true,
		errorStyle: "warning",
		errorTitle: templateWords.checkTitle,
		error: message,
	}) as const;

const oneOf = (values: readonly string[], message: string) => (): DataValidation => ({
	type: "list",
	formulae: [`"${values.join(",")}"`],
	...warning(message),
});

/** A year from 1900 on, or a date before 2100. */
const birth = (cell: string): DataValidation => ({
	type: "custom",
	formulae: [`AND(ISNUMBER(${cell}),${cell}>=1900,${cell}<=DATE(2100,1,1))`],
	...warning(templateWords.birthError),
	showInputMessage: true,
	promptTitle: templateWords.birthTitle,
	prompt: templateWords.birthPrompt,
});

type Holds = NameList["columns"][number]["holds"];

export const COLUMN_LOOKS: Readonly<Record<Holds, ColumnLook>> = {
	serial: { width: 7, format: "0", centered: true },
	name: { width: 30, format: TEXT },
	birth: { width: 14, format: YEAR_OR_DATE, centered: true, validation: birth },
	gender: {
		width: 11,
		format: TEXT,
		centered: true,
		validation: oneOf(templateWords.genders, templateWords.genderError),
	},
	identity: { width: 18, format: TEXT },
	place: { width: 20, format: TEXT },
	mark: {
		width: 20,
		format: TEXT,
		centered: true,
		validation: oneOf([templateWords.marked], templateWords.markError),
	},
	text: { width: 24, format: TEXT },
	note: { width: 28, format: TEXT },
};
