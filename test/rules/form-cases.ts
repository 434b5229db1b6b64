/** Forms that are unsound, each with the issue that says so; `soundForm` holds every kind of block. */
import { tinyJson } from "./tiny.ts";

const ask = (id: string, lines = 1) => ({ id, label: "Lời", lines });
const column = (header: string, holds: string, width?: number) => ({
	header,
	holds,
	...(width !== undefined && { width }),
});
const names = {
	kind: "names",
	field: "a",
	columns: [column("STT", "serial", 10), column("Tên", "name", 60), column("Ghi chú", "note")],
	total: "Tổng cộng:",
	blankRows: 5,
};
const table = { kind: "table", list: "dan", rows: "people", blankRows: 5 };
const signatures = { kind: "signatures", signatures: [{ title: ["Xã {unit.name}"], hint: "Ký" }] };

const withForms = (...forms: object[]) => ({
	...tinyJson,
	lists: [
		{ id: "dan", title: "Dân", columns: [column("Họ tên", "name"), column("Nơi ở", "place")] },
	],
	forms,
});
const form = (...content: object[]) => ({ id: "bieu", title: "Biểu", name: "Biểu", content });
const formed = (...content: object[]) => withForms(form(...content));
const saying = (text: string) => formed({ kind: "paragraph", text });

export const soundForm = withForms({
	...form(
		{ kind: "letterhead", parent: ["Huyện"], issuer: ["{unit.name}"], number: "Số: {so}" },
		{ kind: "title", text: "BIỂU", subtitle: "Năm {year}" },
		{ kind: "heading", level: 2, text: "{d.gio}" },
		{
			kind: "paragraph",
			text: "{a.part}/{a.whole} = {a.percent}: {verdict}, {loi}",
			style: "small",
		},
		{ kind: "items", items: ["{assessedOn}"] },
		{ kind: "facts", facts: [{ label: "Xã", value: "{unit.name}" }] },
		{ kind: "ask", ...ask("loi", 3), help: "Viết ngắn" },
		{ kind: "result", criterion: "a", text: "1. A", ask: ask("them") },
		names,
		table,
		{
			...table,
			columns: [
				{ header: "Nơi ở", title: "Thôn" },
				{ header: "Họ tên", width: 95 },
			],
		},
		{ kind: "checks", criteria: "all" },
		{ kind: "checks", criteria: ["a", "b"] },
		{ kind: "checks", items: ["Ảnh của {unit.name}"] },
		{ ...signatures, recipients: { title: "Nơi nhận:", lines: ["{so};"] } },
	),
	asks: [ask("so")],
});

