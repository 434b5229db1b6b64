/**
 * The words that people read, held against what can be told of them without reading them aloud: words
 * that have another name here, thresholds in signs, law cited in another order, sentences glued badly.
 * Official wordings stay as printed, and so does what stands between quotation marks.
 */
import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import {
	describeCriterion,
	documentOf,
	documentsOf,
	explainAsked,
	explainCriterion,
	explainWhole,
	type Reasoning,
	textsOf,
} from "../../src/documents/index.ts";
import { startDraft } from "../../src/drafts/index.ts";
import { evaluate, type Ruleset } from "../../src/rules/index.ts";
import { draftOf, inputOf, rulesets } from "../documents/inputs.ts";
import { filesIn } from "../files.ts";
import { some, tiny } from "../rules/tiny.ts";

/** What stands between quotes in a file of words, code between the pieces of a template left out. */
const literalsIn = (code: string): string[] =>
	[
		...code
			.replace(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm, "")
			.matchAll(/"((?:[^"\\\n]|\\.)*)"|'((?:[^'\\\n]|\\.)*)'|`((?:[^`\\]|\\.)*)`/g),
	].map(([, double, single, template = ""]) =>
		(double ?? single ?? template.replace(/\$\{(?:[^{}]|\{[^{}]*\})*\}/g, "0")).replaceAll(
			"\\u00a0",
			"\u00a0",
		),
	);

/** The ruleset's own words; titles, requirements, evidence and forms are the province's. */
function ownWords(ruleset: Ruleset): string[] {
	const asked = ({
		label,
		help = "",
	}: {
		readonly label: string;
		readonly help?: string | undefined;
	}) => [label, help];
	return [
		ruleset.about.province.note ?? "",
		...(ruleset.forms ?? []).map(({ note = "" }) => note),
		...(ruleset.notes ?? []).map(({ text }) => text),
		...ruleset.examples.map(({ title }) => title),
		...ruleset.criteria.flatMap(({ short = "", explanation, fields, notes = [] }) => [
			...[short, explanation],
			...notes.map(({ text }) => text),
			...fields.flatMap((field) =>
				field.kind === "ratio"
					? [field.label, ...asked(field.part), ...asked(field.whole), field.noneExists?.note ?? ""]
					: asked(field),
			),
		]),
	];
}

type Fault = readonly [name: string, found: RegExp];

const EVERYWHERE: readonly Fault[] = [
	["a threshold as a sign", /[≥≤]/],
	["a space before %", /[\d…]\s%/],
	["a long dash between years", /\d\s?[–—]\s?\d/],
	["three dots for one sign", /\.\.\./],
	["letters with marks apart", /\p{M}/u],
	["a figure of people to whom it speaks", /(^|\s)(bạn|bác|anh|tôi)(?=[\s,.;:]|$)/i],
	["please", /vui lòng/i],
	["tập tin", /tập tin|(^|\s)file(\s|$)/],
	["the province's word for a threshold", /ngưỡng/i],
	["evidence by another name", /giấy tờ (đã có|kiểm chứng|riêng)|tài liệu minh chứng/i],
	["passive without a doer", /được (hiểu|coi|xét) (là|theo)/i],
	["law without “số”", /(Nghị quyết|Nghị định|Quyết định) \d/],
	["law from large to small", /(Bộ luật|Luật|Nghị định)[^;.]*, (Điều|khoản|điểm) /],
];

const ON_SCREENS: readonly Fault[] = [
	...EVERYWHERE,
	["a window called a card", /thẻ (khác|này|kia)|(^|\s)tab khác/i],
	["the machine by another name", /thiết bị/i],
	["tải, but for a page or the folder", /tải (về(?! \(Downloads\))|lên|đủ|xuống|tệp|danh sách)/i],
	["xuất for lưu", /(^|\s)xuất (tệp|PDF|ra)|trước khi xuất/i],
	["jargon", /ngoại tuyến|bảng mã|mã hóa|máy chủ|đồng bộ/i],
	["a set of criteria of another name", /chỉ tiêu/i],
	["the sheet by another name", /phiếu trắng|kiểm tra trắng|phiếu tự kiểm tra/i],
	["no place", /không có chỗ|có chỗ trong/i],
	["gập", /gập lại|thu nhỏ/i],
	["a menu of Excel from memory", /chọn Lưu thành|dạng là Văn bản|là Văn bản/],
	["a version called bản", /(?<!phiên) bản (0|mới của ứng dụng|mới hơn)/i],
	["a date that does not teach its order", /(^|\D)(0?[1-9]|1[0-2])\/(0?[1-9]|1[0-2])\/(19|20)\d\d/],
	["dragging, which no finger does", /kéo thả|kéo và thả/i],
];

