/** A ruleset's worked example as a draft. */
import { describe, expect, it } from "vitest";
import { answersOf, startSample } from "../../src/drafts/index.ts";
import type { RulesetExample } from "../../src/rules/index.ts";
import { tiny } from "../rules/tiny.ts";

const unit = { name: "Xã Mẫu", commune: "", properties: { vung: "true" } };

describe("a worked example as a draft", () => {
	const example: RulesetExample = {
		id: "mau",
		title: "Xã đạt",
		answers: {
			assessedOn: "2026-08-01",
			unit: { vung: true, nhom: "nhom-2" },
			values: {
				a: { part: 168, whole: 200 },
				b: { part: 5 },
				c: { whole: 7 },
				"d.gio": 4.5,
				"tq.mot": true,
				"tq.hai": false,
				e: ["x", "y"],
			},
			waived: { k: "Không xét" },
		},
		expect: { verdict: "unknown", criteria: {} },
	} as unknown as RulesetExample;
	const ref = { id: tiny.id, version: 1, own: false };
	const begun = (more: object = {}, now = "2026-11-30T08:00:00.000Z") =>
		startSample(
			tiny,
			ref,
			{ ...example, answers: { ...example.answers, ...more } },
			{ id: "s", now, unit: { name: "Xã Mẫu", commune: "Huyện Mẫu", properties: { la: "x" } } },
		);

	it("says what the example says, as a person would have typed it", () => {
		expect(begun()).toMatchObject({
			id: "s",
			rulesetId: tiny.id,
			sample: true,
			label: "Xã đạt",
			assessedOn: "2026-08-01",
			unit: {
				name: "Xã Mẫu",
				commune: "Huyện Mẫu",
				properties: { vung: "true", nhom: "nhom-2" },
			},
			waived: { k: "Không xét" },
		});
		expect(begun().entries).toEqual({
			"a.part": "168",
			"a.whole": "200",
			"b.part": "5",
			"c.whole": "7",
			"d.gio": "4.5",
			"tq.mot": true,
			"tq.hai": false,
			e: ["x", "y"],
		});
	});
	it("without a unit or a waiver it says none", () => {
		const bare = startSample(
			tiny,
			ref,
			{ ...example, answers: { assessedOn: "2026-08-01", values: {} } },
			{ id: "s", now: "2026-11-30T08:00:00.000Z", unit },
		);
		expect(bare).toMatchObject({
			waived: {},
			entries: {},
			unit: { name: "Xã Mẫu", properties: {} },
		});
	});
	it("its day is meant, however far it is from today; one nobody would doubt needs no such word", () => {
		const far = begun({ assessedOn: "2028-01-15" });
		expect(answersOf(far, tiny, "2026-11-30").assessedOn).toBe("2028-01-15");
		expect(Object.keys(far.entries)).toHaveLength(Object.keys(begun().entries).length + 1);
	});
});
