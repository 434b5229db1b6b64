/** The day of assessment as a person types it, in three boxes, and what it says. */
import { isDay } from "../rules/index.ts";
import type { DayFlaw } from "../terms/index.ts";

/** What stands in the boxes, as it was typed. */
export interface TypedDay {
	readonly day: string;
	readonly month: string;
	readonly year: string;
}

export type DayBox = keyof TypedDay;

/** In the order in which they are read and filled in. */
export const DAY_BOXES = ["day", "month", "year"] as const satisfies readonly DayBox[];

export type DayReading =
	| { readonly kind: "blank" }
	/** A day that exists, as YYYY-MM-DD. */
	| { readonly kind: "day"; readonly day: string }
	/** `at`: the first box to be mended. */
	| { readonly kind: "wrong"; readonly code: DayFlaw; readonly at: DayBox };

/** The boxes for a day, YYYY-MM-DD; blank for a text that is none. */
export function typedDay(value: string): TypedDay {
	const [year = "", month = "", day = ""] = isDay(value) ? value.split("-") : [];
	return { day, month, year };
}

/** What the boxes say together. A year of two digits is of this century (`fullYear`). */
export function readTypedDay(typed: TypedDay): DayReading {
	const text = (box: DayBox) => typed[box].trim();
	const wrong = (code: DayFlaw, at: DayBox) => ({ kind: "wrong", code, at }) as const;
	if (DAY_BOXES.every((box) => text(box) === "")) return { kind: "blank" };
	const strange = DAY_BOXES.find((box) => /\D/.test(text(box)));
	if (strange) return wrong("not-digits", strange);
	const blank = DAY_BOXES.find((box) => text(box) === "");
	if (blank) return wrong("incomplete", blank);
	const month = Number(typed.month);
	if (month < 1 || month > 12) return wrong("no-such-month", "month");
	const year = fullYear(typed.year);
	if (year === undefined) return wrong("year-short", "year");
	const day = [year, month, Number(typed.day)].map((part) => String(part).padStart(2, "0"));
	return isDay(day.join("-")) ? { kind: "day", day: day.join("-") } : wrong("no-such-day", "day");
}

/**
 * The year that is meant, in four digits: "26" is 2026. Undefined where more digits must come, as after
 * "20", with which most years begin.
 */
function fullYear(text: string): string | undefined {
	const year = text.trim();
	if (year.length === 2 && year !== "20") return `20${year}`;
	return year.length === 4 ? year : undefined;
}

/** Whether the year is written in two digits, and so was read as another text than it is. */
export const isYearShort = ({ year }: TypedDay) => year.trim().length === 2;

const WHOLE = [
	/^\D*(?<day>\d{1,2})\D+(?<month>\d{1,2})\D+(?<year>\d{4})\D*$/,
	/^\D*(?<year>\d{4})\D+(?<month>\d{1,2})\D+(?<day>\d\d)\D*$/,
];
/** More digits may follow where it is typed and not pasted. */
const MAYBE_WHOLE = /^\D*(?<day>\d{1,2})\D+(?<month>\d{1,2})\D+(?<year>\d\d)\D*$/;

/**
 * A whole day in one text, such as "30/06/2025", "2025-06-30" or "ngày 30 tháng 6 năm 2025", for all
 * three boxes; undefined for any other text. Pasted, its year may have two digits.
 */
export function wholeDay(text: string, isPasted: boolean): TypedDay | undefined {
	for (const pattern of isPasted ? [...WHOLE, MAYBE_WHOLE] : WHOLE) {
		const { day, month, year } = pattern.exec(text)?.groups ?? {};
		if (day && month && year) return { day, month, year };
	}
	return undefined;
}
