/** The documents that a draft's criteria want. */
import { describe, expect, it } from "vitest";
import {
	answersOf,
	type Draft,
	evidenceOf,
	setEvidence,
	startDraft,
} from "../../src/drafts/index.ts";
import { evaluate } from "../../src/rules/index.ts";
import { tiny } from "../rules/tiny.ts";

const unit = { name: "Xã Mẫu", commune: "", properties: { vung: "true" } };
const draft = startDraft(
	{ ...tiny, own: false },
	{ id: "d", now: "2026-11-30T08:00:00.000Z", unit, assessedOn: "2026-11-30" },
);

describe("documents at hand", () => {
	const assessed = (of: Draft) => evaluate(tiny, answersOf(of, tiny));
	const wanted = (of: Draft) => evidenceOf(tiny, of, assessed(of));

	it("each that a criterion wants, with whether it is there", () => {
		const some = setEvidence(draft, "b", "giay-to", true);
		const found = wanted(some);
		expect(found.filter(({ atHand }) => atHand)).toEqual([
			{ id: "giay-to", title: "Giấy tờ", criterion: "b", atHand: true },
		]);
		expect(found.map(({ criterion }) => criterion)).toContain("a");
	});
	it("a criterion that does not apply wants none", () => {
		const waived = { ...draft, waived: { a: "Không có hộ nào" } };
		expect(wanted(draft).map(({ criterion }) => criterion)).toContain("a");
		expect(wanted(waived).map(({ criterion }) => criterion)).not.toContain("a");
	});
	it("another document of that criterion, or the same of another, is not this one", () => {
		const other = setEvidence(setEvidence(draft, "a", "la", true), "c", "giay-to", true);
		const atHand = wanted(other).filter((each) => each.atHand);
		expect(atHand.map(({ criterion }) => criterion)).toEqual(["c"]);
	});
});
