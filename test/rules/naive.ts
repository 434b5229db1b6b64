/**
 * A second evaluator, written from the table of verdicts alone and as plainly as can be: big numbers,
 * no shortcuts, nothing shared with src. Only for comparing.
 */
import type { Answers, Ruleset } from "../../src/rules/index.ts";

type V = "met" | "unmet" | "unknown" | "notApplicable";
type Loose = Record<string, unknown>;

const isFigure = (x: unknown) => typeof x === "number" && x >= 0 && x <= 1e9;
const isWhole = (x: unknown): x is number => isFigure(x) && Math.floor(x as number) === x;

function dayExists(x: unknown): boolean {
	if (typeof x !== "string" || !/^\d\d\d\d-\d\d-\d\d$/.test(x)) return false;
	const date = new Date(`${x}T00:00:00Z`);
	return !Number.isNaN(date.getTime()) && date.toISOString().slice(0, 10) === x;
}

function meets(part: number, whole: number, percent: number, more: boolean): boolean {
	const left = BigInt(part) * 100n * 1000n;
	const right = BigInt(Math.round(percent * 1000)) * BigInt(whole);
	return more ? left > right : left >= right;
}

function ratio(field: Loose, value: unknown, unit: Loose): V {
	const { part, whole } = (value ?? {}) as { part?: unknown; whole?: unknown };
	if (!isWhole(part) || !isWhole(whole)) return "unknown";
	if (part > whole && !field.partMayExceedWhole) return "unknown";
	if (whole === 0) return field.noneExists && part === 0 ? "notApplicable" : "unknown";
	const more = field.moreThan !== undefined;
	const threshold = (field.moreThan ?? field.atLeast) as
		| number
		| { byProperty: string; cases: Record<string, number> };
	if (typeof threshold === "number") return meets(part, whole, threshold, more) ? "met" : "unmet";
	const given = unit[threshold.byProperty];
	const known = threshold.cases[String(given)];
	const possible = known === undefined ? Object.values(threshold.cases) : [known];
	const verdicts = new Set(possible.map((percent) => meets(part, whole, percent, more)));
	if (verdicts.size === 2) return "unknown";
	return verdicts.has(true) ? "met" : "unmet";
}

function fieldVerdict(field: Loose, value: unknown, unit: Loose): V {
	if (value === undefined || value === null) return "unknown";
	if (field.kind === "ratio") return ratio(field, value, unit);
	if (field.kind === "count") {
		if (!(field.decimals ? isFigure(value) : isWhole(value))) return "unknown";
		return (value as number) >= (field.atLeast as number) ? "met" : "unmet";
	}
	if (field.kind === "confirm")
		return value === true ? "met" : value === false ? "unmet" : "unknown";
	if (!Array.isArray(value) || value.some((each) => typeof each !== "string")) return "unknown";
	const options = (field.options as { id: string }[]).map(({ id }) => id);
	const known = new Set(value.filter((each) => options.includes(each)));
	return known.size >= (field.atLeast as number) ? "met" : "unmet";
}

function all(verdicts: V[]): V {
	if (verdicts.some((v) => v === "unmet")) return "unmet";
	if (verdicts.some((v) => v === "unknown")) return "unknown";
	return verdicts.every((v) => v === "notApplicable") ? "notApplicable" : "met";
}
function any(verdicts: V[]): V {
	if (verdicts.some((v) => v === "met")) return "met";
	if (verdicts.some((v) => v === "unknown")) return "unknown";
	return verdicts.every((v) => v === "notApplicable") ? "notApplicable" : "unmet";
}

export function naive(ruleset: Ruleset, answers: Answers) {
	const values = answers.values as Loose;
	const unit = (answers.unit ?? {}) as Loose;
	const fields: Record<string, V> = {};
	const criteria = ruleset.criteria.map((criterion) => {
		const from = criterion.appliesFrom;
		const dated = from === undefined || dayExists(answers.assessedOn);
		const tooEarly = from !== undefined && dated && answers.assessedOn < from;
		const gate = criterion.gate === undefined ? true : values[criterion.gate];
		for (const field of criterion.fields) {
			let verdict = fieldVerdict(field as unknown as Loose, values[field.id], unit);
			if (field.id === criterion.gate) {
				if (verdict === "unmet") verdict = "met";
				if (tooEarly) verdict = "notApplicable";
			} else if (tooEarly || gate === false) verdict = "notApplicable";
			fields[field.id] = verdict;
		}
		const walk = (condition: unknown): V => {
			if (typeof condition === "string") return fields[condition] as V;
			const { all: each, any: some } = condition as { all?: unknown[]; any?: unknown[] };
			return each ? all(each.map(walk)) : any((some ?? []).map(walk));
		};
		let verdict: V;
		const reason = answers.waived?.[criterion.id];
		if (reason !== undefined && reason.trim() !== "") verdict = "notApplicable";
		else if (tooEarly || gate === false) verdict = "notApplicable";
		else if (!dated || gate !== true) verdict = "unknown";
		else verdict = walk(criterion.requires);
		return { id: criterion.id, verdict };
	});
	return { verdict: all(criteria.map(({ verdict }) => verdict)), criteria, fields };
}
