/** What follows a key: only what hangs on the figure that was typed. */
import { readFileSync } from "node:fs";
import { computed, effect, signal } from "@preact/signals";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
	answersOf,
	type Draft,
	type Entry,
	evidenceOf,
	setDay,
	setEntry,
	setUnit,
	setWaived,
	startDraft,
} from "../../src/drafts/index.ts";
import { evaluate, type Field, parseRuleset, type Ruleset } from "../../src/rules/index.ts";
import type { OpenDraft } from "../../src/state/index.ts";
import { createJudged } from "../../src/state/judged.ts";
import { filesIn } from "../files.ts";
import { some, tiny } from "../rules/tiny.ts";
import { runs } from "../runs.ts";
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

it("each criterion's verdict, and the evidence that is asked for, follow what is typed", async () => {
	const open = await begun();
	const verdict = open.verdictOf("1.1");
	expect(verdict.value).toBe("unknown");
	type(open, "1.1.part", "80");
	type(open, "1.1.whole", "100");
	expect(verdict.value).toBe("met");
	expect(open.verdictOf("1.2").value).toBe("unknown");
	expect(open.evidence.value).toEqual(
		evidenceOf(open.ruleset, open.draft.value, open.assessment.value),
	);
	expect(open.evidence.value.length).toBeGreaterThan(0);
});

it("a criterion the ruleset does not have is an error", async () => {
	const open = await begun();
	expect(() => open.standingOf("9.9")).toThrow("9.9");
});

const RULESETS = [
	...filesIn("rulesets", /\/.*\/.*\.json$/).map((file) =>
		parseRuleset(JSON.parse(readFileSync(file, "utf8"))),
	),
	tiny,
	some,
];
const DAY = "2026-06-30";
type Change = (draft: Draft) => Draft;

/** By the names of a field's controls, what may stand in them. */
function entriesOf(field: Field): readonly fc.Arbitrary<Change>[] {
	const figure = fc.constantFrom("", "0", "79", "80", "100", "1.000", "x", "-1", "8,5");
	const put = (name: string) => (entry: Entry) => (draft: Draft) => setEntry(draft, name, entry);
	switch (field.kind) {
		case "ratio":
			return [
				figure.map(put(`${field.id}.part`)),
				figure.map(put(`${field.id}.whole`)),
				fc.boolean().map(put(`${field.id}.noneExists`)),
			];
		case "count":
		case "figure":
			return [figure.map(put(field.id))];
		case "confirm":
			return [fc.constantFrom("yes", "no", true, false).map(put(field.id))];
		case "choice":
			return [fc.subarray(field.options.map(({ id }) => id)).map(put(field.id))];
	}
}

/** What a person does to a draft: figures, ticks, choices, the day, a waiver, what the unit is. */
function changesOf({ criteria, unitForm: { properties = [] } }: Ruleset): fc.Arbitrary<Change> {
	const controls = criteria.flatMap(({ fields }) => fields.flatMap(entriesOf));
	const waivers = fc
		.tuple(fc.constantFrom(...criteria), fc.constantFrom(undefined, "không có", " "))
		.map(
			([{ id }, reason]): Change =>
				(draft) =>
					setWaived(draft, id, reason),
		);
	const days = fc.constantFrom("2023-12-31", DAY, "2026-02-29", "").map(
		(day): Change =>
			(draft) =>
				setDay(draft, day),
	);
	const units = properties.map((property) =>
		fc.constantFrom("yes", "no", "la", ...property.values.map(({ id }) => id)).map(
			(value): Change =>
				(draft) =>
					setUnit(draft, { properties: { ...draft.unit.properties, [property.id]: value } }),
		),
	);
	return fc.oneof(
		{ weight: 6, arbitrary: fc.oneof(...controls) },
		{ weight: 1, arbitrary: fc.oneof(waivers, days, ...units) },
	);
}

describe.each(RULESETS.map((each) => [each.id, each] as const))("%s", (id, ruleset) => {
	it("whatever was judged before, it is what judging all anew gives", () => {
		const begun = startDraft(
			{ id, version: 1, own: false },
			{
				...{ id: "n", now: "2026-06-30T08:00:00.000Z", assessedOn: DAY },
				unit: { name: "Khu 3", commune: "", properties: {} },
			},
		);
		fc.assert(
			fc.property(fc.array(changesOf(ruleset), { minLength: 2, maxLength: 12 }), (changes) => {
				const draft = signal(begun);
				const shown = { draft, kept: draft, trying: computed(() => false) };
				const { assessment, standingOf } = createJudged(ruleset, shown, () => DAY);
				for (const change of changes) {
					draft.value = change(draft.value);
					const anew = evaluate(ruleset, answersOf(draft.value, ruleset, DAY));
					expect(assessment.value).toEqual(anew);
					for (const [at, { id, fields }] of ruleset.criteria.entries()) {
						const own = fields.flatMap((each) => {
							const found = anew.fields[each.id];
							return found ? [[each.id, found]] : [];
						});
						expect(standingOf(id).value).toMatchObject({
							criteria: [anew.criteria[at]],
							fields: Object.fromEntries(own),
						});
					}
				}
			}),
			{ numRuns: runs(300, 20) },
		);
	});
});
