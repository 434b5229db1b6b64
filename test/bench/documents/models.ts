/** What both contestants make: a summary as of a real draft, and a list of 5,000 people. */
import type { DocumentModel } from "../../../src/documents/index.ts";
import { summaryOf } from "../../../src/documents/index.ts";
import { signatureOf } from "../../../src/documents/shared-blocks.ts";
import { draftOf, inputOf, rulesetNamed } from "../../documents/inputs.ts";

const ruleset = rulesetNamed("phu-tho-khu-dan-cu-thong-minh-2023");

function summary(): DocumentModel {
	const [example] = ruleset.examples;
	return summaryOf(inputOf(ruleset, draftOf(ruleset, example?.id ?? "")));
}

/** Serial, name, note; `names` are invented. */
function list(names: readonly string[]): DocumentModel {
	const notes = ["", "", "", "Mới chuyển đến", "Hộ cận nghèo", ""];
	return {
		title: "Biểu 02",
		author: "UBND xã Tân Mẫu",
		parts: [
			{
				title: "Biểu 02",
				blocks: [
					{ kind: "title", text: "BIỂU 02", subtitle: "Danh sách người trong độ tuổi lao động" },
					{
						kind: "table",
						columns: [
							{ title: "STT", width: 0.12, align: "center" },
							{ title: "Họ và tên", width: 0.48, align: "left" },
							{ title: "Ghi chú", width: 0.4, align: "left" },
						],
						rows: names.map((name, i) => [String(i + 1), name, notes[i % notes.length] ?? ""]),
						total: ["", "Tổng cộng", String(names.length)],
					},
					{
						kind: "signatures",
						signatures: ruleset.signatures.map(({ title, hint }) => signatureOf([title], hint)),
					},
				],
			},
		],
	};
}

export const modelsOf = (names: readonly string[]) => ({ summary: summary(), list: list(names) });
