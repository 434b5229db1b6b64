/** Figures go up to this; a greater one is a problem, never a verdict. */
import type { FigureProblem } from "../terms/index.ts";

export const GREATEST_FIGURE = 1_000_000_000;

/** What is wrong with a figure that was given, if anything. */
export function figureProblem(value: unknown, decimals: boolean): FigureProblem | undefined {
	if (typeof value !== "number" || Number.isNaN(value)) return "not-a-number";
	if (value < 0) return "negative";
	if (value > GREATEST_FIGURE) return "too-large";
	return decimals || Number.isInteger(value) ? undefined : "not-whole";
}
