/** From a list's rows to the figures of ratios. */
import type { List, ListRow } from "../list.ts";
import { ageTest } from "./ages.ts";
import type { CountChoice, Feed } from "./choice.ts";
import { countMarks, type MarkValue, markTest } from "./marks.ts";
import { dateNumber, type People, type Person, peopleOf, type RowProblem } from "./people.ts";
import { type Place, placesOf } from "./places.ts";
import { findSame, type SameGroup, type SameTier } from "./same.ts";

export interface FeedCount {
	readonly field: string;
	/** Absent while something must be settled first. */
	readonly part?: number;
	readonly whole?: number;
	/** The values of its column of marks: open ones first, then the most frequent. */
	readonly marks: readonly MarkValue[];
	/** Rows that are not of the age asked for: not counted. */
	readonly otherAge: number;
	/** Rows whose birth date or gender would be needed and is not known: not counted. */
	readonly ageUnknown: number;
	/** Of these two, rows with a mark. */
	readonly markedOutside: number;
}

/** Rows that may be one person. */
export interface SameRows {
	/** Names the group as long as it has the same rows. */
	readonly id: string;
	readonly tier: SameTier;
	readonly rows: readonly ListRow[];
	/** Lines that are not counted. */
	readonly left: readonly number[];
	readonly decided: boolean;
}

export interface ListCount {
	/** Rows of this unit with a name. */
	readonly rows: number;
	/** Of these, rows left out because they repeat another. */
	readonly repeated: number;
	readonly feeds: readonly FeedCount[];
	readonly same: readonly SameRows[];
	readonly problems: readonly RowProblem[];
	/** Rows of other places. */
	readonly elsewhere: number;
	/** The places of the whole list, most rows first; `place` is what `CountChoice.place` takes. */
	readonly places: readonly Place[];
}

/** Counts a list as chosen. A row without a name is never counted; nothing unclear is guessed. */
export function countList(list: List, choice: CountChoice): ListCount {
	const settled = settle(list, choice);
	const { people, problems, elsewhere, same, left } = settled;
	const genderless = new Set<Person>();
	return {
		rows: people.length,
		repeated: left.size,
		feeds: choice.feeds.map((feed) => countFeed(settled, choice, feed, genderless)),
		same,
		problems: [...problems, ...genderProblems(genderless, choice)].sort((a, b) => a.line - b.line),
		elsewhere,
		places: placesOf(list, choice.columns.place),
	};
}

interface Settled extends People {
	readonly same: readonly SameRows[];
	/** Those who are not counted, since they may be the same as others. */
	readonly left: ReadonlySet<Person>;
}

function settle(list: List, choice: CountChoice): Settled {
	const found = peopleOf(list, choice);
	const left = new Set<Person>();
	const same = findSame(found.people).map((group) => {
		const shown = decided(group, choice);
		const lines = new Set(shown.left);
		for (const person of group.rows) if (lines.has(person.row.line)) left.add(person);
		return shown;
	});
	return { ...found, same, left };
}

/** The rows that make a ratio, in the list's order. */
export interface RatioRows {
	/** Those that count for its part: those whom a form would name. */
	readonly part: readonly ListRow[];
	/** Those that count for its whole alone: who is still missing. None where the list holds the part only. */
	readonly missing: readonly ListRow[];
}

export function rowsOfRatio(list: List, choice: CountChoice, field: string): RatioRows {
	const feed = choice.feeds.find((each) => each.field === field);
	if (!feed || feed.takes === "whole") return { part: [], missing: [] };
	const { people, left } = settle(list, choice);
	const isOfAge = ofAge(choice, feed);
	const isMarked = markTest(choice, feed);
	const counted = people
		.filter((person) => !left.has(person) && isOfAge(person))
		.map(({ row }) => ({ row, marked: isMarked(row.cells) }));
	const rows = (marked: boolean) =>
		counted.filter((each) => each.marked === marked).map(({ row }) => row);
	return { part: rows(true), missing: rows(false) };
}

function decided(
	{ tier, rows: people }: SameGroup<Person>,
	{ same, firstOf }: CountChoice,
): SameRows {
	const rows = people.map(({ row }) => row);
	const lines = rows.map(({ line }) => line);
	const id = `${lines[0]}-${lines.at(-1)}-${lines.length}`;
	const said = Object.hasOwn(same, id) ? same[id] : undefined;
	const left = said ?? (firstOf.includes(tier) ? lines.slice(1) : undefined);
	return { id, tier, rows, left: left ?? [], decided: left !== undefined };
}

/** Whether somebody is of the age that a feed asks for; undefined where that is not known. */
function ofAge({ ages, assessedOn }: CountChoice, { who }: Feed) {
	const today = dateNumber(assessedOn);
	if (!who) return () => true;
	if (today === undefined) return () => undefined;
	const isOfAge = ageTest(who, ages, today);
	return ({ birth, gender }: Person) => birth && isOfAge(birth.date, gender);
}

/** Counts for one ratio. Those of whom only the gender is missing are added to `genderless`. */
function countFeed(
	{ people, left }: Settled,
	choice: CountChoice,
	feed: Feed,
	genderless: Set<Person>,
): FeedCount {
	const { field, takes, who, markColumn } = feed;
	const isOfAge = ofAge(choice, feed);
	const hasDay = dateNumber(choice.assessedOn) !== undefined;
	const hasMarks = takes === "both" && markColumn >= 0;
	const found = new Map<string, { rows: number; inside: number }>();
	let [inside, otherAge, ageUnknown] = [0, 0, 0];
	for (const person of people) {
		if (left.has(person)) continue;
		const isInside = isOfAge(person);
		if (isInside) inside += 1;
		else if (isInside === false) otherAge += 1;
		else {
			ageUnknown += 1;
			if (hasDay && person.birth) genderless.add(person);
		}
		if (!hasMarks) continue;
		const value = person.row.cells[markColumn] ?? "";
		const seen = found.get(value);
		if (!seen) found.set(value, { rows: 1, inside: isInside ? 1 : 0 });
		else {
			seen.rows += 1;
			if (isInside) seen.inside += 1;
		}
	}
	const { marks, part, markedOutside } = countMarks(found, choice, feed);
	const base = { field, marks, otherAge, ageUnknown, markedOutside };
	if (choice.columns.name < 0 || people.length === 0 || (who && !hasDay)) return base;
	if (takes === "part") return { ...base, part: inside };
	if (takes === "whole") return { ...base, whole: inside };
	return part === undefined || markColumn < 0 ? base : { ...base, part, whole: inside };
}

const genderProblems = (people: ReadonlySet<Person>, { columns: { gender } }: CountChoice) =>
	[...people].map(
		({ row: { line, cells } }): RowProblem => ({
			...{ code: "gender-missing", line, column: gender },
			value: cells[gender] ?? "",
		}),
	);
