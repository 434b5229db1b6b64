/** What another ruleset changes about each criterion of a draft, and why. Pure. */
import { describeCriterion, describeField } from "../documents/index.ts";
import type { Leads, Move } from "../drafts/index.ts";
import {
	type Assessment,
	type Criterion,
	type Field,
	judgedOf,
	type Ruleset,
	type Verdict,
	verdictOf,
} from "../rules/index.ts";

/** Why a criterion stands otherwise; texts are in words already, labels are fields' own. */
export type ChangeReason =
	/** `label`: of which of several fields; blank where there is one. */
	| {
			readonly kind: "threshold";
			readonly label: string;
			readonly from: string;
			readonly to: string;
	  }
	/** How many of its parts are needed. */
	| { readonly kind: "rule"; readonly from: string; readonly to: string }
	| { readonly kind: "added" | "dropped" | "lost" | "asked"; readonly label: string }
	| { readonly kind: "evidence"; readonly title: string }
	| { readonly kind: "waiver" | "date" | "gate" | "merged" | "other" };

export interface CriterionChange {
	/** Its own id; of the old ruleset where the new one has none like it. */
	readonly id: string;
	readonly number: string;
	readonly title: string;
	/** Of all that became this one; none where it is new. */
	readonly before: readonly Verdict[];
	/** Undefined where the new ruleset has none like it. */
	readonly after: Verdict | undefined;
	readonly why: readonly ChangeReason[];
}

interface Judged {
	readonly ruleset: Ruleset;
	readonly assessment: Assessment;
}

/** Criteria with another verdict first, then those of which only something else is asked. */
export function changesBetween(
	from: Judged,
	to: Judged,
	leads: Leads,
	move: Pick<Move, "added" | "lost" | "asked">,
): CriterionChange[] {
	const changes = to.ruleset.criteria.map((criterion) => {
		const sources = sourcesOf(criterion, from.ruleset, leads);
		const before = sources.map(({ id }) => verdictOf(from.assessment, id));
		const after = verdictOf(to.assessment, criterion.id);
		const why = reasonsFor({ criterion, sources, from, to, leads, move });
		const { id, number, title } = criterion;
		const flips = !before.every((each) => each === after);
		const said = flips && why.length === 0;
		return { id, number, title, before, after, why: said ? [{ kind: "other" } as const] : why };
	});
	const reached = new Set(
		to.ruleset.criteria.flatMap((each) => sourcesOf(each, from.ruleset, leads)),
	);
	const gone = from.ruleset.criteria
		.filter((criterion) => !reached.has(criterion))
		.map(({ id, number, title }) => ({
			...{ id, number, title, before: [verdictOf(from.assessment, id)] },
			...{ after: undefined, why: [] },
		}));
	const all: readonly CriterionChange[] = [...changes, ...gone];
	return [
		...all.filter(isFlipped),
		...all.filter((each) => !isFlipped(each) && each.why.length > 0),
	];
}

/** Whether the verdict is another one, or there was or will be none. */
export const isFlipped = ({ before, after }: CriterionChange): boolean =>
	before.length === 0 || before.some((each) => each !== after);

/** The old criteria that became this one: by the map of criteria, or because its fields were theirs. */
function sourcesOf(criterion: Criterion, old: Ruleset, leads: Leads): readonly Criterion[] {
	const fields = new Set(criterion.fields.map(({ id }) => id));
	return old.criteria.filter(
		(each) =>
			leads.criterion(each.id).includes(criterion.id) ||
			each.fields.some(({ id }) => leads.field(id).some((place) => fields.has(place))),
	);
}

interface Compared {
	readonly criterion: Criterion;
	readonly sources: readonly Criterion[];
	readonly from: Judged;
	readonly to: Judged;
	readonly leads: Leads;
	readonly move: Pick<Move, "added" | "lost" | "asked">;
}

