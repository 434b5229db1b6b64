/** How each kind of field is judged, as if nothing else were asked. */
import type { ProblemCode } from "../terms/index.ts";
import { isBlank, own } from "./answers.ts";
import { figureProblem } from "./figure.ts";
import type { ChoiceField, CountField, Field, Percent, RatioField } from "./schema.ts";
import { isStrict, percentOf } from "./threshold.ts";
import type { Verdict } from "./verdict.ts";

/** A code, and which of a ratio's two figures it concerns. */
export interface Problem {
	readonly code: ProblemCode;
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
/** `leasts`: the thresholds that can still apply; none where the figure that one follows is open. */
export interface CountAssessment extends Judged {
	readonly kind: "count";
	readonly value?: number;
	readonly leasts: readonly number[];
}
/** `met` once there is a figure that can be used. */
export interface FigureAssessment extends Judged {
	readonly kind: "figure";
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
	| FigureAssessment
	| ConfirmAssessment
	| ChoiceAssessment;

type Fields = Readonly<Record<string, FieldAssessment>>;

/** Under construction: filled in place, since spreading objects costs more than all the arithmetic. */
type Draft<T> = { -readonly [Key in keyof T]: T[Key] };

function flawed<T extends FieldAssessment>(judged: Draft<T>, ...problems: Problem[]): T {
	const [first] = problems;
	judged.verdict = "unknown";
	if (first) {
		judged.problem = codeOf(first);
		judged.problems = problems;
	}
	return judged;
}
const codeOf = (problem: Problem) => (problem.at ? `${problem.at}-${problem.code}` : problem.code);

/** Percents are kept to three decimals: 12.5 becomes 12500, so that all arithmetic is of whole numbers. */
const SCALE = 1000;
const scaled = (percent: number) => Math.round(percent * SCALE);

/** The least part of `whole` that reaches the threshold. Exact: at most 1e9 × 1e6 = 1e15. */
function leastPart(whole: number, percent: number, strict: boolean): number {
	const target = scaled(percent) * whole;
	const hundred = 100 * SCALE;
	return strict ? Math.floor(target / hundred) + 1 : Math.ceil(target / hundred);
}

const NOT_KNOWN: Problem = { code: "property-not-known" };

interface Thresholds {
	/** Those that can still apply. */
	readonly possible: readonly number[];
	readonly problem?: Problem;
}

function casesFor(threshold: Percent, unit: unknown): Thresholds {
	if (typeof threshold === "number") return { possible: [threshold] };
	const every = { possible: [...new Set(Object.values(threshold.cases))] };
	const given = own(unit, threshold.byProperty);
	if (isBlank(given)) return every;
	const known = typeof given === "boolean" || typeof given === "string";
	const match = known ? own(threshold.cases, String(given)) : undefined;
	return typeof match === "number" ? { possible: [match] } : { ...every, problem: NOT_KNOWN };
}

function judgeRatio(field: RatioField, value: unknown, unit: unknown): RatioAssessment {
	const { possible, problem } = casesFor(percentOf(field), unit);
	const judged: Draft<RatioAssessment> = {
		kind: "ratio",
		verdict: "unknown",
		percents: possible,
		strict: isStrict(field),
	};
	if (isBlank(value)) return judged;
	if (typeof value !== "object" || Array.isArray(value))
		return flawed(judged, { code: "wrong-kind" });

	const problems: Problem[] = [];
	for (const at of ["part", "whole"] as const) {
		const figure = own(value, at);
		if (isBlank(figure)) continue;
		const code = figureProblem(figure, false);
		if (code) problems.push({ code, at });
		else judged[at] = figure as number;
	}
	if (problems.length > 0) return flawed(judged, ...problems);
	return judgeFigures(field, judged, problem);
}

/** With figures that can be used, as far as there are any. */
function judgeFigures(
	field: RatioField,
	judged: Draft<RatioAssessment>,
	problem: Problem | undefined,
): RatioAssessment {
	const { part, whole, percents, strict } = judged;
	if (whole === undefined) return judged;
	if (part !== undefined && part > whole && !field.partMayExceedWhole)
		return flawed(judged, { code: "greater-than-whole", at: "part" });
	if (whole === 0) {
		if (!field.noneExists || (part !== undefined && part > 0))
			return flawed(judged, { code: "zero", at: "whole" });
		if (part === undefined) return judged;
		judged.verdict = "notApplicable";
		judged.noneExists = true;
		return judged;
	}
	if (part === undefined) return judged;

	let most = 0;
	let least = Number.POSITIVE_INFINITY;
	for (const percent of percents) {
		const needed = leastPart(whole, percent, strict);
		if (needed > most) most = needed;
		if (needed < least) least = needed;
	}
	return decide(judged, part, least, most, 1, problem);
}

/** A figure against the least and the most that can be asked for: decided where both agree. */
function decide<T extends RatioAssessment | CountAssessment>(
	judged: Draft<T>,
	given: number,
	least: number,
	most: number,
	steps: number,
	problem: Problem | undefined,
): T {
	if (given >= most) judged.verdict = "met";
	else if (given < least) {
		judged.verdict = "unmet";
		judged.shortfall = missing(given, most, steps);
	} else if (problem) return flawed(judged, problem);
	return judged;
}

/** The least multiple of 1/steps that, added to `value`, reaches `least`. */
function missing(value: number, least: number, steps: number): number {
	if (steps === 1) return Math.ceil(least - value);
	// 4 − 3.9 is a hair more than 0.1 in binary: start a step low and let the sum itself decide.
	let parts = Math.max(0, Math.ceil((least - value) * steps) - 1);
	while (value + parts / steps < least) parts += 1;
	return parts / steps;
}

function leastsFor(field: CountField, unit: unknown, fields: Fields): Thresholds {
	const threshold = field.atLeast;
	if (typeof threshold === "number" || "byProperty" in threshold) return casesFor(threshold, unit);
	// Asked before; its value is there only where it can be used.
	const followed = fields[threshold.of];
	if (followed?.kind !== "count" && followed?.kind !== "figure") return { possible: [] };
	if (followed.value === undefined) return { possible: [] };
	return { possible: [Math.ceil((threshold.count * followed.value) / threshold.forEach)] };
}

function judgeCount(
	field: CountField,
	value: unknown,
	unit: unknown,
	fields: Fields,
): CountAssessment {
	const { possible, problem } = leastsFor(field, unit, fields);
	const judged: Draft<CountAssessment> = { kind: "count", verdict: "unknown", leasts: possible };
	if (isBlank(value)) return judged;
	const code = figureProblem(value, field.decimals === true);
	if (code) return flawed(judged, { code });
	const given = value as number;
	judged.value = given;
	if (possible.length === 0) return judged;
	const steps = field.decimals ? 100 : 1;
	return decide(judged, given, Math.min(...possible), Math.max(...possible), steps, problem);
}

function judgeFigure(value: unknown): FigureAssessment {
	const judged: Draft<FigureAssessment> = { kind: "figure", verdict: "unknown" };
	if (isBlank(value)) return judged;
	const code = figureProblem(value, false);
	if (code) return flawed(judged, { code });
	judged.value = value as number;
	judged.verdict = "met";
	return judged;
}

function judgeConfirm(value: unknown): ConfirmAssessment {
	const judged: Draft<ConfirmAssessment> = { kind: "confirm", verdict: "unknown" };
	if (isBlank(value)) return judged;
	if (typeof value !== "boolean") return flawed(judged, { code: "wrong-kind" });
	judged.verdict = value ? "met" : "unmet";
	judged.value = value;
	return judged;
}

function judgeChoice(field: ChoiceField, value: unknown): ChoiceAssessment {
	const judged: Draft<ChoiceAssessment> = { kind: "choice", verdict: "unknown" };
	if (isBlank(value)) return judged;
	if (!Array.isArray(value) || !value.every((option) => typeof option === "string"))
		return flawed(judged, { code: "wrong-kind" });
	const chosen: string[] = [];
	for (const { id } of field.options) if (value.includes(id)) chosen.push(id);
	judged.chosen = chosen;
	judged.verdict = chosen.length >= field.atLeast ? "met" : "unmet";
	return judged;
}

/** `fields`: those judged before this one, for thresholds that follow an answer. */
export function judgeField(
	field: Field,
	value: unknown,
	unit: unknown,
	fields: Fields,
): FieldAssessment {
	switch (field.kind) {
		case "ratio":
			return judgeRatio(field, value, unit);
		case "count":
			return judgeCount(field, value, unit, fields);
		case "figure":
			return judgeFigure(value);
		case "confirm":
			return judgeConfirm(value);
		case "choice":
			return judgeChoice(field, value);
	}
}
