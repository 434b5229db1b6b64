import { type DateFormat, showSerial } from "./dates.ts";
import { dateFormat, type Section, sectionsOf } from "./format-code.ts";
import { formatNumber, plainNumber } from "./numbers.ts";

/** How the cells of one style show what they hold. */
export interface NumberFormat {
	show(value: number, date1904: boolean): string;
	/** What of a date it shows, where it shows dates. */
	readonly date: DateFormat | undefined;
}

export const general: NumberFormat = { show: plainNumber, date: undefined };

/** Longer ones Excel does not take; they would make every cell as long. */
const LONGEST_CODE = 255;

/**
 * Formats that files name by number alone (ECMA-376, part 1, 18.8.30). Those for dates that differ
 * by country (27–36, 50–58) show a whole date here. What is not listed shows the plain number.
 */
const BUILT_IN = new Map<number, string>([
	[1, "0"],
	[2, "0.00"],
	[3, "#,##0"],
	[4, "#,##0.00"],
	[9, "0%"],
	[10, "0.00%"],
	...[14, 15, 16, 27, 28, 29, 30, 31, 34, 35, 36].map((id) => [id, "dd/mm/yyyy"] as const),
	...[50, 51, 52, 53, 54, 55, 56, 57, 58].map((id) => [id, "dd/mm/yyyy"] as const),
	[17, "mm/yyyy"],
	...[18, 19, 20, 21, 32, 33, 45, 47].map((id) => [id, "hh:mm:ss"] as const),
	[22, "dd/mm/yyyy hh:mm"],
	[37, "#,##0;(#,##0)"],
	[38, "#,##0;(#,##0)"],
	[39, "#,##0.00;(#,##0.00)"],
	[40, "#,##0.00;(#,##0.00)"],
	[46, "[h]:mm:ss"],
]);

/** The format of an id: the file's own code for it, or the one that Excel means by it. */
export function numberFormat(id: number, ownCodes: ReadonlyMap<number, string>): NumberFormat {
	const code = ownCodes.get(id) ?? BUILT_IN.get(id);
	if (code === undefined || code.length > LONGEST_CODE) return general;
	const sections = numericSections(sectionsOf(code)).map((section) => ({
		...section,
		date: dateFormat(section),
	}));
	return {
		date: sections[0]?.date,
		show: (value, date1904) => show(value, sections, date1904),
	};
}

/** Without the section for texts: the fourth, or the last of several that holds an `@`. */
function numericSections(sections: Section[]): Section[] {
	const last = sections.at(-1);
	const forText = sections.length > 1 && last?.tokens.some(({ kind }) => kind === "text");
	return (forText ? sections.slice(0, -1) : sections).slice(0, 3);
}

type Shown = Section & Pick<NumberFormat, "date">;

function show(value: number, sections: readonly Shown[], date1904: boolean): string {
	const index = sectionFor(value, sections);
	const section = sections[index];
	if (!section) return plainNumber(value);
	// A format of one empty section is no format.
	if (section.tokens.length === 0 && sections.length === 1) return plainNumber(value);
	if (section.date) return showSerial(value, section.date, date1904) ?? plainNumber(value);
	const text = formatNumber(Math.abs(value), section).trim();
	// The section for negative numbers brings its own sign.
	const signed = value < 0 && (index === 0 || section.condition !== undefined);
	return signed && /[1-9]/.test(text) ? `-${text}` : text;
}

function sectionFor(value: number, sections: readonly Section[]): number {
	if (sections.some(({ condition }) => condition))
		return sections.findIndex(({ condition }) => !condition || condition(value));
	if (value < 0 && sections.length > 1) return 1;
	return value === 0 && sections.length > 2 ? 2 : 0;
}
