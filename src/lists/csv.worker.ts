/** Reads one list off the main thread and keeps its rows there; the page sees a preview and counts. */
import { listError } from "./error.ts";
import {
	ageSources,
	type CountChoice,
	correctList,
	countList,
	headerKey,
	type List,
	type ListContext,
	ListError,
	nameIn,
	problemsCsv,
	readList,
	retirementAge,
	rowsOfPart,
	type SameRows,
	suggest,
} from "./index.ts";
import type {
	ListPreview,
	ListReply,
	ListRequest,
	ShownCount,
	ShownList,
	ShownSame,
	Suggested,
} from "./messages.ts";
import { isRelation } from "./words.ts";

declare const self: DedicatedWorkerGlobalScope;

const FIRST_ROWS = 5;
/** More than these nobody reads one by one. */
const SHOWN = 100;
const ROWS_OF_GROUP = 20;
const GROUPS_OF_TIER = 20;
/** A commune has some dozens of places. */
const MOST_PLACES = 300;
let list: List | undefined;
const corrections: List[] = [];

const reply = (message: ListReply) => self.postMessage(message);

function counted(of: List, choice: CountChoice): ShownCount {
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

function shown(of: List): ShownList {
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

function suggested(of: List, context: ListContext): Suggested {
	const suggestion = suggest(of, context);
	return { suggestion, count: counted(of, suggestion.choice) };
}

async function answer(request: ListRequest): Promise<unknown> {
	if (request.kind === "read") {
		list = undefined;
		const read = await readList(request.file, request.hints, (progress) => reply({ progress }));
		// What was corrected stays so when the file is read in another way.
		list = corrections.reduce((of, each) => correctList(of, each)?.list ?? of, read);
		return { ...shown(list), ...suggested(list, request.context) } satisfies ListPreview;
	}
	if (!list) throw new Error("no list is open");
	switch (request.kind) {
		case "suggest":
			return suggested(list, request.context);
		case "count":
			return counted(list, request.choice);
		case "problems":
			return problemsCsv(list, request.choice);
		case "part": {
			const { columns } = request.choice;
			return rowsOfPart(list, request.choice, request.field).map(({ cells }) => ({
				name: nameIn(cells, columns),
				note: cells[columns.note] ?? "",
			}));
		}
		case "correct": {
			// Its header is ours: where the list has none, nothing else would tell it.
			const correction = await readList(request.file, { headerLine: 1 });
			if (correction.notes.some(({ code, samples }) => samples || code === "lost-letters"))
				throw listError("corrections-letters");
			const corrected = correctList(list, correction);
			if (!corrected) throw listError("not-corrections");
			list = corrected.list;
			corrections.push(correction);
			const { changed } = corrected;
			return { changed, shown: shown(list), count: counted(list, request.choice) };
		}
	}
}

self.onmessage = async ({ data }: MessageEvent<ListRequest>) => {
	try {
		reply({ value: await answer(data) });
	} catch (error) {
		reply({ error: error instanceof ListError ? error.message : undefined });
	}
};
