/** Days as Vietnamese readers write them; none of the first load. */

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
