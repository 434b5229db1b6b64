import type { Verdict } from "../rules/index.ts";
import type { FigureSource, PrintedDraft, RulesetRef, Unit } from "../terms/index.ts";
import { CONFIRMED_DAY } from "./day.ts";

/**
 * What a person entered, under the control's name (`1.1.part`, `1.6.ke-hoach`, `1.7`): the text as
 * typed for a figure, `true`/`false` for a yes/no, the options chosen for a choice. Text stays as it
 * was typed, so that nothing is lost or changed, right or wrong.
 */
export type Entry = string | boolean | readonly string[];

/** One save of one run of saves: a run is what one device saved without taking another's work in. */
export interface Save {
	readonly line: string;
	readonly revision: number;
}

/** How a draft came here from a file: enough to tell a newer file from one that went its own way. */
export interface Received {
	/** Names the run of saves that began with it. */
	readonly line: string;
	/** As which revision it was kept here: while it is that, nothing has been changed since. */
	readonly revision: number;
	/** The saves that it grew out of, elsewhere and here before, oldest first. */
	readonly past: readonly Save[];
}

/** One unit's assessment in progress. Times are ISO 8601; `assessedOn` is YYYY-MM-DD or blank. */
export interface Draft extends PrintedDraft {
	readonly id: string;
	readonly rulesetId: string;
	readonly rulesetVersion: number;
	/** Tells it from another draft of the same unit ("bản sao"); on the screen only, never on paper. */
	readonly label?: string;
	/** Raised by every save; a save of an older revision is refused. */
	readonly revision: number;
	/** Not there where it was begun on this device: its run of saves then bears its id. */
	readonly received?: Received;
	readonly createdAt: string;
	readonly updatedAt: string;
	readonly entries: Readonly<Record<string, Entry>>;
	/** Criteria declared not applicable by hand, with the reason. */
	readonly waived: Readonly<Record<string, string>>;
	/** By criterion: the evidence documents at hand. */
	readonly evidence: Readonly<Record<string, readonly string[]>>;
	/** What a form asks to be written, by the ask's id; not there where nothing has been. */
	readonly texts?: Readonly<Record<string, string>>;
}

/** How a draft stood when it was last saved: enough for a list of drafts. */
export interface DraftResult {
	readonly verdict: Verdict;
	readonly tally: Readonly<Record<Verdict, number>>;
	/** How many criteria were declared not applicable by hand. */
	readonly waived: number;
}

export interface DraftStart {
	readonly id: string;
	readonly now: string;
	readonly unit: Unit;
	readonly assessedOn: string;
}

export function startDraft(ruleset: RulesetRef, start: DraftStart): Draft {
	return {
		id: start.id,
		rulesetId: ruleset.id,
		rulesetVersion: ruleset.version,
		...(ruleset.own && { ownRuleset: true }),
		revision: 0,
		createdAt: start.now,
		updatedAt: start.now,
		unit: start.unit,
		assessedOn: start.assessedOn,
		entries: {},
		waived: {},
		evidence: {},
		notes: {},
		sources: {},
	};
}

/** The record itself where there is nothing to take away: who compares sees that nothing changed. */
function without<T>(record: Readonly<Record<string, T>>, key: string): Readonly<Record<string, T>> {
	if (!Object.hasOwn(record, key)) return record;
	const { [key]: _, ...rest } = record;
	return rest;
}

/** The entries of these controls, and where they came from, as they are in `from`. */
export const restoreEntries = (draft: Draft, from: Draft, names: readonly string[]): Draft => ({
	...draft,
	entries: restored(draft.entries, from.entries, names),
	sources: restored(draft.sources, from.sources, names),
});

function restored<T>(
	now: Readonly<Record<string, T>>,
	then: Readonly<Record<string, T>>,
	names: readonly string[],
) {
	const kept = Object.entries(now).filter(([name]) => !names.includes(name));
	const back = Object.entries(then).filter(([name]) => names.includes(name));
	return Object.fromEntries([...kept, ...back]);
}

/** The day of assessment. */
export const setDay = (draft: Draft, assessedOn: string): Draft =>
	draft.assessedOn === assessedOn ? draft : { ...draft, assessedOn };

/** The person says that the day is meant as it stands, however unlikely it is. */
export const confirmDay = (draft: Draft): Draft => setEntry(draft, CONFIRMED_DAY, draft.assessedOn);

/** Some of what the unit is called and is. */
export function setUnit(draft: Draft, change: Partial<Unit>): Draft {
	const unit = { ...draft.unit, ...change };
	const same = (Object.keys(unit) as (keyof typeof unit)[]).every(
		(key) => unit[key] === draft.unit[key],
	);
	return same ? draft : { ...draft, unit };
}

/**
 * Sets or, with undefined or blank text, clears one entry; a figure typed by hand loses its source.
 * This and the others give the draft itself back where nothing changes: there is nothing to save.
 */
export function setEntry(draft: Draft, name: string, entry: Entry | undefined): Draft {
	const next = entry === "" ? undefined : entry;
	if (draft.entries[name] === next && !draft.sources[name]) return draft;
	const rest = without(draft.entries, name);
	const entries = next === undefined ? rest : { ...rest, [name]: next };
	return { ...draft, entries, sources: without(draft.sources, name) };
}

/** Takes figures from a list over, by control name, and remembers where they came from. */
export function setFigures(
	draft: Draft,
	figures: Readonly<Record<string, number>>,
	source: FigureSource,
): Draft {
	return Object.entries(figures).reduce((next, [name, figure]) => {
		const entered = setEntry(next, name, String(figure));
		return { ...entered, sources: { ...entered.sources, [name]: source } };
	}, draft);
}

export function setNote(draft: Draft, criterion: string, note: string): Draft {
	if ((draft.notes[criterion] ?? "") === note) return draft;
	const rest = without(draft.notes, criterion);
	return { ...draft, notes: note === "" ? rest : { ...rest, [criterion]: note } };
}

/** Sets or, with a blank, clears what is written for one ask of a form. */
export function setText(draft: Draft, ask: string, text: string): Draft {
	const { texts = {}, ...others } = draft;
	if ((texts[ask] ?? "") === text) return draft;
	const rest = without(texts, ask);
	const next = text === "" ? rest : { ...rest, [ask]: text };
	return Object.keys(next).length === 0 ? others : { ...others, texts: next };
}

/** Declares a criterion not applicable; undefined takes it back. A blank reason is kept but waives nothing. */
export function setWaived(draft: Draft, criterion: string, reason: string | undefined): Draft {
	if (draft.waived[criterion] === reason) return draft;
	const rest = without(draft.waived, criterion);
	return { ...draft, waived: reason === undefined ? rest : { ...rest, [criterion]: reason } };
}

export function setEvidence(draft: Draft, criterion: string, id: string, atHand: boolean): Draft {
	const others = (draft.evidence[criterion] ?? []).filter((other) => other !== id);
	const ids = atHand ? [...others, id] : others;
	const rest = without(draft.evidence, criterion);
	return { ...draft, evidence: ids.length === 0 ? rest : { ...rest, [criterion]: ids } };
}
