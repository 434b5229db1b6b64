/** Moving a draft to another ruleset: what carries over, what is new, what would be lost. */
import {
	asksOf,
	criterionOf,
	type Field,
	fieldOf,
	fieldsOf,
	propertyOf,
	type Replaced,
	type Ruleset,
} from "../rules/index.ts";
import type { RulesetRef } from "../terms/index.ts";
import { CONFIRMED_DAY } from "./day.ts";
import { type Draft, type Entry, fieldOfControl } from "./draft.ts";
import type { Entered, Keep } from "./entered.ts";
import { parseFigure } from "./figure.ts";
import type { Kept } from "./lists.ts";
import { movedLists } from "./move-lists.ts";

export interface Move {
	readonly draft: Draft;
	/** In the place of all that were kept with it. */
	readonly lists: readonly Kept[];
	/** `to`: ids in the new ruleset, of fields for an answer, of criteria for the rest. */
	readonly carried: readonly { readonly what: Entered; readonly to: readonly string[] }[];
	readonly lost: readonly Entered[];
	/** Where answers that differ want one place: none of them is taken before one is chosen. */
	readonly asked: readonly Asked[];
	/** Fields of the new ruleset to which nothing of the old one leads. */
	readonly added: readonly string[];
}

/** A field of the new ruleset, and those of the old one whose answers could stand there. */
export interface Asked {
	readonly field: string;
	readonly from: readonly string[];
	/** Whose answer was chosen. */
	readonly chosen?: string;
}

/** By field of the new ruleset: the one of the old ruleset whose answer it is to have. */
export type Chosen = Readonly<Record<string, string>>;

/**
 * The draft under another ruleset, by the map in its `replaces`; where that names nothing, by like
 * ids. `kept`: its lists; `chosen`: what was answered to what is asked. Nothing of `draft` is changed.
 * Everything a person entered, known to the old ruleset or not, is carried, asked about or listed as
 * lost; nothing is dropped unseen.
 */
export function moveDraft(
	draft: Draft,
	from: Ruleset,
	to: Ruleset,
	ref: RulesetRef,
	kept: readonly Kept[] = [],
	chosen: Chosen = {},
): Move {
	const leads = leadsTo(draft, to);
	const carried: Move["carried"][number][] = [];
	const lost: Entered[] = [];
	const keep: Keep = (what, ids) => {
		if (ids.length > 0) carried.push({ what, to: ids });
		else lost.push(what);
	};
	const { ownRuleset: _, texts: __, ...rest } = draft;
	const decided = decide(claimsOf(draft, from, to, leads), chosen);
	const { taken, asked } = decided;
	const moved = {
		...answers(draft, to, decided, keep),
		...filed(draft, from, to, leads, keep),
		...written(draft, to, keep),
	};
	// Names stand where their figures stand.
	const goes = (field: string) =>
		leads.field(field).filter((id) => !taken.has(id) || taken.get(id)?.winner?.field === field);
	const isOpen = (field: string) =>
		leads.field(field).some((id) => taken.has(id) && !taken.get(id)?.winner);
	const lists = movedLists(kept, from, to, goes, (what, ids) => {
		if (ids.length > 0 || what.kind !== "names" || !isOpen(what.field)) keep(what, ids);
	});
	const properties: Record<string, string> = {};
	for (const [id, value] of Object.entries(draft.unit.properties)) {
		const fits = propertyOf(to, id)?.values.some((each) => each.id === value) === true;
		if (fits) properties[id] = value;
		keep({ kind: "property", property: id }, fits ? [id] : []);
	}
	return {
		draft: {
			...rest,
			rulesetId: ref.id,
			rulesetVersion: ref.version,
			...(ref.own && { ownRuleset: true as const }),
			unit: { ...draft.unit, properties },
			...moved,
		},
		lists,
		carried,
		lost,
		asked,
		added: newFields(from, to, leads),
	};
}

/** What an old field would put into a new one: entries by their place there. */
interface Claim {
	readonly field: string;
	readonly entries: Readonly<Record<string, Entry>>;
	readonly decimals: boolean;
}

/** Who has an answer for a new field, by new field; in the order in which they were answered. */
type Claims = ReadonlyMap<string, readonly Claim[]>;

