/** Every encoding × delimiter × layout × line end, and every layout as a workbook: the same list. */
import { describe, expect, it } from "vitest";
import { type List, type ListHints, readList } from "../../src/lists/index.ts";
import { encodingNames, encodingOf, keptIn } from "./fixtures/encodings.ts";
import { workbookListOf, workbookOf } from "./fixtures/excel.ts";
import { layoutNames, layouts } from "./fixtures/layouts.ts";
import { PEOPLE } from "./fixtures/people.ts";
import { delimiters, lineEnds, listOf, textOf } from "./fixtures/text.ts";
import { asWindows1252, toTcvn3, toUtf8, toVni } from "./letters/encoders.ts";

const read = (bytes: Uint8Array, hints?: ListHints) =>
	readList(new Blob([bytes as BlobPart]), hints);
const codes = ({ notes }: List) => notes.map(({ code }) => code);
const lines = (text: string) => text.split(/\r\n?|\n/);

describe.each(encodingNames)("%s", (encoding) => {
	const { encode, found, legacy } = encodingOf(encoding);
	const kept = keptIn(encoding);
	const oldBytes = found === "tcvn3" || found === "vni";

	it.each(layoutNames)("%s, with every delimiter and line end", async (layout) => {
		const sheet = layouts[layout](PEOPLE);
		const noHeader = layout === "no header" ? ["no-header"] : [];
		for (const delimiter of delimiters)
			for (const lineEnd of lineEnds) {
				const what = `${JSON.stringify(delimiter)} ${JSON.stringify(lineEnd)}`;
				const text = textOf(sheet, { delimiter, lineEnd });
				const bytes = encode(text);
				const first = await read(bytes);
				const { notes, ...list } = legacy ? await read(bytes, { legacy }) : first;
				expect({ ...list, codes: notes.map(({ code }) => code) }, what).toEqual({
					...listOf(sheet, { delimiter, lineEnd }, kept),
					encoding: found,
					codes: oldBytes ? ["legacy-bytes", ...noHeader] : noHeader,
				});
				if (legacy) {
					expect(codes(first), what).toContain("legacy-text");
					expect(first.notes[0], what).toMatchObject({ code: "legacy-text", legacy });
					for (const { before, after } of first.notes[0]?.samples ?? [])
						expect(first.rows.concat({ line: 0, cells: first.columns }), what).toBeDefined();
				}
				if (oldBytes) {
					const samples = notes[0]?.samples ?? [];
					expect(samples.length, what).toBeGreaterThan(2);
					const [raw, right] = [lines(asWindows1252(bytes)), lines(kept(text))];
					for (const { before, after } of samples) {
						const at = raw.findIndex((line) => line.slice(0, 80) === before);
						expect(right[at]?.slice(0, 80), what).toBe(after);
					}
				}
			}
	});
});
