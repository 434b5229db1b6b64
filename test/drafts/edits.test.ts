/** What one edit of a draft changes, and what it leaves. */
import { describe, expect, it } from "vitest";
import {
	confirmDay,
	type Draft,
	isDayConfirmed,
	restoreEntries,
	setDay,
	setEntry,
	setEvidence,
	setFigures,
	setNote,
	setUnit,
	setWaived,
	startDraft,
} from "../../src/drafts/index.ts";

const unit = { name: "Khu 3", commune: "xã Tân Mẫu", properties: { vung: "khac" } };
const start = { id: "d", now: "2026-11-21T08:00:00.000Z", unit, assessedOn: "2025-06-30" };
const draft = startDraft({ id: "r", version: 1, own: false }, start);
const source = { file: "ho.csv", rows: 12, readOn: "2026-11-21" };
const list = setFigures(draft, { "a.part": 9, "a.whole": 12 }, source);

describe("beginning", () => {
	it("bears its ruleset and its moment, and has nothing yet", () => {
		expect(draft).toEqual({
			id: "d",
			rulesetId: "r",
			rulesetVersion: 1,
			revision: 0,
			createdAt: start.now,
			updatedAt: start.now,
			unit,
			assessedOn: "2025-06-30",
			entries: {},
			waived: {},
			evidence: {},
			notes: {},
			sources: {},
		});
	});
	it("a ruleset of one's own is marked", () => {
		expect(startDraft({ id: "r", version: 1, own: true }, start).ownRuleset).toBe(true);
	});
});

describe("entries", () => {
	it("a figure of a list is text, with where it came from", () => {
		expect(list.entries).toEqual({ "a.part": "9", "a.whole": "12" });
		expect(list.sources).toEqual({ "a.part": source, "a.whole": source });
	});
	it("typed by hand, only that figure loses its source", () => {
		const typed = setEntry(list, "a.part", "10");
		expect(typed.entries).toEqual({ "a.part": "10", "a.whole": "12" });
		expect(typed.sources).toEqual({ "a.whole": source });
	});
	it("cleared by blank text or by nothing, it is gone; a no and no option stay", () => {
		expect(setEntry(list, "a.part", "").entries).toEqual({ "a.whole": "12" });
		expect(setEntry(list, "a.part", undefined).entries).toEqual({ "a.whole": "12" });
		expect(setEntry(draft, "b", false).entries).toEqual({ b: false });
		expect(setEntry(draft, "c", []).entries).toEqual({ c: [] });
	});
	it("brought back as they were: those named, and no others", () => {
		const typed = setEntry(setEntry(setEntry(list, "a.part", "1"), "a.whole", ""), "b", true);
		const back = restoreEntries(typed, list, ["a.part", "b"]);
		expect(back.entries).toEqual({ "a.part": "9" });
		expect(back.sources).toEqual({ "a.part": source });
		expect(restoreEntries(typed, list, ["a.part", "a.whole"]).entries).toEqual({
			...list.entries,
			b: true,
		});
	});
});

describe("what stands beside the figures", () => {
	it("a note, and none where it is blank", () => {
		const noted = setNote(setNote(draft, "a", "còn 3 hộ"), "b", "đợi xã");
		expect(noted.notes).toEqual({ a: "còn 3 hộ", b: "đợi xã" });
		expect(setNote(noted, "a", "").notes).toEqual({ b: "đợi xã" });
	});
	it("a reason is kept though blank, and taken back as a whole", () => {
		expect(setWaived(draft, "a", "").waived).toEqual({ a: "" });
		const waived = setWaived(setWaived(draft, "a", "Không có"), "b", "Không xét");
		expect(setWaived(waived, "a", undefined).waived).toEqual({ b: "Không xét" });
	});
	it("documents at hand, each once, the last at the end", () => {
		const two = ["x", "y", "x"].reduce((next, id) => setEvidence(next, "a", id, true), draft);
		expect(two.evidence).toEqual({ a: ["y", "x"] });
		expect(setEvidence(two, "a", "y", false).evidence).toEqual({ a: ["x"] });
		expect(setEvidence(setEvidence(two, "b", "x", true), "a", "x", false).evidence).toEqual({
			a: ["y"],
			b: ["x"],
		});
	});
	it("a criterion with none at hand is not named", () => {
		expect(setEvidence(setEvidence(draft, "a", "x", true), "a", "x", false).evidence).toEqual({});
		expect(setEvidence(draft, "a", "x", false)).toBe(draft);
	});
	it("some of the unit, the rest as it was", () => {
		expect(setUnit(draft, { name: "Khu 4" }).unit).toEqual({ ...unit, name: "Khu 4" });
	});
	it("a day that is said to be meant, until it is another", () => {
		const meant = confirmDay(draft);
		expect([isDayConfirmed(draft), isDayConfirmed(meant)]).toEqual([false, true]);
		expect(isDayConfirmed(setDay(meant, "2025-07-01"))).toBe(false);
	});
	it("an edit leaves the draft it was made of as it was", () => {
		const before = JSON.stringify(list);
		const edits: ((of: Draft) => Draft)[] = [
			(of) => setEntry(of, "a.part", "1"),
			(of) => setNote(of, "a", "x"),
			(of) => setWaived(of, "a", "x"),
			(of) => setEvidence(of, "a", "x", true),
			(of) => setUnit(of, { name: "x" }),
		];
		for (const edit of edits) edit(list);
		expect(JSON.stringify(list)).toBe(before);
	});
});