function claimsOf(draft: Draft, from: Ruleset, to: Ruleset, leads: Leads): Claims {
	const claims = new Map<string, Claim[]>();
	for (const [field, names] of byField(draft)) {
		const kind = answeredAs(fieldOf(from, field), names, draft.entries);
		for (const id of leads.field(field)) {
			const target = fieldOf(to, id);
			if (!target || answeredAs(target) !== kind) continue;
			const entries: Record<string, Entry> = {};
			for (const name of names) {
				const entry = known(draft.entries[name], target);
				if (entry !== undefined) entries[id + name.slice(field.length)] = entry;
			}
			claims.set(id, [
				...(claims.get(id) ?? []),
				{ field, entries, decimals: kind === "decimals" },
			]);
		}
	}
	return claims;
}

/** Whose answer a new field has, and all that say the same; nobody's while it is asked. */
interface Taken {
	readonly winner: Claim | undefined;
	readonly standing: readonly string[];
}

/** Of each new field: the answer there is, the first of those that say the same, the chosen one. */
function decide(claims: Claims, chosen: Chosen) {
	const taken = new Map<string, Taken>();
	const asked: Asked[] = [];
	for (const [id, all] of claims) {
		const saying = all.filter(({ entries }) => Object.keys(entries).length > 0);
		const [first] = saying.length > 0 ? saying : all;
		const differ = saying.some((claim) => first && !saysSame(first, claim));
		const wanted = Object.hasOwn(chosen, id)
			? saying.find(({ field }) => field === chosen[id])
			: undefined;
		const from = saying.map(({ field }) => field);
		if (differ) asked.push({ field: id, from, ...(wanted && { chosen: wanted.field }) });
		const winner = differ ? wanted : first;
		const standing = all.filter((claim) => winner && saysSame(claim, winner));
		taken.set(id, { winner, standing: standing.map(({ field }) => field) });
	}
	return { taken, asked };
}

/** "1.004" and "1004" are one figure. */
function saysSame(one: Claim, other: Claim): boolean {
	const figure = (entry: Entry | undefined) =>
		typeof entry === "string" ? (parseFigure(entry, one.decimals) ?? entry) : entry;
	const names = [...new Set([...Object.keys(one.entries), ...Object.keys(other.entries)])];
	return names.every((name) => {
		const [a, b] = [one.entries[name], other.entries[name]];
		return JSON.stringify(a) === JSON.stringify(b) || figure(a) === figure(b);
	});
}

/** Entries and where they came from, field by field. */
function answers(
	draft: Draft,
	to: Ruleset,
	{ taken, asked }: ReturnType<typeof decide>,
	keep: Keep,
): Pick<Draft, "entries" | "sources"> {
	const entries: Record<string, Entry> = {};
	const sources: Record<string, Draft["sources"][string]> = {};
	const confirmed = draft.entries[CONFIRMED_DAY];
	if (confirmed !== undefined) entries[CONFIRMED_DAY] = confirmed;
	for (const [id, { winner }] of taken)
		for (const [place, entry] of Object.entries(winner?.entries ?? {})) {
			entries[place] = entry;
			const source = draft.sources[winner?.field + place.slice(id.length)];
			if (source) sources[place] = source;
		}
	for (const field of byField(draft).keys()) {
		const ids = [...taken.keys()].filter((id) => taken.get(id)?.standing.includes(field));
		const isOpen = asked.some(({ from, chosen }) => !chosen && from.includes(field));
		if (ids.length > 0 || !isOpen) keep({ kind: "answer", field }, ids);
		const options = ids.flatMap((id) => optionsOf(fieldOf(to, id)));
		const entry = draft.entries[field];
		if (ids.length > 0 && Array.isArray(entry))
			for (const option of entry as readonly string[])
				if (!options.includes(option)) keep({ kind: "option", field, option }, []);
	}
	return { entries, sources };
}

