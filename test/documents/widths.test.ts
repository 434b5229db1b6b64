/** No word of a table's cell is broken while there is room for it. */
import fc from "fast-check";
import { expect, it } from "vitest";
import { documentOf } from "../../src/documents/index.ts";
import { draftOf, inputOf, rulesetNamed } from "./inputs.ts";

const ruleset = rulesetNamed("lang-son-thon-thong-minh-2023");
const draft = draftOf(ruleset, ruleset.examples[0]?.id ?? "");
const LIST = "thanh-vien-to-cong-nghe-so";
const columns = ruleset.lists?.find(({ id }) => id === LIST)?.columns ?? [];

function tableOf(rows: readonly (readonly string[])[]) {
	const input = inputOf(ruleset, draft, { tables: { [LIST]: rows } });
	const found = documentOf("danh-sach-thanh-vien", input).parts[0]?.blocks.find(
		({ kind }) => kind === "table",
	);
	if (found?.kind !== "table") throw new Error("no table");
	return found;
}
/** Letters of a table as wide as the page. */
const LINE = 78;

it("a telephone number stands in one line", () => {
	const row = columns.map(({ header }) => (/điện thoại/.test(header) ? "0912.111.222" : "x"));
	const { columns: drawn } = tableOf([row]);
	const phone = drawn.find(({ title }) => /điện thoại/.test(title));
	expect((phone?.width ?? 0) * LINE).toBeGreaterThan("0912.111.222".length + 1);
});

it("whatever stands in it: all of the page's width, and room for each column's longest word", () => {
	const word = fc.string({ unit: fc.constantFrom("a", "ố", "1"), minLength: 1, maxLength: 30 });
	const cell = fc.array(word, { maxLength: 4 }).map((words) => words.join(" "));
	const row = fc.tuple(...columns.map(() => cell));
	fc.assert(
		fc.property(fc.array(row, { minLength: 1, maxLength: 5 }), (rows) => {
			const { columns: drawn, rows: shown } = tableOf(rows);
			expect(drawn.reduce((sum, { width }) => sum + width, 0)).toBeCloseTo(1, 6);
			const needs = drawn.map(({ title }, at) =>
				Math.max(
					...[title, ...shown.map((cells) => cells[at] ?? "")]
						.flatMap((text) => text.split(" "))
						.map(({ length }) => length),
				),
			);
			if (needs.reduce((sum, need) => sum + need + 2, 0) > LINE) return;
			drawn.forEach(({ width }, at) => {
				if ((needs[at] ?? 0) < 22)
					expect(width * LINE).toBeGreaterThanOrEqual((needs[at] ?? 0) + 1.99);
			});
		}),
	);
});
