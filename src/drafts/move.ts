/** Moving a draft to a newer ruleset: what carries over, what is new, what would be lost. */
import type { Criterion, Field, Replaced, Ruleset } from "../rules/index.ts";
import type { Draft, Entry } from "./draft.ts";
import type { RulesetRef } from "./rulesets.ts";

/** Something a person entered, in the old ruleset's terms. */
export type Entered =
	| { readonly kind: "answer"; readonly criterion: string; readonly field: string }
	| {
			readonly kind: "option";
			readonly criterion: string;
			readonly field: string;
			readonly option: string;
	  }
	| { readonly kind: "evidence"; readonly criterion: string; readonly evidence: string }
	| { readonly kind: "note" | "waived"; readonly criterion: string }
	| { readonly kind: "property"; readonly property: string };

export interface Move {
	readonly draft: Draft;
	/** `to`: ids in the new ruleset, of fields for an answer, of criteria for the rest. */
	readonly carried: readonly { readonly what: Entered; readonly to: readonly string[] }[];
	readonly lost: readonly Entered[];
	/** Criteria of the new ruleset to which nothing of the old one leads. */
	readonly added: readonly string[];
}

/**
 * The draft under another ruleset, by the map in its `replaces`; where that names nothing, by like
 * ids. Nothing of `draft` is changed. What cannot be carried is listed as lost, never dropped unseen.
 */
export function moveDraft(draft: Draft, from: Ruleset, to: Ruleset, ref: RulesetRef): Move {
	const map = mapFor(draft, to);
	const carried: Move["carried"][number][] = [];
	const lost: Entered[] = [];
	const entries: Record<string, Entry> = {};
	const sources: Record<string, Draft["sources"][string]> = {};
	const keep = (what: Entered, ids: readonly string[]) => {
		if (ids.length > 0) carried.push({ what, to: ids });
		else lost.push(what);
	};
	const newCriteria = new Map(to.criteria.map((criterion) => [criterion.id, criterion]));
	const newFields = new Map(
		to.criteria.flatMap(({ fields }) => fields.map((field): [string, Field] => [field.id, field])),
	);
	const reached = new Set<string>();
	/** Two old answers cannot stand in one new place: the first has it. */
	const taken = new Set<string>();

	const carryAnswer = (criterion: Criterion, field: Field) => {
		const names = namesOf(field).filter(({ name }) => draft.entries[name] !== undefined);
		const targets = targetsOf(map?.fields, field.id, newFields).filter(
			(target) => answeredAlike(field) === answeredAlike(target) && !taken.has(target.id),
		);
		if (names.length === 0) return;
		for (const { id } of targets) taken.add(id);
		const what: Entered = { kind: "answer", criterion: criterion.id, field: field.id };
		for (const target of targets)
			for (const { name, rest } of names) {
				const entry = draft.entries[name];
				const source = draft.sources[name];
				const carriedEntry = entry === undefined ? undefined : known(entry, target);
				if (carriedEntry !== undefined) entries[target.id + rest] = carriedEntry;
				if (source) sources[target.id + rest] = source;
			}
		keep(
			what,
			targets.map(({ id }) => id),
		);
		const chosen = draft.entries[field.id];
		if (field.kind === "choice" && Array.isArray(chosen) && targets.length > 0)
			for (const option of chosen as readonly string[])
				if (!targets.some((target) => optionsOf(target).includes(option)))
					lost.push({ kind: "option", criterion: criterion.id, field: field.id, option });
	};

	const waived: Record<string, string> = {};
	const notes: Record<string, string> = {};
	const evidence: Record<string, readonly string[]> = {};
	for (const criterion of from.criteria) {
		const { id } = criterion;
		const targets = targetsOf(map?.criteria, id, newCriteria);
		const ids = targets.map((target) => target.id);
		for (const each of ids) reached.add(each);
		for (const field of criterion.fields) carryAnswer(criterion, field);
		for (const [kind, old, next] of [
			["note", draft.notes, notes],
			["waived", draft.waived, waived],
		] as const) {
			const text = old[id];
			if (text === undefined) continue;
			for (const each of ids) next[each] = next[each] ? `${next[each]}\n${text}` : text;
			keep({ kind, criterion: id }, ids);
		}
		for (const document of draft.evidence[id] ?? []) {
			const wanted = targets.filter((target) =>
				target.evidence.some((each) => each.id === document),
			);
			for (const target of wanted) evidence[target.id] = [...(evidence[target.id] ?? []), document];
			keep(
				{ kind: "evidence", criterion: id, evidence: document },
				wanted.map((target) => target.id),
			);
		}
	}

	// What no field of the old ruleset asked for was not seen there either: it stays.
	const asked = new Set(
		from.criteria.flatMap(({ fields }) => fields.flatMap(namesOf).map(({ name }) => name)),
	);
	for (const [name, entry] of Object.entries(draft.entries))
		if (!asked.has(name)) entries[name] ??= entry;

	const properties: Record<string, string> = {};
	for (const [id, value] of Object.entries(draft.unit.properties)) {
		const known = to.unitForm.properties?.find((property) => property.id === id);
		const fits = known?.values.some((each) => each.id === value) === true;
		if (fits) properties[id] = value;
		keep({ kind: "property", property: id }, fits ? [id] : []);
	}

	const { ownRuleset: _, ...rest } = draft;
	return {
		draft: {
			...rest,
			rulesetId: ref.id,
			rulesetVersion: ref.version,
			...(ref.own && { ownRuleset: true as const }),
			unit: { ...draft.unit, properties },
			entries,
			waived,
			notes,
			evidence,
			sources,
		},
		carried,
		lost,
		added: to.criteria.map(({ id }) => id).filter((id) => !reached.has(id)),
	};
}

/** The map for just this version before one for every version. */
function mapFor(draft: Draft, { replaces = [] }: Ruleset): Replaced | undefined {
	const fitting = replaces.filter(({ id }) => id === draft.rulesetId);
	return (
		fitting.find(({ version }) => version === draft.rulesetVersion) ??
		fitting.find(({ version }) => version === undefined)
	);
}

function targetsOf<T>(
	map: Readonly<Record<string, readonly string[]>> | undefined,
	id: string,
	there: ReadonlyMap<string, T>,
): T[] {
	const ids = map && Object.hasOwn(map, id) ? (map[id] ?? []) : [id];
	return ids.flatMap((each) => {
		const target = there.get(each);
		return target === undefined ? [] : [target];
	});
}

/** A number stays a number, whether it has a threshold or not. */
const answeredAlike = ({ kind }: Field) => (kind === "figure" ? "count" : kind);

const optionsOf = (field: Field) =>
	field.kind === "choice" ? field.options.map(({ id }) => id) : [];

/** Undefined where no option is left: an empty list would say "none of them". */
function known(entry: Entry, target: Field): Entry | undefined {
	if (typeof entry === "string" || typeof entry === "boolean" || entry.length === 0) return entry;
	const left = entry.filter((option) => optionsOf(target).includes(option));
	return left.length > 0 ? left : undefined;
}

const namesOf = (field: Field) =>
	(field.kind === "ratio" ? [".part", ".whole"] : [""]).map((rest) => ({
		name: field.id + rest,
		rest,
	}));