function reasonsFor(compared: Compared): ChangeReason[] {
	const { criterion, sources, from, to, move } = compared;
	if (sources.length === 0) return [];
	const { fields } = criterion;
	const thresholds = fields.flatMap((field) => thresholdChange(compared, field));
	const added = fields.filter(({ id }) => move.added.includes(id));
	const dropped = droppedFields(compared);
	const isLost = (field: Field) =>
		!dropped.includes(field) &&
		move.lost.some((what) => what.kind === "answer" && what.field === field.id);
	const isAsked = ({ id }: Field) =>
		move.asked.some(({ field, chosen }) => field === id && chosen === undefined);
	const one = sources.length === 1 ? sources[0] : undefined;
	const rule = one && thresholds.length + added.length + dropped.length === 0;
	return [
		...when(sources.length > 1, "merged"),
		...thresholds,
		...(rule ? ruleChange(from, one, to, criterion) : []),
		...named("added", added),
		...named("dropped", dropped),
		...named("lost", fieldsIn(sources).filter(isLost)),
		...named("asked", fields.filter(isAsked)),
		...when(isWaived(compared), "waiver"),
		...when(one && one.appliesFrom !== criterion.appliesFrom, "date"),
		...when(one && (one.gate === undefined) !== (criterion.gate === undefined), "gate"),
		...newEvidence(compared),
	];
}

const fieldsIn = (criteria: readonly Criterion[]) => criteria.flatMap(({ fields }) => fields);

const named = (kind: "added" | "dropped" | "lost" | "asked", fields: readonly Field[]) =>
	fields.map(({ label }): ChangeReason => ({ kind, label }));

const when = (is: boolean | undefined, kind: "merged" | "waiver" | "date" | "gate") =>
	is ? [{ kind } as const] : [];

/** The threshold of a field against those of the fields it was; as the document gives them. */
function thresholdChange({ criterion, sources, from, to, leads }: Compared, field: Field) {
	const thresholdOf = ({ ruleset, assessment }: Judged, of: Field) =>
		describeField(ruleset, of, assessment.fields[of.id]).threshold;
	const old = fieldsIn(sources).filter(({ id }) => leads.field(id).includes(field.id));
	const now = thresholdOf(to, field);
	const before = new Set(old.map((each) => thresholdOf(from, each)));
	before.delete(now);
	const label = criterion.fields.length > 1 ? field.label : "";
	return [...before].map((text) => ({ kind: "threshold", label, from: text, to: now }) as const);
}

/** Fields that no field of the new criterion follows. */
function droppedFields({ criterion, sources, leads }: Compared): readonly Field[] {
	const there = new Set(criterion.fields.map(({ id }) => id));
	const same = sources.filter(({ id }) => leads.criterion(id).includes(criterion.id));
	return fieldsIn(same).filter(({ id }) => !leads.field(id).some((place) => there.has(place)));
}

function ruleChange(from: Judged, old: Criterion, to: Judged, criterion: Criterion) {
	if (JSON.stringify(old.requires) === JSON.stringify(criterion.requires)) return [];
	const before = describeCriterion(from.ruleset, old, from.assessment).threshold;
	const now = describeCriterion(to.ruleset, criterion, to.assessment).threshold;
	return before === now ? [] : [{ kind: "rule", from: before, to: now } as const];
}

/** Declared not applicable until now, and not any more. */
function isWaived({ criterion, sources, from, to }: Compared): boolean {
	const waived = (assessment: Assessment, id: string) =>
		judgedOf(assessment, id)?.reason === "waived";
	return (
		sources.some(({ id }) => waived(from.assessment, id)) && !waived(to.assessment, criterion.id)
	);
}

function newEvidence({ criterion, sources }: Compared) {
	const before = new Set(sources.flatMap(({ evidence }) => evidence).map(({ id }) => id));
	return criterion.evidence
		.filter(({ id }) => !before.has(id))
		.map(({ title }) => ({ kind: "evidence", title }) as const);
}
