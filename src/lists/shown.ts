/** What the page is sent of a list and its count: the rows themselves stay in the worker. */

import { isRelation } from "./header-words.ts";
import type { List, ListRow } from "./list.ts";
import type { RatioPeople, ShownCount, ShownList, ShownSame, Suggested } from "./list-calls.ts";
import {
	ageSources,
	type CountChoice,
	countList,
	headerKey,
	type ListContext,
	nameIn,
	retirementAge,
	rowsOfRatio,
	type SameRows,
	suggest,
} from "./people/index.ts";

const FIRST_ROWS = 5;
/** More than these nobody reads one by one. */
const SHOWN = 100;
const ROWS_OF_GROUP = 20;
const GROUPS_OF_TIER = 10;
/** A commune has some dozens of places. */
const MOST_PLACES = 300;
export function showCount(of: List, choice: CountChoice): ShownCount {
	const { feeds, same, problems, places, ...count } = countList(of, choice);
	return {
		...count,
		feeds: feeds.map((feed) => ({
			...feed,
			marks: feed.marks.slice(0, SHOWN),
			markCount: feed.marks.length,
		})),
		places: places.slice(0, MOST_PLACES),
		same: sameShown(same),
		sameCount: same.length,
		undecided: same.filter(({ decided, tier }) => !decided && tier !== "nameOnly").length,
		problems: problems.slice(0, SHOWN),
		problemCount: problems.length,
		ages: agesIn(choice.assessedOn),
	};
}

export function showList(of: List): ShownList {
	const { rows, skipped, problems, ...found } = of;
	return {
		...found,
		firstRows: rows.slice(0, FIRST_ROWS),
		rowCount: rows.length,
		skipped: skipped.slice(0, SHOWN),
		skippedCount: skipped.length,
		problems: problems.slice(0, SHOWN),
		readProblemCount: problems.length,
		relation: of.columns.some(isRelation),
		header: headerKey(of),
	};
}

/** Of each tier the first that nobody has decided yet, and the decided ones among and before them. */
function sameShown(same: readonly SameRows[]): readonly ShownSame[] {
	const open = new Map<string, number>();
	const inView = same.filter(({ tier, decided }) => {
		const before = open.get(tier) ?? 0;
		if (!decided) open.set(tier, before + 1);
		return before < GROUPS_OF_TIER;
	});
	// Of many decided ones the last stay, so that an answer just given can be changed.
	const decidedBefore = inView.filter(({ decided }) => decided).length - GROUPS_OF_TIER;
	let dropped = 0;
	return inView
		.filter(({ decided }) => !decided || ++dropped > decidedBefore)
		.map((group) => ({
			...group,
			rows: group.rows.slice(0, ROWS_OF_GROUP),
			rowCount: group.rows.length,
		}));
}

function agesIn(assessedOn: string) {
	const year = Number(assessedOn.slice(0, 4));
	return { men: retirementAge("man", year), women: retirementAge("woman", year), ...ageSources };
}

export function showSuggested(of: List, context: ListContext): Suggested {
	const suggestion = suggest(of, context);
	return { suggestion, count: showCount(of, suggestion.choice) };
}

export function showPeople(of: List, choice: CountChoice, field: string): RatioPeople {
	const { part, missing } = rowsOfRatio(of, choice, field);
	const named = ({ cells }: ListRow) => ({
		name: nameIn(cells, choice.columns),
		note: cells[choice.columns.note] ?? "",
	});
	return { part: part.map(named), missing: missing.map(named) };
}