const withoutQuotes = (text: string) => text.replace(/“[^”]*”/g, "“”");
const faultsIn = (texts: readonly string[], faults: readonly Fault[]) =>
	texts.flatMap((text) =>
		faults
			.filter(([, found]) => found.test(withoutQuotes(text)))
			.map(([name]) => `${name}: ${text}`),
	);

describe("words", () => {
	/** Words for whoever writes a ruleset, who knows the format's own. */
	const FOR_AUTHORS = ["ruleset-issues.ts"];
	const files = filesIn("src/text", /\.ts$/);
	it("are found at all", () => {
		const all = files.flatMap((file) => literalsIn(readFileSync(file, "utf8")));
		expect(all.filter((text) => /\p{L} \p{L}/u.test(text)).length).toBeGreaterThan(700);
		const code = `/** "i" */ a = { b: "c d", e: \`f \${g("h")} %\` };`;
		expect(literalsIn(code)).toEqual(["c d", "f 0 %"]);
	});
	it.each(files)("of %s", (file) => {
		const texts = literalsIn(readFileSync(file, "utf8"));
		const faults = FOR_AUTHORS.some((name) => file.endsWith(name))
			? ON_SCREENS.filter(([name]) => !/threshold|jargon|three dots/.test(name))
			: ON_SCREENS;
		expect(faultsIn(texts, faults)).toEqual([]);
	});
	it.each(rulesets.map((ruleset) => [ruleset.id, ruleset] as const))("of %s's own", (_, ruleset) =>
		expect(faultsIn(ownWords(ruleset), EVERYWHERE)).toEqual([]),
	);
});

/** Of a sentence put together from labels and figures. */
const GLUED: readonly Fault[] = [
	["an answer as if it began a sentence", /: (Có|Không)(?=[;.,\s]|$)/],
	["what is missing behind a second colon", /: còn thiếu:/],
	["two colons", /:[^.;\n[(]*: /],
	["a capital in the middle", /(: |; |\()\p{Lu}\p{Ll}+ \p{Ll}/u],
	["a word twice", /(?<!\p{L})(?=\p{L}*[^a-z\s])(\p{L}+) \1(?!\p{L})/iu],
	["a sign or a space", /[≥≤]|[\d…]\s%/],
	["a place left open", /undefined|null|\[object|\(\)|\s{2}|^[;,.]|: ?$/],
];

const linesOf = (reasonings: readonly Reasoning[]): string[] =>
	reasonings.flatMap(({ text, change, parts }) => [text, change, ...linesOf(parts)]);

describe.each([...rulesets, tiny, some].map((ruleset) => [ruleset.id, ruleset] as const))(
	"what is said by %s",
	(_, ruleset) => {
		const empty = startDraft(
			{ ...ruleset, own: false },
			{
				...{ id: "d", now: "2026-11-21T08:00:00.000Z", assessedOn: "" },
				unit: { name: "", commune: "", properties: {} },
			},
		);
		const drafts = [empty, ...ruleset.examples.map(({ id }) => draftOf(ruleset, id))];
		const unanswered = evaluate(ruleset, { assessedOn: "", values: {} });

		it("of each criterion, in one line and at length", () => {
			const said = drafts.flatMap((draft) => {
				const { assessment } = inputOf(ruleset, draft);
				const whole = explainWhole(ruleset, assessment);
				return [
					...(whole ? linesOf([whole]) : []),
					...ruleset.criteria.flatMap((criterion) => [
						...Object.values(describeCriterion(ruleset, criterion, assessment)),
						...linesOf(explainCriterion(ruleset, criterion, assessment)),
						...linesOf([explainAsked(ruleset, criterion, unanswered)]),
					]),
				];
			});
			const texts = [...new Set(said)].filter(Boolean);
			expect(texts.length).toBeGreaterThan(ruleset.criteria.length);
			expect(faultsIn(texts, GLUED)).toEqual([]);
		});

		it("on paper, but for what is printed as the province wrote it", () => {
			const official = [
				...ruleset.criteria.flatMap(({ title, requirement, evidence }) => [
					...[requirement, title],
					...evidence.map((each) => each.title),
				]),
				...JSON.stringify(ruleset.forms ?? [])
					.split('"')
					.filter((text) => text.includes(" ")),
			].sort((a, b) => b.length - a.length);
			const said = drafts.flatMap((draft) =>
				documentsOf(ruleset).flatMap(({ id, canBeBlank }) =>
					[false, canBeBlank].flatMap((blank) =>
						textsOf(documentOf(id, inputOf(ruleset, draft, { blank }))),
					),
				),
			);
			const own = [...new Set(said.flatMap((text) => text.split("\n")))].map((text) =>
				official.reduce((rest, each) => rest.replace(each, "0"), text),
			);
			const faults = GLUED.filter(([name]) => !/capital|left open/.test(name));
			expect(faultsIn(own, faults)).toEqual([]);
		});
	},
);
