/** What a draft's answers come to, cut up so that a key changes only what hangs on it. */
import { computed, type ReadonlySignal } from "@preact/signals";
import { answersOf, type Draft, evidenceOf, flawsOf } from "../drafts/index.ts";
import {
	type Assessment,
	type Criterion,
	evaluate,
	type FieldAssessment,
	type Judgements,
	type Ruleset,
	verdictOf,
} from "../rules/index.ts";
import type { Judged, Standing } from "./contracts/index.ts";

interface Drafts {
	/** With what is tried out. */
	readonly draft: ReadonlySignal<Draft>;
	readonly kept: ReadonlySignal<Draft>;
	readonly trying: ReadonlySignal<boolean>;
}

/** `today`: YYYY-MM-DD. */
export function createJudged(
	ruleset: Ruleset,
	{ draft, kept, trying }: Drafts,
	today: () => string,
): Judged {
	const keptAssessment = assessmentOf(ruleset, kept, today);
	const tried = assessmentOf(ruleset, draft, today);
	const assessment = computed(() => (trying.value ? tried : keptAssessment).value);
	const standings = new Map(
		ruleset.criteria.map((each, at) => [each.id, standingIn(assessment, each, at)] as const),
	);
	const verdicts = new Map(
		[...standings].map(([id, standing]) => [id, computed(() => verdictOf(standing.value, id))]),
	);
	return {
		assessment,
		keptAssessment,
		standingOf: (criterion) => known(standings, criterion),
		verdictOf: (criterion) => known(verdicts, criterion),
		flaws: computed(() => [...standings.values()].flatMap((standing) => standing.value.flaws)),
		evidence: computed(() => evidenceOf(ruleset, draft.value, assessment.value)),
	};
}

function known<T>(of: ReadonlyMap<string, T>, criterion: string): T {
	const found = of.get(criterion);
	if (!found) throw new Error(`no criterion ${criterion}`);
	return found;
}

/** `today`: YYYY-MM-DD. */
export const judgedBy = (ruleset: Ruleset, draft: Draft, today: string): Assessment =>
	evaluate(ruleset, answersOf(draft, ruleset, today));

/** What stands as it stood is the very same object, so that nobody who shows it hears of a key. */
function assessmentOf(ruleset: Ruleset, draft: ReadonlySignal<Draft>, today: () => string) {
	let last: Assessment | undefined;
	return computed(() => {
		const next = judgedBy(ruleset, draft.value, today());
		const criteria = next.criteria.map((each, at) => unlessSame(each, last?.criteria[at]));
		const fields: Record<string, FieldAssessment> = {};
		for (const [id, each] of Object.entries(next.fields))
			fields[id] = unlessSame(each, last?.fields[id]);
		// The whole follows from its parts.
		if (!last || !isSame({ criteria, fields }, last)) last = { ...next, criteria, fields };
		return last;
	});
}

/** By content, which is a few figures each: what a key can change need not be told beforehand. */
const unlessSame = <T>(next: T, last: T | undefined): T =>
	last !== undefined && isAlike(next, last) ? last : next;

function isAlike(one: unknown, other: unknown): boolean {
	if (one === other) return true;
	if (!isObject(one) || !isObject(other)) return false;
	const keys = Object.keys(one);
	return (
		keys.length === Object.keys(other).length && keys.every((key) => isAlike(one[key], other[key]))
	);
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
	typeof value === "object" && value !== null;

/** `at`: the criterion's place in the ruleset. */
function standingIn(assessment: ReadonlySignal<Assessment>, criterion: Criterion, at: number) {
	const ids = criterion.fields.map(({ id }) => id);
	let last: Standing | undefined;
	return computed((): Standing => {
		const { criteria, fields } = assessment.value;
		const own = {
			criteria: criteria.slice(at, at + 1),
			fields: Object.fromEntries(ids.flatMap((id) => (fields[id] ? [[id, fields[id]]] : []))),
		};
		if (!last || !isSame(own, last)) last = { ...own, flaws: flawsOf(criterion, own) };
		return last;
	});
}

const isSame = (one: Judgements, other: Judgements) =>
	one.criteria.every((each, index) => each === other.criteria[index]) &&
	Object.entries(one.fields).every(([id, field]) => field === other.fields[id]);
