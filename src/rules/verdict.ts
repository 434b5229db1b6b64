/** đạt · chưa đạt · chưa đủ dữ liệu · không áp dụng. Never a boolean, never a score. */
export type Verdict = "met" | "unmet" | "unknown" | "notApplicable";

/**
 * All of: one unmet decides; else an unknown keeps it open; parts that do not apply are left out.
 * Of nothing at all it is `notApplicable`.
 */
export function allOf(verdicts: readonly Verdict[]): Verdict {
	if (verdicts.includes("unmet")) return "unmet";
	if (verdicts.includes("unknown")) return "unknown";
	return verdicts.includes("met") ? "met" : "notApplicable";
}

/** Any of: one met decides; else an unknown keeps it open; `notApplicable` only where all are. */
export function anyOf(verdicts: readonly Verdict[]): Verdict {
	if (verdicts.includes("met")) return "met";
	if (verdicts.includes("unknown")) return "unknown";
	return verdicts.includes("unmet") ? "unmet" : "notApplicable";
}
