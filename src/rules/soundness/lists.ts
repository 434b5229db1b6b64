/** Lists have somebody to name, and their marks a ratio to count for. */
import { fold } from "../../terms/index.ts";
import { fieldOf } from "../ruleset-index.ts";
import type { NameList, Ruleset } from "../schema.ts";
import { below, type Report, unique } from "./report.ts";

export function checkLists({ lists = [], criteria }: Ruleset, report: Report) {
	const all = below(report, "lists");
	unique(lists, all);
	/** A file is known by its headers: one header marks one ratio, in whichever list it stands. */
	const marks = new Map<string, string>();
	lists.forEach((list, at) => {
		const columns = below(all, at, "columns");
		const holding = (what: string) => list.columns.some(({ holds }) => holds === what);
		if (!holding("name")) columns([], "list-needs-name", list.id);
		checkHeaders(list, columns);
		list.columns.forEach(({ header, holds, field }, index) => {
			const here = below(columns, index);
			if ((holds === "mark") !== (field !== undefined)) here([], "mark-needs-field");
			if (field === undefined) return;
			const earlier = marks.get(fold(header)) ?? field;
			if (earlier !== field) here(["header"], "duplicate-header", header);
			marks.set(fold(header), earlier);
			const marked = fieldOf({ criteria }, field);
			if (!marked) here(["field"], "unknown-reference", field);
			else if (marked.kind !== "ratio") here(["field"], "not-a-ratio", field);
			else if (marked.whole.who && !holding("birth")) here([], "list-needs-birth", field);
		});
	});
}

function checkHeaders({ columns }: NameList, report: Report) {
	const seen = new Set<string>();
	columns.forEach(({ header }, index) => {
		const key = fold(header);
		if (seen.has(key)) report([index, "header"], "duplicate-header", header);
		seen.add(key);
	});
}
