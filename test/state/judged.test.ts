/** What follows a key: only what hangs on the figure that was typed. */
import { effect } from "@preact/signals";
import { expect, it } from "vitest";
import { setEntry, setUnit } from "../../src/drafts/index.ts";
import type { OpenDraft } from "../../src/state/index.ts";
import { openIn, world } from "./world.ts";

async function begun() {
	const here = world();
	await here.addDraft();
	return openIn(here);
}
const type = (open: OpenDraft, control: string, text: string) =>
	open.change((draft) => setEntry(draft, control, text));
const idsOf = ({ ruleset }: OpenDraft) => ruleset.criteria.map(({ id }) => id);

it("a key tells the criterion typed in, and no other", async () => {
	const open = await begun();
	type(open, "1.1.whole", "100");
	const told: string[] = [];
	const stops = idsOf(open).map((id) =>
		effect(() => {
			open.standingOf(id).value;
			told.push(id);
		}),
	);
	told.length = 0;
	type(open, "1.1.part", "79");
	expect(told).toEqual(["1.1"]);
	const standing = open.standingOf("1.1").value;
	expect(standing.criteria).toEqual([open.assessment.value.criteria[0]]);
	expect(standing.fields["1.1"]).toBe(open.assessment.value.fields["1.1"]);
	for (const stop of stops) stop();
});

it("a name decides nothing: all that was judged is the very same as before", async () => {
	const open = await begun();
	const before = idsOf(open).map((id) => open.standingOf(id).value);
	const assessment = open.assessment.value;
	open.change((draft) => setUnit(draft, { name: "Khu 4" }));
	for (const [at, id] of idsOf(open).entries()) expect(open.standingOf(id).value).toBe(before[at]);
	expect(open.assessment.value).toBe(assessment);
});

it("a figure changes the field it is typed in; every other is the very same as before", async () => {
	const open = await begun();
	type(open, "1.1.whole", "100");
	const before = open.assessment.value;
	type(open, "1.1.part", "79");
	const { fields, criteria } = open.assessment.value;
	const changed = Object.keys(fields).filter((id) => fields[id] !== before.fields[id]);
	expect(changed).toEqual(["1.1"]);
	expect(criteria.slice(1).every((each, at) => each === before.criteria[at + 1])).toBe(true);
});

it("figures that must be mended are those of all criteria, in the ruleset's order", async () => {
	const open = await begun();
	type(open, "1.3.part", "7x");
	type(open, "1.1.part", "1.0.0");
	expect(open.flaws.value.map(({ control }) => control)).toEqual(["1.1.part", "1.3.part"]);
	expect(open.standingOf("1.2").value.flaws).toEqual([]);
	type(open, "1.1.part", "100");
	expect(open.flaws.value.map(({ control }) => control)).toEqual(["1.3.part"]);
});

it("while figures are tried out, what is kept is judged beside them", async () => {
	const open = await begun();
	type(open, "1.1.whole", "100");
	type(open, "1.1.part", "79");
	open.beginTrial();
	type(open, "1.1.part", "80");
	const verdictOf = (shown: typeof open.assessment) => shown.value.criteria[0]?.verdict;
	expect([verdictOf(open.assessment), verdictOf(open.keptAssessment)]).toEqual(["met", "unmet"]);
	expect(open.standingOf("1.1").value.criteria[0]?.verdict).toBe("met");
	open.endTrial(false);
	expect(open.assessment.value).toBe(open.keptAssessment.value);
});

it("a criterion the ruleset does not have is an error", async () => {
	const open = await begun();
	expect(() => open.standingOf("9.9")).toThrow("9.9");
});
