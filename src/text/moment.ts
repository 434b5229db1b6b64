const two = (value: number) => String(value).padStart(2, "0");

/**
 * "14:05 20/11/2026" where the person is, for an ISO 8601 time; blank for what is no time. Of `today`
 * (YYYY-MM-DD) the time alone.
 */
export function moment(iso: string, today = ""): string {
	const time = new Date(iso);
	if (Number.isNaN(time.getTime())) return "";
	const clock = `${two(time.getHours())}:${two(time.getMinutes())}`;
	const [year, month, day] = [time.getFullYear(), two(time.getMonth() + 1), two(time.getDate())];
	return today === `${year}-${month}-${day}` ? clock : `${clock} ${day}/${month}/${year}`;
}
