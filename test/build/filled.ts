/** Every list of the bundled rulesets, and three rows of nobody to fill it in with. */
import ExcelJS from "exceljs";
import { bundledRulesets, templatesOf } from "../../src/build/templates/plugin.ts";
import type { NameList, Ruleset } from "../../src/rules/index.ts";

type Column = NameList["columns"][number];
type Holds = Column["holds"];

/** What is typed into Excel. */
const TYPED: Readonly<Record<Holds, readonly (string | number | Date | null)[]>> = {
	serial: [1, 2, 3],
	name: ["Nguyễn Thị Mẫu", "Trần Văn Thử", "Lê Thị Ví Dụ"],
	birth: [new Date("1980-09-05"), 1957, new Date("2010-12-31")],
	gender: ["Nữ", "Nam", null],
	identity: ["001180000012", null, "012345678"],
	place: ["Thôn Mẫu", "Khu 2", "Tổ 3"],
	mark: ["x", null, "không"],
	text: ["Trưởng ban", "0912345678", null],
	note: [null, "mới chuyển đến", null],
};
const READ: Readonly<Partial<Record<Holds, readonly string[]>>> = {
	birth: ["05/09/1980", "1957", "31/12/2010"],
};

export const ROWS = [0, 1, 2];
export const typed = ({ holds }: Column, row: number) => TYPED[holds][row] ?? null;
const shown = ({ holds }: Column, row: number) =>
	READ[holds]?.[row] ?? String(TYPED[holds][row] ?? "");

/** The rows as they are to be read. */
export const rowsOf = ({ columns }: NameList) =>
	ROWS.map((row) => ({ line: row + 2, cells: columns.map((column) => shown(column, row)) }));

export const cases = (await bundledRulesets(".")).flatMap((ruleset) =>
	(ruleset.lists ?? []).map((list) => ({ name: `${ruleset.id}/${list.id}`, ruleset, list })),
);

/** The bytes of a list's template. */
export async function made(ruleset: Ruleset, list: NameList, kind: "csv" | "xlsx") {
	const fileName = `templates/${ruleset.id}/${list.id}.${kind}`;
	const source = await templatesOf(ruleset)
		.find((each) => each.fileName === fileName)
		?.make();
	return new Uint8Array(Buffer.from(source ?? ""));
}

export const opened = async (ruleset: Ruleset, list: NameList) =>
	new ExcelJS.Workbook().xlsx.load((await made(ruleset, list, "xlsx")).buffer);

/** Excel's formats of columns that hold no text. */
export const FORMATS: Partial<Record<Holds, string>> = {
	serial: "0",
	birth: "[<=2100]0;dd/mm/yyyy",
};

/** The formulae of a column's validation. */
export function choices(holds: Holds, letter = "") {
	const cell = `${letter}2`;
	if (holds === "gender") return ['"Nam,Nữ"'];
	if (holds === "mark") return ['"x"'];
	if (holds === "birth") return [`AND(ISNUMBER(${cell}),${cell}>=1900,${cell}<=DATE(2100,1,1))`];
	return undefined;
}
