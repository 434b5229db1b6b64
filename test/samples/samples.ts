/** Every document of a ruleset as files, from its own worked examples and invented people. */
import { renderDocx } from "../../src/documents/docx/render-docx.ts";
import {
	type DocumentChoice,
	type DocumentInput,
	documentOf,
	documentsOf,
	fileStem,
} from "../../src/documents/index.ts";
import type { Fonts } from "../../src/documents/pdf/writer/parsed-font.ts";
import { renderPdf } from "../../src/documents/pdf/render-pdf.ts";
import { answersOf, evidenceOf, startSample } from "../../src/drafts/index.ts";
import { evaluate, parseRuleset, type Ruleset } from "../../src/rules/index.ts";

export interface SampleFile {
	readonly name: string;
	readonly bytes: Uint8Array;
}

/** Invented; enough for a list that goes over a page. */
const FAMILIES = ["Nguyễn Văn", "Trần Thị", "Lê Đức", "Phạm Thị", "Hoàng Minh", "Đỗ Thị", "Bùi Quang"];
const GIVEN = ["Mẫu", "Thử", "Ví", "Dụ", "Giả", "Định", "Ước", "Phỏng"];
const nameOf = (index: number) =>
	`${FAMILIES[index % FAMILIES.length]} ${GIVEN[index % GIVEN.length]}`;

/** `today`: YYYY-MM-DD. */
export async function samplesOf(
	json: unknown,
	fonts: Fonts,
	today: string,
	version: string,
): Promise<SampleFile[]> {
	const ruleset = parseRuleset(json);
	const files: SampleFile[] = [];
	for (const choice of documentsOf(ruleset))
		for (const blank of choice.canBeBlank ? [false, true] : [false]) {
			const model = documentOf(choice.id, inputOf(ruleset, choice, blank, today, version));
			const name = fileStem(choice.id, blank ? "de-trong" : "");
			const now = new Date(`${today}T00:00:00Z`);
			files.push({ name: `${name}.pdf`, bytes: renderPdf(model, fonts, { now }).bytes });
			if (choice.word)
				files.push({ name: `${name}.docx`, bytes: (await renderDocx(model, { now })).bytes });
		}
	return files;
}

/** The first worked example that is met: a document with every figure in it. */
function inputOf(
	ruleset: Ruleset,
	choice: DocumentChoice,
	blank: boolean,
	today: string,
	version: string,
): DocumentInput {
	const example =
		ruleset.examples.find(({ expected }) => expected.verdict === "met") ?? ruleset.examples[0];
	if (!example) throw new Error(`${ruleset.id}: no example`);
	const kind = ruleset.about.unit.charAt(0).toUpperCase() + ruleset.about.unit.slice(1);
	const unit = ruleset.unitForm.communeLabel
		? { name: `${kind} Mẫu`, commune: "xã Tân Mẫu", properties: {} }
		: { name: `${kind} Tân Mẫu`, commune: "", properties: {} };
	const draft = startSample(ruleset, { ...ruleset, own: false }, example, {
		...{ id: "sample", now: `${today}T00:00:00Z`, unit },
	});
	const assessment = evaluate(ruleset, answersOf(draft, ruleset));
	const partOf = (field: string) => {
		const judged = assessment.fields[field];
		return judged?.kind === "ratio" ? (judged.part ?? 0) : 0;
	};
	return {
		...{ ruleset, draft, assessment, today, version, blank },
		evidence: evidenceOf(ruleset, draft, assessment),
		people: Object.fromEntries(
			choice.people.map((field) => [
				field,
				Array.from({ length: partOf(field) }, (_, row) => ({ name: nameOf(row), note: "" })),
			]),
		),
		tables: Object.fromEntries(choice.tables.map((list) => [list, rowsOf(ruleset, list)])),
		texts: Object.fromEntries(
			choice.asks.map(({ id, label, lines }) => [
				id,
				lines > 1
					? "Nội dung mẫu, do đơn vị tự viết."
					: /^(số|ngày)/i.test(label)
						? "12"
						: "nội dung mẫu",
			]),
		),
	};
}

const ROWS = 12;
function rowsOf(ruleset: Ruleset, id: string): string[][] {
	const columns = ruleset.lists?.find((list) => list.id === id)?.columns ?? [];
	const cell: Readonly<Record<string, (row: number) => string>> = {
		serial: (row) => String(row + 1),
		name: nameOf,
		birth: (row) => `05/09/${1960 + row}`,
		gender: (row) => (row % 2 === 0 ? "Nam" : "Nữ"),
		identity: (row) => String(1_080_000_001 + row).padStart(12, "0"),
		place: () => "Thôn Mẫu",
		mark: () => "x",
		text: () => "Nội dung mẫu",
	};
	return Array.from({ length: ROWS }, (_, row) =>
		columns.map(({ holds }) => cell[holds]?.(row) ?? ""),
	);
}
