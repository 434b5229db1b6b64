/** From a list's rows to the figures of ratios. */
import type { List, ListRow } from "../list.ts";
import { ageTest } from "./ages.ts";
import type { CountChoice, Feed } from "./choice.ts";
import { countMarks, type MarkValue, markTest } from "./marks.ts";
import { dateNumber, type People, peopleOf, type RowProblem } from "./people.ts";
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
	const { people, same, left } = settle(list, choice);
	const genderless = new Set<number>();
	const feeds = choice.feeds.map((feed) => countFeed(people, choice, feed, left, genderless));
	return {
		rows: people.rows.length,
		repeated: left.size,
		feeds,
		same,
		problems: [...people.problems, ...genderProblems(people, choice, genderless)].sort(
			(a, b) => a.line - b.line,
		),
		elsewhere: people.elsewhere,
		places: placesOf(list, choice.columns.place),
	};
}

/** The people of this unit, who of them may be the same, and the rows that are left out for it. */
function settle(list: List, choice: CountChoice) {
	const people = peopleOf(list, choice);
	const left = new Set<number>();
	const same = findSame(people).map((group) => {
		const shown = decided(group, people, choice);
		const lines = new Set(shown.left);
		if (lines.size > 0)
			for (const row of group.rows) if (lines.has(people.rows[row]?.line ?? 0)) left.add(row);
		return shown;
	});
	return { people, same, left };
}

/** The rows that count for a ratio's part, in the list's order: those whom a form would name. */
export function rowsOfPart(list: List, choice: CountChoice, field: string): ListRow[] {
	const feed = choice.feeds.find((each) => each.field === field);
	if (!feed || feed.takes === "whole") return [];
	const { people, left } = settle(list, choice);
	const isOfAge = ofAge(people, choice, feed);
	const isMarked = markTest(choice, feed);
	return people.rows.filter(
		({ cells }, row) => !left.has(row) && isOfAge(row) === true && isMarked(cells) === true,
	);
}

function decided(group: SameGroup, { rows }: People, { same, firstOf }: CountChoice): SameRows {
	const members = group.rows.map((row) => rows[row] as ListRow);
	const lines = members.map(({ line }) => line);
	const id = `${lines[0]}-${lines.at(-1)}-${lines.length}`;
	const said = Object.hasOwn(same, id) ? same[id] : undefined;
	const byTier = firstOf.includes(group.tier) ? lines.slice(1) : undefined;
	const left = said ?? byTier;
	return { id, tier: group.tier, rows: members, left: left ?? [], decided: left !== undefined };
}

/** Whether a row is of the age that a feed asks for; undefined where that is not known. */
function ofAge({ birth, gender }: People, { ages, assessedOn }: CountChoice, { who }: Feed) {
	const today = dateNumber(assessedOn);
	if (!who) return () => true;
	if (today === undefined) return () => undefined;
	const isOfAge = ageTest(who, ages, today);
	return (row: number) => {
		const date = birth[row] as number;
		return date === 0 ? undefined : isOfAge(date, gender[row]);
	};
}

function countFeed(
	people: People,
	choice: CountChoice,
	feed: Feed,
	left: ReadonlySet<number>,
	genderless: Set<number>,
): FeedCount {
	const { takes, markColumn } = feed;
	const marked = takes === "both";
	const isOfAge = ofAge(people, choice, feed);
	const hasDay = dateNumber(choice.assessedOn) !== undefined;
	const values = new Map<string, { rows: number; inside: number }>();
	let inside = 0;
	let otherAge = 0;
	let ageUnknown = 0;
	for (let row = 0; row < people.rows.length; row += 1) {
		if (left.size > 0 && left.has(row)) continue;
		const { cells } = people.rows[row] as ListRow;
		const age = isOfAge(row);
		if (age) inside += 1;
		else if (age === false) otherAge += 1;
		else {
			ageUnknown += 1;
			if (hasDay && people.birth[row] !== 0) genderless.add(row);
		}
		if (!marked || markColumn < 0) continue;
		const value = cells[markColumn] ?? "";
		const seen = values.get(value);
		if (seen) {
			seen.rows += 1;
			if (age) seen.inside += 1;
		} else values.set(value, { rows: 1, inside: age ? 1 : 0 });
	}
	const { marks, part, markedOutside } = countMarks(values, choice, feed);
	const base = { field: feed.field, marks, otherAge, markedOutside, ageUnknown };
	if (choice.columns.name < 0 || people.rows.length === 0) return base;
	if (feed.who && !hasDay) return base;
	if (takes === "part") return { ...base, part: inside };
	if (takes === "whole") return { ...base, whole: inside };
	return part === undefined || markColumn < 0 ? base : { ...base, part, whole: inside };
}

function genderProblems(people: People, { columns }: CountChoice, rows: ReadonlySet<number>) {
	return [...rows].map((row): RowProblem => {
		const { line, cells } = people.rows[row] as ListRow;
		const value = cells[columns.gender] ?? "";
		return { code: "gender-missing", line, column: columns.gender, value };
	});
}
