/** A list's worker without a worker, for tests. */
import {
	correctList,
	countLostZeros,
	type List,
	matchColumns,
	problemsCsv,
	readList,
	tableOf,
} from "../../src/lists/index.ts";
import { listError } from "../../src/lists/list-error.ts";
import { showCount, showList, showPeople, showSuggested } from "../../src/lists/shown.ts";
import type { OpenList } from "../../src/state/index.ts";

/** What a test may hold back, by the question. */
type Question = "read" | "count" | "people" | "table";

export function listWorker(
	file: File,
	closed: (name: string) => void = () => {},
	hold: (question: Question) => Promise<void> = async () => {},
): OpenList {
	let list: List | undefined;
	const opened = () => {
		if (!list) throw new Error("no list is open");
		return list;
	};
	return {
		async read(hints, context) {
			await hold("read");
			list = await readList(file, hints);
			return { ...showList(list), ...showSuggested(list, context) };
		},
		suggest: async (context) => showSuggested(opened(), context),
		async count(choice) {
			await hold("count");
			return showCount(opened(), choice);
		},
		async correct(corrected, choice) {
			const found = correctList(opened(), await readList(corrected, { headerLine: 1 }));
			if (!found) throw listError("not-corrections");
			list = found.list;
			return { changed: found.changed, shown: showList(list), count: showCount(list, choice) };
		},
		problems: async (choice) => problemsCsv(opened(), choice),
		async people(choice, field) {
			await hold("people");
			return showPeople(opened(), choice, field);
		},
		async table(wanted, columns = matchColumns(opened().columns, wanted)) {
			await hold("table");
			const rows = tableOf(opened(), columns, wanted);
			return { columns, rows, lostZeros: countLostZeros(rows, wanted) };
		},
		close: () => closed(file.name),
	};
}
