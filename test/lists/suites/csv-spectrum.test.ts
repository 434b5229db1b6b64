/**
 * csv-spectrum (npm), every case: read as records, and as a list whose first line is the header.
 * Each passes or differs in a known way, said here.
 */
import { readdirSync, readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { ListError, readList } from "../../../src/lists/index.ts";
import { recordsOf } from "../../../src/lists/text-records.ts";

const FOLDER = "node_modules/csv-spectrum";
const cases = readdirSync(`${FOLDER}/csvs`).map((name) => name.replace(/\.csv$/, ""));

type Records = readonly Readonly<Record<string, string>>[];
interface Differs {
	readonly gives: Records | "no-rows";
	readonly why: string;
}

const NUMBERED =
	"1, 2, 3 right under a header number its columns on every form here: that line is no person";

/** The suite's own answer is not to its own question. */
const WRONG_ANSWER = {
	location_coordinates: {
		gives: [
			{
				"Contact Phone Number": "2095257564",
				"Location Coordinates": "37\ufffd36'37.8\"N 121\ufffd2'17.9\"W",
				Cities: "Modesto",
				Counties: "Stanislaus",
			},
		],
		why: "the suite has another telephone number in its answer, and one object instead of a list",
	},
} satisfies Record<string, Differs>;
const AS_RECORDS: Readonly<Record<string, Differs>> = WRONG_ANSWER;
const AS_LIST: Readonly<Record<string, Differs>> = {
	...WRONG_ANSWER,
	simple: { gives: "no-rows", why: NUMBERED },
	simple_crlf: { gives: "no-rows", why: NUMBERED },
	utf8: { gives: [{ a: "4", b: "5", c: "ʤ" }], why: NUMBERED },
	newlines: {
		gives: [
			{ a: "Once upon \na time", b: "5", c: "6" },
			{ a: "7", b: "8", c: "9" },
		],
		why: NUMBERED,
	},
	newlines_crlf: {
		gives: [
			{ a: "Once upon \r\na time", b: "5", c: "6" },
			{ a: "7", b: "8", c: "9" },
		],
		why: NUMBERED,
	},
};

const bytesOf = (name: string) => readFileSync(`${FOLDER}/csvs/${name}.csv`);
const answerOf = (name: string) =>
	JSON.parse(readFileSync(`${FOLDER}/json/${name}.json`, "utf8")) as Records;
const named = (columns: readonly string[], rows: readonly (readonly string[])[]): Records =>
	rows.map((cells) =>
		Object.fromEntries(columns.map((column, index) => [column, cells[index] ?? ""])),
	);

function records(name: string): Records {
	const { records: read } = recordsOf(bytesOf(name).toString("utf8"), ",", 1);
	const [header = [], ...rows] = read.map(({ cells }) => cells);
	return named(header, rows);
}

async function list(name: string): Promise<Records | string> {
	const hints = { encoding: "utf-8", delimiter: ",", headerLine: 1 };
	try {
		const { columns, rows } = await readList(new Blob([bytesOf(name) as BlobPart]), hints);
		return named(
			columns,
			rows.map(({ cells }) => cells),
		);
	} catch (error) {
		if (error instanceof ListError) return error.code;
		throw error;
	}
}

it("has the cases that are listed", () => {
	expect(cases).toHaveLength(12);
	for (const name of Object.keys(AS_LIST)) expect(cases).toContain(name);
});

it.each(cases)("%s, as records", (name) => {
	const { gives, why } = AS_RECORDS[name] ?? { gives: answerOf(name), why: "as the suite says" };
	expect(records(name), why).toEqual(gives);
	if (AS_RECORDS[name]) expect(gives).not.toEqual(answerOf(name));
});

it.each(cases)("%s, as a list", async (name) => {
	const { gives, why } = AS_LIST[name] ?? { gives: answerOf(name), why: "as the suite says" };
	expect(await list(name), why).toEqual(gives);
	if (AS_LIST[name]) expect(gives).not.toEqual(answerOf(name));
});