/** What stands with criteria: notes, waivers, evidence at hand. */
function filed(
	draft: Draft,
	from: Ruleset,
	to: Ruleset,
	leads: Leads,
	keep: Keep,
): Pick<Draft, "notes" | "waived" | "evidence"> {
	const targets = (id: string) => leads.criterion(id).filter((each) => criterionOf(to, each));
	const add = (texts: Record<string, string>, ids: readonly string[], text: string) => {
		for (const id of ids) texts[id] = id in texts ? `${texts[id]}\n${text}` : text;
	};

	const notes: Record<string, string> = {};
	for (const [criterion, note] of Object.entries(draft.notes)) {
		add(notes, targets(criterion), note);
		keep({ kind: "note", criterion }, targets(criterion));
	}

	const waived: Record<string, string> = {};
	for (const [criterion, reason] of Object.entries(draft.waived)) {
		// A criterion made of several is waived only where each of them was.
		const ids = targets(criterion).filter((id) =>
			from.criteria.every((other) => !targets(other.id).includes(id) || other.id in draft.waived),
		);
		add(waived, ids, reason);
		keep({ kind: "waived", criterion }, ids);
	}

	const evidence: Record<string, readonly string[]> = {};
	for (const [criterion, documents] of Object.entries(draft.evidence))
		for (const document of documents) {
			const ids = targets(criterion).filter((id) =>
				criterionOf(to, id)?.evidence.some((each) => each.id === document),
			);
			for (const id of ids) evidence[id] = [...new Set([...(evidence[id] ?? []), document])];
			keep({ kind: "evidence", criterion, evidence: document }, ids);
		}
	return { notes, waived, evidence };
}

/** Texts of forms: asked for under the same id, or lost. */
function written(draft: Draft, { forms = [] }: Ruleset, keep: Keep): Pick<Draft, "texts"> {
	const asks = forms.flatMap(asksOf).map(({ id }) => id);
	const texts: Record<string, string> = {};
	for (const [ask, text] of Object.entries(draft.texts ?? {})) {
		const wanted = asks.includes(ask);
		if (wanted) texts[ask] = text;
		keep({ kind: "text", ask }, wanted ? [ask] : []);
	}
	return Object.keys(texts).length === 0 ? {} : { texts };
}

/** To which ids of another ruleset those of a draft's own lead. */
export interface Leads {
	criterion(id: string): readonly string[];
	field(id: string): readonly string[];
}

/** By the map for just that version before one for every version; what is not named there, to its like. */
export function leadsTo(
	from: Pick<Draft, "rulesetId" | "rulesetVersion">,
	{ replaces = [] }: Ruleset,
): Leads {
	const fitting = replaces.filter(({ id }) => id === from.rulesetId);
	const map =
		fitting.find(({ version }) => version === from.rulesetVersion) ??
		fitting.find(({ version }) => version === undefined);
	const targets = (of: Replaced["fields"], id: string) =>
		of && Object.hasOwn(of, id) ? (of[id] ?? []) : [id];
	return {
		criterion: (id) => targets(map?.criteria, id),
		field: (id) => targets(map?.fields, id),
	};
}

/** Control names by field: no field's id ends like a ratio's halves. A day agreed to is no field's. */
function byField({ entries }: Draft): Map<string, string[]> {
	const names = new Map<string, string[]>();
	for (const name of Object.keys(entries)) {
		if (name === CONFIRMED_DAY) continue;
		const field = fieldOfControl(name);
		names.set(field, [...(names.get(field) ?? []), name]);
	}
	return names;
}

/**
 * What a field's entries can be taken for. A number is one with a threshold or without; "1.200" is
 * another number where there are decimals. A field the old ruleset does not know is told by its entry.
 */
function answeredAs(
	field: Field | undefined,
	names: readonly string[] = [],
	entries: Draft["entries"] = {},
): string {
	if (field?.kind === "figure") return "count";
	if (field?.kind === "count") return field.decimals ? "decimals" : "count";
	if (field) return field.kind;
	const [name = ""] = names;
	if (/\.(part|whole)$/.test(name)) return "ratio";
	const entry = entries[name];
	if (typeof entry === "boolean") return "confirm";
	return typeof entry === "string" ? "count" : "choice";
}

const optionsOf = (field: Field | undefined) =>
	field?.kind === "choice" ? field.options.map(({ id }) => id) : [];

/** Undefined where no option is left: an empty list would say "none of them". */
export function known<T>(answer: T, target: Field): T | readonly string[] | undefined {
	if (!Array.isArray(answer) || answer.length === 0) return answer;
	const left = (answer as readonly string[]).filter((option) => optionsOf(target).includes(option));
	return left.length > 0 ? left : undefined;
}

function newFields(from: Ruleset, to: Ruleset, leads: Leads): string[] {
	const reached = new Set([...fieldsOf(from).keys()].flatMap(leads.field));
	return [...fieldsOf(to).keys()].filter((id) => !reached.has(id));
}
