/** What a draft's answers come to, cut up so that a key changes only what hangs on it. */
import { computed, type ReadonlySignal } from "@preact/signals";
import { answersOf, type Draft, evidenceOf, flawsOf } from "../drafts/index.ts";
import {
	type Assessment,
	type Criterion,
	evaluate,
	type Judgements,
	judgedOf,
	type Ruleset,
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
		ruleset.criteria.map((each) => [each.id, standingIn(assessment, each)] as const),
	);
	return {
		assessment,
		keptAssessment,
		standingOf(criterion) {
			const standing = standings.get(criterion);
			if (!standing) throw new Error(`no criterion ${criterion}`);
			return standing;
		},
		flaws: computed(() => [...standings.values()].flatMap((standing) => standing.value.flaws)),
		evidence: computed(() => evidenceOf(ruleset, draft.value, assessment.value)),
	};
}

/** What stands as it stood is the very same object, so that nobody who shows it hears of a key. */
function assessmentOf(ruleset: Ruleset, draft: ReadonlySignal<Draft>, today: () => string) {
	let last: Assessment | undefined;
	return computed(() => {
		const next = evaluate(ruleset, answersOf(draft.value, ruleset, today()));
		const criteria = next.criteria.map((each, at) => unlessSame(each, last?.criteria[at]));
		const fields = Object.fromEntries(
			Object.entries(next.fields).map(([id, each]) => [id, unlessSame(each, last?.fields[id])]),
		);
		// The whole follows from its parts.
		if (!last || !isSame({ criteria, fields }, last)) last = { ...next, criteria, fields };
		return last;
	});
}

/** By content, which is a few figures each: what a key can change need not be told beforehand. */
const unlessSame = <T>(next: T, last: T | undefined): T =>
	last !== undefined && JSON.stringify(next) === JSON.stringify(last) ? last : next;

function standingIn(assessment: ReadonlySignal<Assessment>, criterion: Criterion) {
	let last: Standing | undefined;
	return computed((): Standing => {
		const { fields } = assessment.value;
		const judged = judgedOf(assessment.value, criterion.id);
		const own = {
			criteria: judged ? [judged] : [],
			fields: Object.fromEntries(
				criterion.fields.flatMap(({ id }) => (fields[id] ? [[id, fields[id]]] : [])),
			),
		};
		if (!last || !isSame(own, last)) last = { ...own, flaws: flawsOf(criterion, own) };
		return last;
	});
}

const isSame = (one: Judgements, other: Judgements) =>
	one.criteria.every((each, index) => each === other.criteria[index]) &&
	Object.entries(one.fields).every(([id, field]) => field === other.fields[id]);