const at = (where: string, code: string) => `forms.0.content.0${where && `.${where}`}: ${code}`;
export const formCases: [name: string, json: unknown, issue: string][] = [
	["a placeholder of nothing", saying("Số {a.phan}"), at("text", "unknown-placeholder")],
	["a share of a count", saying("{d.gio.percent}"), at("text", "unknown-placeholder")],
	["a blank placeholder", saying("UBND {}"), at("text", "unknown-placeholder")],
	// The unit is a commune itself: nothing is above it.
	["a commune of a commune", saying("{unit.commune}"), at("text", "unknown-placeholder")],
	[
		"a placeholder of nothing in a signature",
		formed({ kind: "signatures", signatures: [{ title: ["Xã", "{la}"], hint: "Ký" }] }),
		at("signatures.0.title.1", "unknown-placeholder"),
	],
	[
		"a placeholder where nothing is filled in",
		formed({ kind: "facts", facts: [{ label: "Tên {unit.name}", value: "x" }] }),
		at("facts.0.label", "no-placeholder-here"),
	],
	[
		"a placeholder in a total",
		formed({ ...names, total: "Năm {year}:" }),
		at("total", "no-placeholder-here"),
	],
	[
		"people called things",
		{
			...formed({ ...table, rows: "things" }),
			lists: [
				{ id: "dan", title: "Dân", columns: [column("Tên", "name"), column("CCCD", "identity")] },
			],
		},
		at("rows", "rows-are-people"),
	],
	["a brace too few", saying("{unit.name"), at("text", "loose-brace")],
	["a brace too many", saying("unit.name}"), at("text", "loose-brace")],
	[
		"one placeholder more often than any form needs, over all its texts",
		formed(
			...Array.from({ length: 17 }, () => ({
				kind: "paragraph",
				text: "{unit.name} {unit.name} {unit.name}",
			})),
		),
		"forms.0.content.16.text: too-often",
	],
	["no content", formed(), "forms.0.content: empty"],
	[
		"two forms of one id",
		withForms(form(signatures), form(signatures)),
		"forms.1.id: duplicate-id",
	],
	...["tong-hop", "phieu-kiem-tra", "tat-ca"].map((id): [string, unknown, string] => [
		`a form named ${id}`,
		withForms({ ...form(signatures), id }),
		"forms.0.id: reserved-id",
	]),
	[
		"a text asked for twice",
		withForms(form({ kind: "ask", ...ask("loi") }), {
			...form({ kind: "result", criterion: "a", text: "A", ask: ask("loi") }),
			id: "khac",
		}),
		"forms.1.content.0.ask.id: duplicate-id",
	],
	["a text named like a field", formed({ kind: "ask", ...ask("d.gio") }), at("id", "duplicate-id")],
	[
		"a text named like a share",
		formed({ kind: "ask", ...ask("a.percent") }),
		at("id", "reserved-id"),
	],
	[
		"a text named like the verdict",
		formed({ kind: "ask", ...ask("verdict") }),
		at("id", "reserved-id"),
	],
	[
		"a text that nothing prints",
		withForms({ ...form(signatures), asks: [ask("so")] }),
		"forms.0.asks.0: unused-text",
	],
	["no lines", formed({ kind: "ask", ...ask("loi", 0) }), at("lines", "not-a-number-of-lines")],
	["half a row", formed({ ...names, blankRows: 2.5 }), at("blankRows", "not-a-number-of-lines")],
	[
		"rows without end",
		formed({ ...table, blankRows: 501 }),
		at("blankRows", "not-a-number-of-lines"),
	],
	[
		"a criterion that is not there",
		formed({ kind: "result", criterion: "zz", text: "A" }),
		at("criterion", "unknown-reference"),
	],
	[
		"documents of a criterion that is not there",
		formed({ kind: "checks", criteria: ["a", "zz"] }),
		at("criteria.1", "unknown-reference"),
	],
	[
		"boxes of everything",
		formed({ kind: "checks", criteria: "moi" }),
		at("criteria", "needs-criteria"),
	],
	["boxes of nothing", formed({ kind: "checks" }), at("", "criteria-or-items")],
	[
		"boxes of two kinds",
		formed({ kind: "checks", criteria: "all", items: ["Ảnh"] }),
		at("", "criteria-or-items"),
	],
	["people of nothing", formed({ ...names, field: "zz" }), at("field", "unknown-reference")],
	["people of a count", formed({ ...names, field: "d.gio" }), at("field", "not-a-ratio")],
	[
		"nobody's name",
		formed({ ...names, columns: [column("STT", "serial")] }),
		at("columns", "list-needs-name"),
	],
	[
		"a column without room",
		formed({
			...names,
			columns: [column("STT", "serial", 30), column("Tên", "name", 68), column("x", "note")],
		}),
		at("columns", "column-without-room"),
	],
	[
		"columns wider than the page",
		formed({ ...names, columns: [column("STT", "serial", 50), column("Tên", "name", 60)] }),
		at("columns", "column-without-room"),
	],
	[
		"columns that leave a gap",
		formed({ ...names, columns: [column("STT", "serial", 10), column("Tên", "name", 60)] }),
		at("columns", "column-without-room"),
	],
	[
		"a column of no width",
		formed({ ...table, columns: [{ header: "Họ tên", width: 0 }, { header: "Nơi ở" }] }),
		at("columns", "column-without-room"),
	],
	["a list that is not there", formed({ ...table, list: "zz" }), at("list", "unknown-reference")],
	[
		"a column that is not in the list",
		formed({ ...table, columns: [{ header: "Tuổi" }] }),
		at("columns.0.header", "unknown-column"),
	],
	[
		"a column twice",
		formed({ ...table, columns: [{ header: "Họ tên" }, { header: "Họ tên" }] }),
		at("columns.1.header", "duplicate-header"),
	],
	["a table of no columns", formed({ ...table, columns: [] }), at("columns", "empty")],
	["nobody to sign", formed({ kind: "signatures", signatures: [] }), at("signatures", "empty")],
	["nobody who issues", formed({ kind: "letterhead", issuer: [] }), at("issuer", "empty")],
	["an unknown block", formed({ kind: "anh", text: "A" }), at("kind", "unknown-kind")],
	[
		"a heading of level 3",
		formed({ kind: "heading", level: 3, text: "A" }),
		at("level", "not-allowed"),
	],
	[
		"an unknown key in a block",
		formed({ kind: "title", text: "A", to: 14 }),
		at("to", "unknown-key"),
	],
];
