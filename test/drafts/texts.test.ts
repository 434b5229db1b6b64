import { expect, it } from "vitest";
import { setText, startDraft } from "../../src/drafts/index.ts";

const draft = startDraft(
	{ id: "bo", version: 1, own: false },
	{ id: "d", now: "2026", assessedOn: "", unit: { name: "", commune: "", properties: {} } },
);

it("texts of forms are kept as typed, and leave nothing behind when cleared", () => {
	expect(draft).not.toHaveProperty("texts");
	const typed = setText(setText(draft, "a", " Dòng một\nDòng hai "), "b", "x");
	expect(typed.texts).toEqual({ a: " Dòng một\nDòng hai ", b: "x" });
	expect(setText(typed, "b", "").texts).toEqual({ a: " Dòng một\nDòng hai " });
	expect(setText(setText(typed, "b", ""), "a", "")).toEqual(draft);
});
