/** Figures go up to this; a greater one is a problem, never a verdict. */
export const GREATEST_FIGURE = 1_000_000_000;

/** Why a figure cannot be judged. */
export type FigureProblem = "not-a-number" | "negative" | "not-whole" | "too-large";

/** What is wrong with a figure that was given, if anything. */
export function figureProblem(value: unknown, decimals: boolean): FigureProblem | undefined {
	if (typeof value !== "number" || Number.isNaN(value)) return "not-a-number";
	if (value < 0) return "negative";
	if (value > GREATEST_FIGURE) return "too-large";
	return decimals || Number.isInteger(value) ? undefined : "not-whole";
}
