import type { Assessment, FieldValue, Verdict } from "../rules/index.ts";
import type { FigureSource, PrintedDraft, RulesetRef, Unit } from "../terms/index.ts";
import { CONFIRMED_DAY } from "./day.ts";

/**
 * What a person entered, under the control's name (`1.1.part`, `1.6.ke-hoach`, `1.7`): the text as
 * typed for a figure, `true`/`false` for a yes/no, the options chosen for a choice. Text stays as it
 * was typed, so that nothing is lost or changed, right or wrong.
 */
export type Entry = string | boolean | readonly string[];

/** The field that a control answers. */
export const fieldOfControl = (control: string): string => control.replace(/\.(part|whole)$/, "");

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

/** An assessment of the same unit before: told beside this one's fields, judged by nobody. */
export interface Earlier {
	/** The ruleset whose fields `values` answers: it stays, whatever the draft is moved to. */
	readonly rulesetId: string;
	readonly rulesetVersion: number;
	/** YYYY-MM-DD, or blank where it is none or in doubt. */
	readonly assessedOn: string;
	/** By field; what could not be read is left out. No names, notes or sources. */
	readonly values: Readonly<Record<string, FieldValue>>;
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
	/** Of a draft that was begun from another one. */
	readonly earlier?: Earlier;
}

/** How a draft stood when it was last saved: enough for a list of drafts. */
export interface DraftResult extends Pick<Assessment, "verdict" | "tally" | "waived"> {
	/** In the ruleset's order; not there of a draft that was saved before it was kept, as `evidence`. */
	readonly criteria?: readonly Verdict[];
	/** How many documents are wanted, and how many of them are at hand. */
	readonly evidence?: { readonly atHand: number; readonly all: number };
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

/** With some of it changed; the very same where nothing is: who compares sees that there is nothing to save. */
const changed = <T extends object>(before: T, change: Partial<T>): T =>
	(Object.keys(change) as (keyof T)[]).every((key) => before[key] === change[key])
		? before
		: { ...before, ...change };

/** A record with this value, last of all; undefined takes away what is there. Itself where nothing changes. */
function put<T>(
	record: Readonly<Record<string, T>>,
	key: string,
	value: T | undefined,
): Readonly<Record<string, T>> {
	if (value === undefined ? !Object.hasOwn(record, key) : record[key] === value) return record;
	const { [key]: _, ...rest } = record;
	return value === undefined ? rest : { ...rest, [key]: value };
}

/** The entries of these controls, and where they came from, as they are in `from`. */
export const restoreEntries = (draft: Draft, from: Draft, names: readonly string[]): Draft => ({
	...draft,
	entries: restored(draft.entries, from.entries, names),
	sources: restored(draft.sources, from.sources, names),
});

/** A record with these of its keys as they are, or are not, in another. */
export function restored<T>(
	now: Readonly<Record<string, T>>,
	then: Readonly<Record<string, T>>,
	names: readonly string[],
) {
	const kept = Object.entries(now).filter(([name]) => !names.includes(name));
	const back = Object.entries(then).filter(([name]) => names.includes(name));
	return Object.fromEntries([...kept, ...back]);
}

/** The day of assessment. This and the others give the draft itself back where nothing changes. */
export const setDay = (draft: Draft, assessedOn: string): Draft => changed(draft, { assessedOn });

/** The person says that the day is meant as it stands, however unlikely it is. */
export const confirmDay = (draft: Draft): Draft => setEntry(draft, CONFIRMED_DAY, draft.assessedOn);

/** Some of what the unit is called and is. */
export const setUnit = (draft: Draft, change: Partial<Unit>): Draft =>
	changed(draft, { unit: changed(draft.unit, change) });

/** Sets or, with undefined or blank text, clears one entry; a figure typed by hand loses its source. */
export const setEntry = (draft: Draft, name: string, entry: Entry | undefined): Draft =>
	changed(draft, {
		entries: put(draft.entries, name, entry === "" ? undefined : entry),
		sources: put(draft.sources, name, undefined),
	});

/** Takes figures from a list over, by control name, and remembers where they came from. */
export const setFigures = (
	draft: Draft,
	figures: Readonly<Record<string, number>>,
	source: FigureSource,
): Draft =>
	Object.entries(figures).reduce((next, [name, figure]) => {
		const entered = setEntry(next, name, String(figure));
		return { ...entered, sources: put(entered.sources, name, source) };
	}, draft);

export const setNote = (draft: Draft, criterion: string, note: string): Draft =>
	changed(draft, { notes: put(draft.notes, criterion, note || undefined) });

/** Sets or, with a blank, clears what is written for one ask of a form. */
export function setText(draft: Draft, ask: string, text: string): Draft {
	const { texts = {}, ...others } = draft;
	const next = put(texts, ask, text || undefined);
	if (next === texts) return draft;
	return Object.keys(next).length === 0 ? others : { ...others, texts: next };
}

/** Declares a criterion not applicable; undefined takes it back. A blank reason is kept but waives nothing. */
export const setWaived = (draft: Draft, criterion: string, reason: string | undefined): Draft =>
	changed(draft, { waived: put(draft.waived, criterion, reason) });

export function setEvidence(draft: Draft, criterion: string, id: string, atHand: boolean): Draft {
	const others = (draft.evidence[criterion] ?? []).filter((other) => other !== id);
	const ids = atHand ? [...others, id] : others;
	return changed(draft, {
		evidence: put(draft.evidence, criterion, ids.length > 0 ? ids : undefined),
	});
}
