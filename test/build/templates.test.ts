/** Templates of lists: what is filled in is what the app reads. */
import { afterEach, beforeAll, describe, expect, it, vi } from "vitest";
import { markOf } from "../../src/lists/header-words.ts";
import { readList } from "../../src/lists/index.ts";
import type { NameList } from "../../src/rules/index.ts";
import { templateWords } from "../../src/text/templates.ts";
import { cases, choices, FORMATS, made, opened, ROWS, rowsOf, typed } from "./filled.ts";

const expected = (list: NameList) => ({
	headerLine: 1,
	columns: list.columns.map(({ header }) => header),
	rows: rowsOf(list),
	skipped: [],
	problems: [],
	notes: [],
});

afterEach(() => vi.useRealTimers());

it("there are lists", () => expect(cases.length).toBeGreaterThan(25));

describe.each(cases)("$name", ({ ruleset, list }) => {
	it("as CSV reads as it was filled in", async () => {
		const lines = rowsOf(list).map(({ cells }) => `${cells.join(";")}\r\n`);
		const file = new Blob([await made(ruleset, list, "csv"), ...lines]);
		const how = { encoding: "utf-8", delimiter: ";" };
		expect(await readList(file)).toMatchObject({ ...expected(list), ...how });
	});

	it("for Excel reads as it was filled in", async () => {
		const workbook = await opened(ruleset, list);
		const sheet = workbook.worksheets[0];
		for (const row of ROWS)
			list.columns.forEach((column, index) => {
				const cell = sheet?.getCell(row + 2, index + 1);
				if (cell) cell.value = typed(column, row);
			});
		const file = new Blob([await workbook.xlsx.writeBuffer()]);
		expect(await readList(file)).toMatchObject({ ...expected(list), sheet: 0 });
	});

	it.each(["csv", "xlsx"] as const)("has nobody in it as %s", async (kind) => {
		const file = new Blob([await made(ruleset, list, kind)]);
		await expect(readList(file)).rejects.toMatchObject({ code: "no-rows" });
	});

	/** As it is made, for those that only look at it. */
	let blank: Awaited<ReturnType<typeof opened>>;
	beforeAll(async () => {
		blank = await opened(ruleset, list);
	});

	it("helps to fill in and never refuses", () => {
		const sheet = blank.worksheets[0];
		expect(sheet?.views[0]).toMatchObject({ state: "frozen", ySplit: 1 });
		expect(sheet?.autoFilter).toBeTruthy();
		list.columns.forEach(({ holds }, index) => {
			const column = sheet?.getColumn(index + 1);
			expect(sheet?.getCell(1, index + 1).font.bold).toBe(true);
			expect(column?.numFmt, holds).toBe(FORMATS[holds] ?? "@");
			for (const row of [2, 2000]) {
				const { dataValidation } = sheet?.getCell(row, index + 1) ?? {};
				expect(dataValidation?.formulae, holds).toEqual(choices(holds, column?.letter));
				if (!dataValidation) continue;
				expect(dataValidation).toMatchObject({ errorStyle: "warning", allowBlank: true });
				const { errorTitle = "", error = "", promptTitle = "", prompt = "" } = dataValidation;
				// Excel takes a file with longer ones for a broken one.
				for (const text of [errorTitle, promptTitle]) expect(text.length).toBeLessThan(33);
				for (const text of [error, prompt]) expect(text.length).toBeLessThan(256);
			}
		});
	});

	it("says whose it is, what goes where, and whom it counts", () => {
		const guide = blank.worksheets[1];
		const said = guide?.getSheetValues().flat().join("\n") ?? "";
		const { title, province, document } = ruleset.about;
		for (const text of [title, province.name, document.number ?? "không ghi số"])
			expect(said).toContain(text);
		for (const { header, holds } of list.columns)
			expect(said).toContain(`${header}\n${templateWords.holds[holds]}`);
		const marked = list.columns.map(({ field }) => field);
		const whom = ruleset.criteria
			.flatMap(({ fields }) => fields)
			.filter(({ id }) => marked.includes(id))
			.map((field) => field.kind === "ratio" && field.whole.who);
		expect(said.includes("từ đủ 18")).toBe(whom.includes("adults"));
		expect(said.includes("từ đủ 15")).toBe(whom.includes("workingAge"));
		expect(said).not.toMatch(/undefined|null|\[object/);
	});

	it("has the same bytes whenever it is made", async () => {
		const first = await made(ruleset, list, "xlsx");
		vi.useFakeTimers({ toFake: ["Date"], now: new Date("2031-05-06T07:08:09Z") });
		expect(await made(ruleset, list, "xlsx")).toEqual(first);
	});
});

it("the marks that the guide names are those that count", () => {
	const { yes, no } = templateWords.markTexts;
	expect(yes.split(", ").map(markOf)).toEqual([true, true, true]);
	expect(no.replace("để trống", "").split(", ").map(markOf)).toEqual([false, false, false]);
	expect(markOf(templateWords.marked)).toBe(true);
});
