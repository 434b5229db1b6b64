/** Which parts of a moment a number format shows. Their order is not kept: it is always ours. */
export interface DateFormat {
	readonly day: boolean;
	readonly month: boolean;
	readonly year: boolean;
	readonly time: boolean;
	/** Hours counted on beyond a day: `[h]:mm`. */
	readonly elapsed: boolean;
}

interface Moment {
	readonly day: number;
	readonly month: number;
	readonly year: number;
	readonly hours: number;
	readonly minutes: number;
}

/** 31/12/9999, the last day that Excel knows. */
const LAST_DAY = 2_958_465;
/** Days from the first of one system to the first of the other. */
const DAYS_TO_1904 = 1462;
const SECONDS = 86_400;

/**
 * A serial number (days, and a fraction for the time) as `dd/mm/yyyy`, `mm/yyyy`, `yyyy`, `hh:mm`
 * or `dd/mm/yyyy hh:mm`, as far as the format shows these. Undefined where it is no date: before
 * the first day or after the last.
 */
export function showSerial(
	serial: number,
	format: DateFormat,
	date1904: boolean,
): string | undefined {
	const seconds = Math.round(serial * SECONDS);
	const dated = format.day || format.month || format.year;
	// A time that is rounded up to midnight carries the day; a date alone is never rounded up.
	const days = (format.time ? Math.floor(seconds / SECONDS) : Math.floor(serial)) || 0;
	const first = dated && !date1904 ? 1 : 0;
	const offset = date1904 ? DAYS_TO_1904 : 0;
	if (!(serial >= first && days + offset <= LAST_DAY)) return undefined;
	const minutes = Math.floor((format.elapsed && !dated ? seconds : seconds % SECONDS) / 60);
	return show(
		{ ...dayOf(days + offset), hours: Math.floor(minutes / 60), minutes: minutes % 60 },
		format,
	);
}

/** The 60th day is 29/02/1900, which never was: Excel keeps it for the sake of older programs. */
function dayOf(days: number): Pick<Moment, "day" | "month" | "year"> {
	if (days === 60) return { day: 29, month: 2, year: 1900 };
	const date = new Date(Date.UTC(1899, 11, days < 60 ? 31 : 30) + days * SECONDS * 1000);
	return { day: date.getUTCDate(), month: date.getUTCMonth() + 1, year: date.getUTCFullYear() };
}

const ISO =
	/^(?:(\d{4})-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01]))?T?(?:(\d\d):(\d\d)(?::\d\d(?:\.\d+)?)?)?(?:Z|[+-]\d\d:\d\d)?$/;

/** A date in ISO 8601, shown in the same way; undefined where it is none. */
export function showIso(text: string, format: DateFormat | undefined): string | undefined {
	const [match, year, month, day, hours, minutes] = ISO.exec(text) ?? [];
	if (!match || (year === undefined && hours === undefined)) return undefined;
	const dated = year !== undefined;
	const asItIs = { day: dated, month: dated, year: dated, time: !dated, elapsed: false };
	return show(
		{
			day: Number(day),
			month: Number(month),
			year: Number(year),
			hours: Number(hours ?? 0),
			minutes: Number(minutes ?? 0),
		},
		dated && format ? format : asItIs,
	);
}

const two = (value: number) => String(value).padStart(2, "0");

function show(moment: Moment, { day, month, year, time }: DateFormat): string {
	const date = [
		...(day ? [two(moment.day)] : []),
		...(month || (day && year) ? [two(moment.month)] : []),
		...(year || (day && month) ? [String(moment.year).padStart(4, "0")] : []),
	].join("/");
	const clock = time ? `${two(moment.hours)}:${two(moment.minutes)}` : "";
	return [date, clock].filter((part) => part !== "").join(" ");
}
