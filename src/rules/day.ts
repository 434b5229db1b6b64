/** Whether a text is a day that exists, as YYYY-MM-DD. Days written so compare as text. */
export function isDay(value: unknown): value is string {
	if (typeof value !== "string" || !/^\d{4}-\d{2}-\d{2}$/.test(value)) return false;
	const day = new Date(value);
	// Of a day that is none some engines make the one after it.
	return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(value);
}
