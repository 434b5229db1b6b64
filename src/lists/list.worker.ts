/** Reads one list off the main thread and keeps its rows there; the page sees a preview and counts. */
import "../worker/no-network.ts";
import { serve } from "../worker/calls.ts";
import {
	correctList,
	countLostZeros,
	type List,
	type ListCalls,
	matchColumns,
	problemsCsv,
	readList,
	tableOf,
} from "./index.ts";
import { listError } from "./list-error.ts";
import { showCount, showList, showPeople, showSuggested } from "./shown.ts";

let file: File | undefined;
let list: List | undefined;
const corrections: List[] = [];

const opened = () => list ?? missing("no list is open");
const missing = (what: string): never => {
	throw new Error(what);
};

serve<ListCalls>({
	open(given) {
		file = given;
	},
	async read(hints, context, onProgress) {
		list = undefined;
		const read = await readList(file ?? missing("no file is open"), hints, onProgress);
		// What was corrected stays so when the file is read in another way.
		list = corrections.reduce((of, each) => correctList(of, each)?.list ?? of, read);
		return { ...showList(list), ...showSuggested(list, context) };
	},
	suggest: (context) => showSuggested(opened(), context),
	count: (choice) => showCount(opened(), choice),
	problems: (choice) => problemsCsv(opened(), choice),
	people: (choice, field) => showPeople(opened(), choice, field),
	table(wanted, told) {
		const columns = told ?? matchColumns(opened().columns, wanted);
		const rows = tableOf(opened(), columns, wanted);
		return { columns, rows, lostZeros: countLostZeros(rows, wanted) };
	},
	async correct(corrected, choice) {
		// Its header is ours: where the list has none, nothing else would tell it.
		const correction = await readList(corrected, { headerLine: 1 });
		if (correction.notes.some(({ code, samples }) => samples || code === "lost-letters"))
			throw listError("corrections-letters");
		const { list: next, changed } = correctList(opened(), correction) ?? {};
		if (!next || changed === undefined) throw listError("not-corrections");
		list = next;
		corrections.push(correction);
		return { changed, shown: showList(next), count: showCount(next, choice) };
	},
});
