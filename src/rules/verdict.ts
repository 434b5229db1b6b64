/** đạt · chưa đạt · chưa đủ dữ liệu · không áp dụng. Never a boolean, never a score. */
export type Verdict = "met" | "unmet" | "unknown" | "notApplicable";

/**
 * At least `least` of the parts that apply, or all of these where fewer apply. Decided as soon as
 * what is open cannot change it; `notApplicable` where no part applies.
 */
export function leastOf(least: number, met: number, unmet: number, unknown: number): Verdict {
	const applicable = met + unmet + unknown;
	if (applicable === 0) return "notApplicable";
	const needed = Math.min(least, applicable);
	if (met >= needed) return "met";
	return met + unknown < needed ? "unmet" : "unknown";
}
