/** How each kind of field is judged, as if nothing else were asked. */
import { isBlank, own } from "./answers.ts";
import { figureProblem } from "./figure.ts";
import type {
	ChoiceField,
	ConfirmField,
	CountField,
	Field,
	Percent,
	RatioField,
} from "./schema.ts";
import type { Verdict } from "./verdict.ts";

/** A code in kebab-case, and which of a ratio's two figures it concerns. */
export interface Problem {
	readonly code: string;
	readonly at?: "part" | "whole";
}

interface Judged {
	readonly verdict: Verdict;
	/** What is missing to the threshold, in the field's own counting unit. */
	readonly shortfall?: number;
	/** Code of the first problem. A blank is no problem. */
	readonly problem?: string;
	readonly problems?: readonly Problem[];
}
/** `percents`: the thresholds that can still apply, one where the unit's property is known. */
export interface RatioAssessment extends Judged {
	readonly kind: "ratio";
	readonly part?: number;
	readonly whole?: number;
	readonly percents: readonly number[];
	/** "trên": the part must be strictly more. */
	readonly strict: boolean;
	/** There is nothing to count, which the ruleset takes as not applicable. */
	readonly noneExists?: true;
}
export interface CountAssessment extends Judged {
	readonly kind: "count";
	readonly value?: number;
}
export interface ConfirmAssessment extends Judged {
	readonly kind: "confirm";
	readonly value?: boolean;
}
export interface ChoiceAssessment extends Judged {
	readonly kind: "choice";
	/** The known options chosen, in the ruleset's order; absent where nothing was answered. */
	readonly chosen?: readonly string[];
}
export type FieldAssessment =
	| RatioAssessment
	| CountAssessment
	| ConfirmAssessment
	| ChoiceAssessment;

const flawed = (problems: readonly Problem[]) => ({
	verdict: "unknown" as const,
	...(problems[0] && { problem: codeOf(problems[0]), problems }),
});
const codeOf = (problem: Problem) => (problem.at ? `${problem.at}-${problem.code}` : problem.code);

/** Percents are kept to three decimals: 12.5 becomes 12500, so that all arithmetic is of whole numbers. */
const SCALE = 1000;
const scaled = (percent: number) => Math.round(percent * SCALE);

/** The least part of `whole` that reaches the threshold. Exact: at most 1e9 × 1e5 = 1e14. */
function leastPart(whole: number, percent: number, strict: boolean): number {
	const target = scaled(percent) * whole;
	const hundred = 100 * SCALE;
	return strict ? Math.floor(target / hundred) + 1 : Math.ceil(target / hundred);
}

function percentsFor(
	percent: Percent,
	unit: unknown,
): { percents: readonly number[]; problem?: Problem } {
	if (typeof percent === "number") return { percents: [percent] };
	const every = [...new Set(Object.values(percent.cases))];
	const given = own(unit, percent.byProperty);
	if (isBlank(given)) return { percents: every };
	const known = typeof given === "boolean" || typeof given === "string";
	const match = known ? own(percent.cases, String(given)) : undefined;
	return typeof match === "number"
		? { percents: [match] }
		: { percents: every, problem: { code: "property-not-known" } };
}

export function judgeRatio(field: RatioField, value: unknown, unit: unknown): RatioAssessment {
	const strict = field.moreThan !== undefined;
	const { percents, problem } = percentsFor(field.moreThan ?? field.atLeast ?? 100, unit);
	const base = { kind: "ratio" as const, percents, strict };
	if (isBlank(value)) return { ...base, verdict: "unknown" };
	if (typeof value !== "object" || Array.isArray(value))
		return { ...base, ...flawed([{ code: "wrong-kind" }]) };

	const problems: Problem[] = [];
	const figure = (at: "part" | "whole"): number | undefined => {
		const given = own(value, at);
		if (isBlank(given)) return undefined;
		const code = figureProblem(given, false);
		if (code) problems.push({ code, at });
		return code ? undefined : (given as number);
	};
	const part = figure("part");
	const whole = figure("whole");
	const figures = {
		...base,
		...(part !== undefined && { part }),
		...(whole !== undefined && { whole }),
	};
	if (problems.length > 0) return { ...figures, ...flawed(problems) };
	if (whole === undefined) return { ...figures, verdict: "unknown" };
	if (part !== undefined && part > whole && !field.partMayExceedWhole)
		return { ...figures, ...flawed([{ code: "greater-than-whole", at: "part" }]) };
	if (whole === 0) {
		if (!field.noneExists || (part !== undefined && part > 0))
			return { ...figures, ...flawed([{ code: "zero", at: "whole" }]) };
		return part === undefined
			? { ...figures, verdict: "unknown" }
			: { ...figures, verdict: "notApplicable", noneExists: true };
	}
	if (part === undefined) return { ...figures, verdict: "unknown" };

	const needed = percents.map((percent) => leastPart(whole, percent, strict));
	if (needed.every((least) => part >= least)) return { ...figures, verdict: "met" };
	if (needed.every((least) => part < least))
		return { ...figures, verdict: "unmet", shortfall: Math.max(...needed) - part };
	return { ...figures, ...flawed(problem ? [problem] : []) };
}

export function judgeCount(field: CountField, value: unknown): CountAssessment {
	if (isBlank(value)) return { kind: "count", verdict: "unknown" };
	const code = figureProblem(value, field.decimals === true);
	if (code) return { kind: "count", ...flawed([{ code }]) };
	const given = value as number;
	if (given >= field.atLeast) return { kind: "count", value: given, verdict: "met" };
	return {
		kind: "count",
		value: given,
		verdict: "unmet",
		shortfall: missing(given, field.atLeast, field.decimals ? 100 : 1),
	};
}

/** The least multiple of 1/steps that, added to `value`, reaches `least`. */
function missing(value: number, least: number, steps: number): number {
	// 4 − 3.9 is a hair more than 0.1 in binary: start a step low and let the sum itself decide.
	let parts = Math.max(0, Math.ceil((least - value) * steps) - 1);
	while (value + parts / steps < least) parts += 1;
	return parts / steps;
}

export function judgeConfirm(_field: ConfirmField, value: unknown): ConfirmAssessment {
	if (isBlank(value)) return { kind: "confirm", verdict: "unknown" };
	if (typeof value !== "boolean") return { kind: "confirm", ...flawed([{ code: "wrong-kind" }]) };
	return { kind: "confirm", value, verdict: value ? "met" : "unmet" };
}

export function judgeChoice(field: ChoiceField, value: unknown): ChoiceAssessment {
	if (isBlank(value)) return { kind: "choice", verdict: "unknown" };
	if (!Array.isArray(value) || !value.every((option) => typeof option === "string"))
		return { kind: "choice", ...flawed([{ code: "wrong-kind" }]) };
	const chosen = field.options.map((option) => option.id).filter((id) => value.includes(id));
	if (chosen.length >= field.atLeast) return { kind: "choice", chosen, verdict: "met" };
	return { kind: "choice", chosen, verdict: "unmet" };
}

export function judgeField(field: Field, value: unknown, unit: unknown): FieldAssessment {
	switch (field.kind) {
		case "ratio":
			return judgeRatio(field, value, unit);
		case "count":
			return judgeCount(field, value);
		case "confirm":
			return judgeConfirm(field, value);
		case "choice":
			return judgeChoice(field, value);
	}
}
