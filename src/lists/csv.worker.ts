/** Reads one list off the main thread and keeps its rows there; the page sees a preview and counts. */
import { listError } from "./error.ts";
import {
	type CountChoice,
	correctList,
	countList,
	headerKey,
	type List,
	type ListContext,
	ListError,
	problemsCsv,
	readList,
	retirementAge,
	rowsOfPart,
	suggest,
} from "./index.ts";
import type { ListPreview, ListReply, ListRequest, ShownCount, Suggested } from "./messages.ts";

declare const self: DedicatedWorkerGlobalScope;

const FIRST_ROWS = 5;
/** More than these nobody reads one by one. */
const SHOWN = 100;
const ROWS_OF_GROUP = 20;
/** A commune has some dozens of places. */
const MOST_PLACES = 300;
let list: List | undefined;

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
		same: same.slice(0, SHOWN).map((group) => ({
			...group,
			rows: group.rows.slice(0, ROWS_OF_GROUP),
			rowCount: group.rows.length,
		})),
		sameCount: same.length,
		undecided: same.filter(({ decided, tier }) => !decided && tier !== "nameOnly").length,
		problems: problems.slice(0, SHOWN),
		problemCount: problems.length,
		retirement: retirementIn(choice.assessedOn),
	};
}

function retirementIn(assessedOn: string) {
	const year = Number(assessedOn.slice(0, 4));
	return { men: retirementAge("man", year), women: retirementAge("woman", year) };
}

function suggested(of: List, context: ListContext): Suggested {
	const suggestion = suggest(of, context);
	return { suggestion, count: counted(of, suggestion.choice) };
}

async function answer(request: ListRequest): Promise<unknown> {
	if (request.kind === "read") {
		list = undefined;
		list = await readList(request.file, request.hints, (progress) => reply({ progress }));
		const { rows, skipped, problems, ...found } = list;
		return {
			...found,
			firstRows: rows.slice(0, FIRST_ROWS),
			rowCount: rows.length,
			skipped: skipped.slice(0, SHOWN),
			skippedCount: skipped.length,
			problems: problems.slice(0, SHOWN),
			readProblemCount: problems.length,
			header: headerKey(list),
			...suggested(list, request.context),
		} satisfies ListPreview;
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
			const { name, note } = request.choice.columns;
			return rowsOfPart(list, request.choice, request.field).map(({ cells }) => ({
				name: cells[name] ?? "",
				note: cells[note] ?? "",
			}));
		}
		case "correct": {
			const corrected = correctList(list, await readList(request.file));
			if (!corrected) throw listError("not-corrections");
			list = corrected.list;
			return { changed: corrected.changed, count: counted(list, request.choice) };
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
