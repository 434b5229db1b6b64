/** Any list written in any layout, encoding, delimiter and line end is read back to the same rows. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readList } from "../../src/lists/index.ts";
import { runs } from "../runs.ts";
import { anyFile, anyLayout, anyPeople } from "./fixtures/any.ts";
import { encodingOf, keptIn } from "./fixtures/encodings.ts";
import { workbookListOf, workbookOf } from "./fixtures/excel.ts";
import { layouts } from "./fixtures/layouts.ts";
import { listOf, textOf } from "./fixtures/text.ts";

const RUNS = runs(3_000);
const BOOKS = runs(200);

const nfc = ({ line, cells }: { line: number; cells: readonly string[] }) => ({
	line,
	cells: cells.map((cell) => cell.normalize("NFC")),
});

describe("any list written and read back", () => {
	it("as text", async () => {
		await fc.assert(
			fc.asyncProperty(anyFile, async ({ encoding, layout, people, ...written }) => {
				const { encode, found, legacy } = encodingOf(encoding);
				const sheet = layouts[layout](people);
				const file = new Blob([encode(textOf(sheet, written)) as BlobPart]);
				const { notes, ...list } = await readList(file, legacy ? { legacy } : {});
				const wanted = listOf(sheet, written, keptIn(encoding));
				expect(list).toEqual({ ...wanted, encoding: found, rows: wanted.rows.map(nfc) });
				for (const { code } of notes)
					expect(code).toMatch(/^(no-header|legacy-bytes|encoding-unsure)$/);
			}),
			{ numRuns: RUNS },
		);
	});

	it("as a workbook", async () => {
		await fc.assert(
			fc.asyncProperty(anyPeople, anyLayout, async (people, layout) => {
				const sheet = layouts[layout](people);
				const { notes: _, ...list } = await readList(
					new Blob([(await workbookOf(sheet)) as BlobPart]),
				);
				const wanted = workbookListOf(sheet);
				expect(list).toEqual({ ...wanted, rows: wanted.rows.map(nfc) });
			}),
			{ numRuns: BOOKS },
		);
	});
});
