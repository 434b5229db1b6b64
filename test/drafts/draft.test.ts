import { describe, expect, it } from "vitest";
import {
	type Draft,
	setDay,
	setEntry,
	setNote,
	setText,
	setUnit,
	setWaived,
	startDraft,
} from "../../src/drafts/index.ts";

const draft = startDraft(
	{ id: "r", version: 1, own: false },
	{
		id: "d",
		now: "2026-11-21T08:00:00.000Z",
		unit: { name: "Khu 3", commune: "", properties: {} },
		assessedOn: "2025-06-30",
	},
);

describe("the same text once more is no change, so there is nothing to save", () => {
	const edits: [string, (of: Draft) => Draft][] = [
		["a figure", (of) => setEntry(of, "a.part", "12")],
		["a figure cleared", (of) => setEntry(of, "a.part", "")],
		["a yes", (of) => setEntry(of, "b", true)],
		["a note", (of) => setNote(of, "a", "x")],
		["a note cleared", (of) => setNote(of, "a", "")],
		["a form's text", (of) => setText(of, "a", "x")],
		["a form's text cleared", (of) => setText(of, "a", "")],
		["a reason", (of) => setWaived(of, "a", "")],
		["a name", (of) => setUnit(of, { name: "Khu 4" })],
		["a day", (of) => setDay(of, "2025-07-01")],
	];
	it.each(edits)("%s", (_, edit) => {
		const once = edit(draft);
		expect(edit(once)).toBe(once);
	});
	it("but a figure of a list typed by hand loses its source, even where it reads the same", () => {
		const source = { file: "a.csv", rows: 12, readOn: "2026-11-21" };
		const counted = { ...setEntry(draft, "a.part", "12"), sources: { "a.part": source } };
		expect(setEntry(counted, "a.part", "12").sources).toEqual({});
	});
});
