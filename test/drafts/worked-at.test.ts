/** Where a draft is opened: at the criterion that was answered last. */
import { expect, it } from "vitest";
import { type Draft, lastWorkedAt, setEntry, setNote, startDraft } from "../../src/drafts/index.ts";
import { tiny } from "../rules/tiny.ts";

const begun = startDraft(
	{ id: "x", version: 1, own: false },
	{
		...{ id: "a", now: "2026-11-21T08:00:00.000Z", assessedOn: "2026-11-21" },
		unit: { name: "Khu 3", commune: "", properties: {} },
	},
);
const answered = (...controls: readonly string[]): Draft =>
	controls.reduce((draft, control, at) => setEntry(draft, control, String(at + 1)), begun);
const at = (draft: Draft) => lastWorkedAt(tiny, draft)?.id;
const [first, second] = tiny.criteria;
const controlIn = (criterion: typeof first) => {
	const field = criterion?.fields[0];
	return field?.kind === "ratio" ? `${field.id}.part` : (field?.id ?? "");
};

it("a new draft has none", () => expect(at(begun)).toBeUndefined());

it.each([
	["the only one answered", [controlIn(first)], first?.id],
	["the later of two", [controlIn(first), controlIn(second)], second?.id],
	[
		"an earlier one, answered anew",
		[controlIn(first), controlIn(second), controlIn(first)],
		first?.id,
	],
	[
		"one of the ruleset, not what else is kept",
		[controlIn(second), "assessedOn", "la"],
		second?.id,
	],
])("%s", (_what, controls, id) => expect(at(answered(...controls))).toBe(id));

it("an answer taken back leads to the one before it", () => {
	const draft = answered(controlIn(first), controlIn(second));
	expect(at(setEntry(draft, controlIn(second), undefined))).toBe(first?.id);
});

it("survives being written as text", () => {
	const draft = answered(controlIn(second), controlIn(first));
	expect(at(setNote(JSON.parse(JSON.stringify(draft)), second?.id ?? "", "x"))).toBe(first?.id);
});
