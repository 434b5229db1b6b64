/** Figures and days as Vietnamese readers write them. Nothing here rounds; `share.ts` does. */

/** As it stands in the middle of a sentence, or begins one. */
export const lower = (text: string) => `${text.charAt(0).toLowerCase()}${text.slice(1)}`;
export const upper = (text: string) => `${text.charAt(0).toUpperCase()}${text.slice(1)}`;

/** A no-break space keeps a figure and its sign on one line. */
const NBSP = "\u00a0";

/** "1004" → "1.004". */
export const grouped = (digits: string) => digits.replace(/\B(?=(\d{3})+$)/g, ".");

/** 1004 → "1.004"; decimals with a comma. */
export function number(value: number): string {
	const [whole = "", decimals] = String(value).split(".");
	return decimals === undefined ? grouped(whole) : `${grouped(whole)},${decimals}`;
}

/** A figure with its sign: "82,4" → "82,4 %". */
export const withPercent = (figure: string) => `${figure}${NBSP}%`;

/** A threshold as the document gives it: 80 → "80 %". */
export const percent = (value: number) => withPercent(number(value));

const two = (value: string) => value.padStart(2, "0");

/** Months 1 and 2 take a zero, as Decree 30/2020/NĐ-CP asks; others do not. */
const monthOf = (month: string) =>
	Number(month) <= 2 ? two(String(Number(month))) : String(Number(month));

/** "2026-11-21" → "21/11/2026", "2023-07-05" → "05/7/2023"; a text that is no day comes back as it is. */
export function day(value: string): string {
	const [, year = "", month = "", dayOfMonth = ""] = /^(\d{4})-(\d\d)-(\d\d)$/.exec(value) ?? [];
	return year ? `${dayOfMonth}/${monthOf(month)}/${year}` : value;
}

/** A day as printed, of which the month or the day may be missing: "2023-07" → "tháng 7 năm 2023". */
export function partialDay(value: string): string {
	const [year = "", month, dayOfMonth] = value.split("-");
	if (dayOfMonth) return `ngày ${day(value)}`;
	return month ? `tháng ${Number(month)} năm ${year}` : `năm ${year}`;
}

/** For documents: "ngày 05 tháng 02 năm 2026" (days below 10 and the months 1 and 2 take a zero). */
export function longDay(value: string): string {
	const [year = "", month = "", dayOfMonth = ""] = value.split("-");
	return `ngày ${two(dayOfMonth)} tháng ${monthOf(month)} năm ${year}`;
}

/** A province by the name that its document has, and what it belongs to today where that is another. */
export const provinceNow = ({
	name,
	present,
}: {
	readonly name: string;
	readonly present: string;
}) => (name === present ? name : `${name} (nay thuộc ${present})`);
