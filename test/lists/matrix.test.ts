/** Every encoding × delimiter × layout × line end, and every layout as a workbook: the same list. */
import { describe, expect, it } from "vitest";
import { type List, type ListHints, readList } from "../../src/lists/index.ts";
import { step } from "../runs.ts";
import {
	type EncodingName,
	encodingNames,
	encodingOf,
	keptIn,
	spoilt,
} from "./fixtures/encodings.ts";
import { workbookListOf, workbookOf } from "./fixtures/excel.ts";
import { layoutNames, layouts } from "./fixtures/layouts.ts";
import { PEOPLE } from "./fixtures/people.ts";
import { delimiters, lineEnds, listOf, textOf } from "./fixtures/text.ts";
import { asWindows1252 } from "./letters/encoders.ts";
import { excelFile } from "./workbook/excel.ts";

const read = (bytes: Uint8Array, hints?: ListHints) =>
	readList(new Blob([bytes as BlobPart]), hints);
const cellsOf = (text: string) => text.split(/[;,\t|\r\n]/);
const withCodes = ({ notes, ...list }: List) => ({
	...list,
	codes: notes.map(({ code }) => code),
});
const WAYS = delimiters.flatMap((delimiter) => lineEnds.map((lineEnd) => ({ delimiter, lineEnd })));
/** Each way everywhere in `npm test`; in `npm run check` in UTF-8 alone, elsewhere every seventh in turn. */
const waysFor = (encoding: EncodingName, turn: number) =>
	encoding === "UTF-8" ? WAYS : WAYS.filter((_, index) => (index + turn) % step(7) === 0);
const noHeader = (layout: string) => (layout === "no header" ? ["no-header"] : []);

/** The first reading leaves old letters as they are, and shows what the hint would make of them. */
function expectSuggestion({ notes }: List, encoding: EncodingName, what?: string) {
	const [{ code, legacy, samples = [] } = { code: "" }] = notes;
	expect({ code, legacy }, what).toEqual({
		code: "legacy-text",
		legacy: encodingOf(encoding).legacy,
	});
	expect(samples.length, what).toBeGreaterThan(2);
	for (const { before, after } of samples) expect(spoilt(after, encoding), what).toBe(before);
}

/** Each sample is a cell of the file, as it stands and as it is read. */
function expectSamples({ notes }: List, bytes: Uint8Array, text: string, what: string) {
	const samples = notes[0]?.samples ?? [];
	expect(samples.length, what).toBeGreaterThan(2);
	const [raw, right] = [cellsOf(asWindows1252(bytes)), cellsOf(text)];
	for (const { before, after } of samples) {
		const at = raw.findIndex((cell) => cell.slice(0, 80) === before);
		expect(right[at]?.slice(0, 80), what).toBe(after);
	}
}

describe.each(encodingNames)("%s", (encoding) => {
	const { encode, found, legacy } = encodingOf(encoding);
	const kept = keptIn(encoding);
	const oldBytes = found === "tcvn3" || found === "vni";

	it.each(layoutNames)("%s, with every delimiter and line end", async (layout) => {
		const sheet = layouts[layout](PEOPLE);
		for (const way of waysFor(encoding, layoutNames.indexOf(layout))) {
			const what = JSON.stringify(way);
			const text = textOf(sheet, way);
			const bytes = encode(text);
			const first = await read(bytes);
			const list = legacy ? await read(bytes, { legacy }) : first;
			expect(withCodes(list), what).toEqual({
				...listOf(sheet, way, kept),
				encoding: found,
				codes: [...(oldBytes ? ["legacy-bytes"] : []), ...noHeader(layout)],
			});
			if (legacy) expectSuggestion(first, encoding, what);
			if (oldBytes) expectSamples(list, bytes, kept(text), what);
		}
	});
});

describe("a workbook", () => {
	it.each(layoutNames)("%s", async (layout) => {
		const sheet = layouts[layout](PEOPLE);
		const list = await read(await workbookOf(sheet));
		expect(withCodes(list)).toEqual({ ...workbookListOf(sheet), codes: noHeader(layout) });
	});

	it.each(layoutNames)("%s, letters and marks apart", async (layout) => {
		const sheet = layouts[layout](PEOPLE);
		const list = await read(await workbookOf(sheet, (cell) => cell.normalize("NFD")));
		expect(withCodes(list)).toEqual({ ...workbookListOf(sheet), codes: noHeader(layout) });
	});

	const old = encodingNames.filter((name) => encodingOf(name).legacy);
	it.each(old.flatMap((encoding) => layoutNames.map((layout) => [encoding, layout] as const)))(
		"%s, %s",
		async (encoding, layout) => {
			const sheet = layouts[layout](PEOPLE);
			const bytes = await workbookOf(sheet, (cell) => spoilt(cell, encoding));
			const list = await read(bytes, { legacy: encodingOf(encoding).legacy as "vni" });
			expectSuggestion(await read(bytes), encoding);
			expect(withCodes(list)).toEqual({
				...workbookListOf(sheet, keptIn(encoding)),
				codes: noHeader(layout),
			});
		},
	);
});

it("a word that reads well both ways goes with its line, in samples as in rows", async () => {
	const rows = [
		["STT", "Họ", "Tên"],
		["1", "Traàn Vaên", "Hoà"],
		["2", "Phaïm Thò", "Loäc"],
		["3", "Nguyeãn Vaên", "Ñöùc"],
	];
	const text = new TextEncoder().encode(rows.map((cells) => cells.join(";")).join("\n"));
	for (const bytes of [text, await excelFile(rows)]) {
		const { notes } = await read(bytes);
		expect(notes[0]?.samples).toContainEqual({ before: "Hoà", after: "Hồ" });
		const list = await read(bytes, { legacy: "vni" });
		expect(list.rows.map(({ cells }) => cells.slice(1).join(" "))).toEqual([
			"Trần Văn Hồ",
			"Phạm Thị Lộc",
			"Nguyễn Văn Đức",
		]);
	}
});
