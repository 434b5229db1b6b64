/** Birth dates as lists have them. */

export interface Birth {
	/** yyyymmdd: dates compare and sort by themselves. */
	readonly date: number;
	/** False: of what the list leaves out the middle is taken, 1 July of a year, the 15th of a month. */
	readonly exact: boolean;
}

/** Why a cell is no birth date. `short-year`: "85" or "05", of which nobody knows the century. */
export type BirthProblem = "missing" | "impossible" | "future" | "too-old" | "short-year";

/** Which number comes first in "04/05/1990". */
export type DayOrder = "dmy" | "mdy";

/** Years; an older birth date is a slip of the pen. */
const OLDEST = 120;
/** Excel counts days from here, with a 29 February 1900 that never was. */
const SERIAL_ZERO = Date.UTC(1899, 11, 30);

/** Between these somebody in a list was born: a year, and a date (yyyymmdd). */
interface Span {
	readonly earliest: number;
	readonly latest: number;
}

/** Without a day to count from: born in the last century or this one. */
const UNDATED: Span = { earliest: 1900, latest: 9999_12_31 };

/** Reads cells of one list; `today` (yyyymmdd): nobody in it was born later. */
export function birthReader(today: number | undefined, order: DayOrder) {
	const span =
		today === undefined
			? UNDATED
			: { earliest: Math.floor(today / 10_000) - OLDEST, latest: today };
	const known = new Map<string, Birth | BirthProblem>();
	return (cell: string): Birth | BirthProblem => {
		const usual = usualDate(cell, order);
		if (usual) return born(usual, span);
		const seen = known.get(cell);
		if (seen !== undefined) return seen;
		const found = readBirth(cell, span, order);
		known.set(cell, found);
		return found;
	};
}

function readBirth(cell: string, span: Span, order: DayOrder): Birth | BirthProblem {
	const text = cell
		.normalize("NFKC")
		.replace(/^['\s]+/, "")
		.trimEnd()
		.replace(/(?<!\s)\s+\d{1,2}:\d{2}(:\d{2})?(\s*[ap]m)?$/iu, "")
		.toLowerCase();
	if (text === "" || /^[-.…?]+$/.test(text)) return "missing";
	const parts = partsOf(text, order);
	return parts === undefined ? "impossible" : born(parts, span);
}

function born([year = 0, month, day]: readonly number[], span: Span): Birth | BirthProblem {
	return (year < 100 ? shortYear : dated)(year, month, day, span);
}

/** "04/05/1990", as most cells have it: read before any look at how else it could be written. */
function usualDate(cell: string, order: DayOrder): readonly number[] | undefined {
	if (cell.length !== 10 || cell[2] !== "/" || cell[5] !== "/") return undefined;
	const [first, second, year] = [digits(cell, 0, 2), digits(cell, 3, 5), digits(cell, 6, 10)];
	if (Number.isNaN(first + second + year)) return undefined;
	return order === "dmy" ? [year, second, first] : [year, first, second];
}

/** The number that stands between two places; NaN where anything but digits does. */
function digits(text: string, from: number, to: number): number {
	let number = 0;
	for (let at = from; at < to; at += 1) {
		const digit = text.charCodeAt(at) - 48;
		number = digit >= 0 && digit <= 9 ? number * 10 + digit : Number.NaN;
	}
	return number;
}

/** Year, month, day; what the cell does not say is left out. */
function partsOf(text: string, order: DayOrder): readonly number[] | undefined {
	if (/^\d{5}$/.test(text)) {
		const day = new Date(SERIAL_ZERO + Number(text) * 86_400_000);
		return [day.getUTCFullYear(), day.getUTCMonth() + 1, day.getUTCDate()];
	}
	if (/^\d{8}$/.test(text))
		return [4, 2, 0].map((at) => Number(text.slice(at, at === 4 ? 8 : at + 2)));
	const words = /^(?:ngày\s*)?(\d{1,2})\s*tháng\s*(\d{1,2})\s*năm\s*(\d{4})$/.exec(text);
	if (words) return [Number(words[3]), Number(words[2]), Number(words[1])];
	if (!/^(?:năm\s*|sinh năm\s*)?\d{1,4}(?:\s*[-/.]\s*\d{1,4}){0,2}\.?$/.test(text))
		return undefined;
	const numbers = text.match(/\d+/g) ?? [];
	const [first = "", second = "", third = ""] = numbers;
	switch (numbers.length) {
		case 1:
			return first.length === 4 || first.length === 2 ? [Number(first)] : undefined;
		case 2:
			if (first.length === 4) return [Number(first), Number(second)];
			return second.length === 3 ? undefined : [Number(second), Number(first)];
		default: {
			if (first.length === 4) return [first, second, third].map(Number);
			if (third.length === 3 || third.length === 1) return undefined;
			const [day, month] = order === "dmy" ? [first, second] : [second, first];
			return [third, month, day].map(Number);
		}
	}
}

/** A month or a day, undefined where the cell has none. */
type Part = number | undefined;

/** 85 can only be 1985 as long as 2085 lies ahead; 05 may be 1905 or 2005. */
function shortYear(year: number, month: Part, day: Part, span: Span) {
	const now = Math.floor(span.latest / 10_000) % 100;
	return year > now ? dated(1900 + year, month, day, span) : "short-year";
}

function dated(year: number, month: Part, day: Part, span: Span): Birth | BirthProblem {
	if (month === undefined) return within(year, 7, 1, false, span);
	if (month < 1 || month > 12) return "impossible";
	if (day === undefined) return within(year, month, 15, false, span);
	const isDay = day >= 1 && (day <= 28 || day <= lastDay(year, month));
	return isDay ? within(year, month, day, true, span) : "impossible";
}

const lastDay = (year: number, month: number) => new Date(Date.UTC(year, month, 0)).getUTCDate();

function within(year: number, month: number, day: number, exact: boolean, span: Span) {
	const date = year * 10_000 + month * 100 + day;
	// Of this year (its 1st of July) or month (its 15th) somebody may well be born already.
	const began = exact ? date : day === 1 ? year * 10_000 : date - day;
	if (began > span.latest) return "future";
	if (year < span.earliest) return "too-old";
	return { date, exact };
}

/** "03/25/1990" says that the month stands first, as long as no cell says the contrary. */
export function orderOf(cells: Iterable<string>): DayOrder {
	let monthFirst = 0;
	let dayFirst = 0;
	for (const cell of cells) {
		const [, first, second] = /^\s*(\d{1,2})[-/.](\d{1,2})[-/.]\d{2,4}/.exec(cell) ?? [];
		if (Number(first) > 12) dayFirst += 1;
		if (Number(second) > 12) monthFirst += 1;
	}
	return monthFirst > 0 && dayFirst === 0 ? "mdy" : "dmy";
}
