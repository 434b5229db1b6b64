/** Reads one list off the main thread and keeps its rows there; the page sees a preview and counts. */
import { countList, type List, ListError, readList, suggest } from "./index.ts";
import type { ListRequest } from "./messages.ts";

declare const self: DedicatedWorkerGlobalScope;

const FIRST_ROWS = 5;
const LINES_SHOWN = 50;
let list: List | undefined;

async function answer(request: ListRequest): Promise<unknown> {
	if (request.kind === "count") {
		if (!list) throw new Error("no list is open");
		return countList(list, request.choice);
	}
	list = await readList(request.file);
	const choice = suggest(list, request.about);
	const { rows, skipped, problems, ...found } = list;
	return {
		...found,
		firstRows: rows.slice(0, FIRST_ROWS),
		rowCount: rows.length,
		skipped: skipped.slice(0, LINES_SHOWN),
		skippedCount: skipped.length,
		problems: problems.slice(0, LINES_SHOWN),
		problemCount: problems.length,
		choice,
		count: countList(list, choice),
	};
}

self.onmessage = async ({ data }: MessageEvent<ListRequest>) => {
	try {
		self.postMessage({ value: await answer(data) });
	} catch (error) {
		self.postMessage({
			error: error instanceof ListError ? error.message : undefined,
		});
	}
};
