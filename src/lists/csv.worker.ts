/** Reads one list off the main thread and keeps its rows there; the page sees a preview and counts. */
import "../worker/no-network.ts";
import { failureOf, listError } from "./error.ts";
import {
	correctList,
	countLostZeros,
	type List,
	matchColumns,
	nameIn,
	problemsCsv,
	readList,
	rowsOfPart,
	tableOf,
	type WantedTable,
} from "./index.ts";
import type { ListPreview, ListReply, ListRequest } from "./messages.ts";
import { showCount, showList, showSuggested } from "./shown.ts";

declare const self: DedicatedWorkerGlobalScope;

let list: List | undefined;
const corrections: List[] = [];

const reply = (message: ListReply) => self.postMessage(message);

async function answer(request: ListRequest): Promise<unknown> {
	if (request.kind === "read") {
		list = undefined;
		const read = await readList(request.file, request.hints, (progress) => reply({ progress }));
		// What was corrected stays so when the file is read in another way.
		list = corrections.reduce((of, each) => correctList(of, each)?.list ?? of, read);
		return { ...showList(list), ...showSuggested(list, request.context) } satisfies ListPreview;
	}
	if (!list) throw new Error("no list is open");
	switch (request.kind) {
		case "suggest":
			return showSuggested(list, request.context);
		case "count":
			return showCount(list, request.choice);
		case "problems":
			return problemsCsv(list, request.choice);
		case "part": {
			const { columns } = request.choice;
			return rowsOfPart(list, request.choice, request.field).map(({ cells }) => ({
				name: nameIn(cells, columns),
				note: cells[columns.note] ?? "",
			}));
		}
		case "table": {
			const columns = request.columns ?? matchColumns(list.columns, request.wanted);
			const rows = tableOf(list, columns, request.wanted);
			const lostZeros = countLostZeros(rows, request.wanted);
			return { columns, rows, lostZeros } satisfies WantedTable;
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
			return { changed, shown: showList(list), count: showCount(list, request.choice) };
		}
	}
}

self.onmessage = async ({ data }: MessageEvent<ListRequest>) => {
	try {
		reply({ value: await answer(data) });
	} catch (error) {
		reply({ error: failureOf(error) });
	}
};
