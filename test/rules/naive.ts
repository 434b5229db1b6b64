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

function count(field: Loose, value: unknown, unit: Loose, values: Loose): V {
	if (!(field.decimals ? isFigure(value) : isWhole(value))) return "unknown";
	const threshold = field.atLeast as
		| number
		| { byProperty: string; cases: Record<string, number> }
		| { count: number; forEach: number; of: string };
	const given = value as number;
	if (typeof threshold === "number") return given >= threshold ? "met" : "unmet";
	if ("of" in threshold) {
		// In these rulesets, what is followed is a whole number.
		const followed = values[threshold.of];
		if (!isWhole(followed)) return "unknown";
		// In proportion: value / count reaches followed / forEach.
		return given * threshold.forEach >= followed * threshold.count ? "met" : "unmet";
	}
	const known = threshold.cases[String(unit[threshold.byProperty])];
	const possible = known === undefined ? Object.values(threshold.cases) : [known];
	if (possible.every((least) => given >= least)) return "met";
	return possible.every((least) => given < least) ? "unmet" : "unknown";
}

function fieldVerdict(field: Loose, value: unknown, unit: Loose, values: Loose): V {
	if (value === undefined || value === null) return "unknown";
	if (field.kind === "ratio") return ratio(field, value, unit);
	if (field.kind === "count") return count(field, value, unit, values);
	if (field.kind === "figure") return isWhole(value) ? "met" : "unknown";
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

interface Joined {
	all?: unknown[];
	any?: unknown[];
	atLeast?: number;
	of?: unknown[];
}
function join({ all: each, any: one, atLeast = 0, of = [] }: Joined, walk: (part: unknown) => V) {
	if (each) return all(each.map(walk));
	return one ? any(one.map(walk)) : least(atLeast, of.map(walk));
}

/** Every way to answer what is open, as far as parts can come to apply or not, gives the same. */
function least(n: number, verdicts: V[]): V {
	const applying = verdicts.filter((v) => v !== "notApplicable");
	if (applying.length === 0) return "notApplicable";
	const enough = (given: V[]) =>
		given.filter((v) => v === "met").length >= Math.min(n, given.length);
	const best = enough(applying.map((v) => (v === "unknown" ? "met" : v)));
	const worst = enough(applying.map((v) => (v === "unknown" ? "unmet" : v)));
	if (best !== worst) return "unknown";
	return best ? "met" : "unmet";
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
			let verdict = fieldVerdict(field as unknown as Loose, values[field.id], unit, values);
			if (field.id === criterion.gate) {
				if (verdict === "unmet") verdict = "met";
				if (tooEarly) verdict = "notApplicable";
			} else if (tooEarly || gate === false) verdict = "notApplicable";
			fields[field.id] = verdict;
		}
		const walk = (condition: unknown): V => {
			if (typeof condition === "string") return fields[condition] as V;
			return join(condition as Joined, walk);
		};
		let verdict: V;
		const reason = answers.waived?.[criterion.id];
		if (reason !== undefined && reason.trim() !== "") verdict = "notApplicable";
		else if (tooEarly || gate === false) verdict = "notApplicable";
		else if (!dated || gate !== true) verdict = "unknown";
		else verdict = walk(criterion.requires);
		return { id: criterion.id, verdict };
	});
	const whole = (condition: unknown): V =>
		typeof condition === "string"
			? (criteria.find(({ id }) => id === condition)?.verdict as V)
			: join(condition as Joined, whole);
	const verdict = ruleset.requires
		? whole(ruleset.requires)
		: all(criteria.map(({ verdict }) => verdict));
	return { verdict, criteria, fields };
}
