/** Lists have somebody to name, and their marks a ratio to count for. */
import { fold } from "../../terms/index.ts";
import { fieldOf } from "../ruleset-index.ts";
import type { NameList, Ruleset } from "../schema.ts";
import { type Path, type Report, unique } from "./report.ts";

export function checkLists({ lists = [], criteria }: Ruleset, report: Report) {
	unique(lists, ["lists"], report);
	checkMarks(lists, report);
	lists.forEach((list, at) => {
		const path = ["lists", at, "columns"];
		const holding = (what: string) => list.columns.some(({ holds }) => holds === what);
		if (!holding("name"))
			report(path, "list-needs-name", `${list.id} has no column of names`, list.id);
		checkHeaders(list, path, report);
		list.columns.forEach(({ holds, field }, index) => {
			const here = [...path, index];
			if ((holds === "mark") !== (field !== undefined))
				report(here, "mark-needs-field", "a mark, and nothing else, names a field");
			if (field === undefined) return;
			const marked = fieldOf({ criteria }, field);
			if (!marked) report([...here, "field"], "unknown-reference", `no field ${field}`, field);
			else if (marked.kind !== "ratio")
				report([...here, "field"], "not-a-ratio", `${field} is no ratio`, field);
			else if (marked.whole.who && !holding("birth"))
				report(here, "list-needs-birth", `${field} asks for an age`, field);
		});
	});
}

function checkHeaders({ columns }: NameList, path: Path, report: Report) {
	const seen = new Set<string>();
	columns.forEach(({ header }, index) => {
		const key = fold(header);
		if (seen.has(key))
			report([...path, index, "header"], "duplicate-header", `${header} stands twice`, header);
		seen.add(key);
	});
}

/** A file is known by its headers: one header marks one ratio, in whichever list it stands. */
function checkMarks(lists: readonly NameList[], report: Report) {
	const fields = new Map<string, string>();
	lists.forEach(({ columns }, at) => {
		columns.forEach(({ header, field }, index) => {
			if (field === undefined) return;
			const earlier = fields.get(fold(header)) ?? field;
			if (earlier !== field)
				report(
					["lists", at, "columns", index, "header"],
					"duplicate-header",
					`${header} marks ${earlier} too`,
					header,
				);
			fields.set(fold(header), earlier);
		});
	});
}
