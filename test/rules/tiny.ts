/** A ruleset of invented criteria that uses every part of the rule language. */
import { parseRuleset, type Ruleset } from "../../src/rules/index.ts";

const confirm = (id: string) => ({ kind: "confirm", id, label: id });
const ratio = (id: string, threshold: object) => ({
	kind: "ratio",
	id,
	label: id,
	countedAs: "hộ",
	part: { label: "phần" },
	whole: { label: "tổng" },
	...threshold,
});
const criterion = (id: string, fields: object[], requires: unknown, more: object = {}) => ({
	id,
	number: id,
	title: id,
	requirement: id,
	explanation: id,
	fields,
	requires,
	evidence: [{ id: "giay-to", title: "Giấy tờ" }],
	source: { section: "I", item: id },
	...more,
});

export const tinyJson = {
	formatVersion: 1,
	id: "tinh-thu-xa-thu-2026",
	version: 1,
	about: {
		title: "Xã thử",
		unit: "xã",
		criteriaCount: 11,
		province: { name: "Tỉnh Thử", present: "Tỉnh Thử" },
		document: { kind: "Công văn", number: "1/TH", date: "2026", issuer: "Sở Thử", subject: "Thử" },
		period: { from: 2026, to: 2030 },
		checkedOn: "2026-11-21",
	},
	unitForm: {
		nameLabel: "Xã",
		properties: [
			{
				id: "vung",
				label: "Vùng",
				values: [
					{ id: "true", label: "Có" },
					{ id: "false", label: "Không" },
				],
			},
			{
				id: "nhom",
				label: "Nhóm xã",
				values: ["nhom-1", "nhom-2", "nhom-3"].map((id) => ({ id, label: id })),
			},
		],
	},
	signatures: [{ title: "Xã", hint: "Ký" }],
	criteria: [
		criterion(
			"tq",
			[confirm("tq.mot"), confirm("tq.hai"), confirm("tq.ba")],
			{ any: ["tq.mot", { all: ["tq.hai", "tq.ba"] }] },
			{ prerequisite: true },
		),
		criterion("a", [ratio("a", { atLeast: 80 })], "a"),
		criterion("b", [ratio("b", { moreThan: 80 })], "b"),
		criterion(
			"c",
			[ratio("c", { atLeast: { byProperty: "vung", cases: { true: 70, false: 80 } } })],
			"c",
		),
		criterion(
			"d",
			[
				{ kind: "count", id: "d.gio", label: "giờ", countedAs: "giờ", atLeast: 4, decimals: true },
				{ kind: "count", id: "d.diem", label: "điểm", countedAs: "điểm", atLeast: 2 },
			],
			{ all: ["d.gio", "d.diem"] },
		),
		criterion(
			"e",
			[
				confirm("e.co"),
				{
					kind: "choice",
					id: "e",
					label: "e",
					atLeast: 2,
					countedAs: "mục",
					options: ["x", "y", "z"].map((id) => ({ id, label: id })),
				},
			],
			"e",
			{ gate: "e.co" },
		),
		criterion("g", [ratio("g", { atLeast: 100 })], "g", { appliesFrom: "2026-07-01" }),
		criterion(
			"h",
			[
				ratio("h.may", { atLeast: 150, partMayExceedWhole: true }),
				ratio("h.ocop", {
					atLeast: 12.5,
					noneExists: { verdict: "notApplicable", note: "Văn bản không nêu." },
				}),
			],
			{ all: ["h.may", "h.ocop"] },
		),
		// One wifi point for every 500 people; a threshold by named groups of communes.
		criterion(
			"i",
			[
				{ kind: "figure", id: "i.dan-so", label: "dân số", countedAs: "người" },
				{
					kind: "count",
					id: "i.wifi",
					label: "điểm wifi",
					countedAs: "điểm",
					atLeast: { count: 1, forEach: 500, of: "i.dan-so" },
				},
				{
					kind: "count",
					id: "i.may",
					label: "máy",
					countedAs: "máy",
					atLeast: {
						byProperty: "nhom",
						cases: { "nhom-1": 2, "nhom-2": 4, "nhom-3": 4 },
					},
				},
			],
			{ all: ["i.wifi", "i.may"] },
		),
		// Growth: this year's figure against last year's.
		criterion("k", [ratio("k", { atLeast: 110.5, partMayExceedWhole: true })], "k"),
		criterion(
			"l",
			[confirm("l.mot"), confirm("l.hai"), ratio("l.ba", { atLeast: 50 }), confirm("l.bon")],
			{ atLeast: 2, of: ["l.mot", "l.hai", { all: ["l.ba", "l.bon"] }] },
		),
	],
	examples: [],
};

export const tiny: Ruleset = parseRuleset(tinyJson);

/** The same criteria, of which not all are asked for. */
export const some: Ruleset = parseRuleset({
	...tinyJson,
	id: "tinh-thu-xa-thu-nhom-2026",
	requires: {
		all: [
			"tq",
			{ atLeast: 3, of: ["a", "b", "c", "d", "e"] },
			{ atLeast: 2, of: ["g", { any: ["h", "i"] }, { all: ["k", "l"] }] },
		],
	},
});
