/** Files with bytes flipped, cut, doubled, put in or swapped: read whole or refused, never by half. */
import { expect, it } from "vitest";
import { type List, ListError, readList } from "../../src/lists/index.ts";
import { runs } from "../runs.ts";
import { wrongWith } from "./fixtures/accounts.ts";
import { encodingNames, encodingOf } from "./fixtures/encodings.ts";
import { workbookOf } from "./fixtures/excel.ts";
import { layoutNames, layouts } from "./fixtures/layouts.ts";
import { PEOPLE } from "./fixtures/people.ts";
import { delimiters, lineEnds, textOf } from "./fixtures/text.ts";

const TEXTS = runs(9_500);
const BOOKS = runs(500);
/** One file may take so long on a machine that does much else; they take some milliseconds. */
const HANGS = 10_000;

type Random = (below: number) => number;
/** The same numbers at every run. */
function random(seed: number): Random {
	let state = seed;
	return (below) => {
		state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
		return Math.floor((state / 2 ** 32) * below);
	};
}

const joined = (...parts: readonly Uint8Array[]) => new Uint8Array(Buffer.concat(parts));
const slice = (bytes: Uint8Array, next: Random, longest: number) => {
	const from = next(bytes.length + 1);
	return [from, Math.min(bytes.length, from + 1 + next(longest))] as const;
};

const MUTATIONS: Record<string, (bytes: Uint8Array, next: Random) => Uint8Array> = {
	flipped: (bytes, next) => {
		const copy = bytes.slice();
		for (let count = 1 + next(4); count > 0; count -= 1) {
			const at = next(copy.length);
			copy[at] = (copy[at] ?? 0) ^ (1 << next(8));
		}
		return copy;
	},
	cut: (bytes, next) => bytes.slice(0, next(bytes.length + 1)),
	"cut out": (bytes, next) => {
		const [from, to] = slice(bytes, next, 200);
		return joined(bytes.subarray(0, from), bytes.subarray(to));
	},
	doubled: (bytes, next) => {
		const [from, to] = slice(bytes, next, 400);
		return joined(bytes.subarray(0, to), bytes.subarray(from));
	},
	"put in": (bytes, next) => {
		const at = next(bytes.length + 1);
		const any = Uint8Array.from({ length: 1 + next(8) }, () => next(256));
		return joined(bytes.subarray(0, at), any, bytes.subarray(at));
	},
	/** What stands between cells and lines does the most harm. */
	"signs put in": (bytes, next) => {
		let copy = bytes;
		for (let count = 1 + next(3); count > 0; count -= 1) {
			const at = next(copy.length + 1);
			const sign = '"",;\t|\r\n\u0000'.charCodeAt(next(9));
			copy = joined(copy.subarray(0, at), Uint8Array.of(sign), copy.subarray(at));
		}
		return copy;
	},
	swapped: (bytes, next) => {
		const [a, b, c, d] = [0, 0, 0, 0].map(() => next(bytes.length + 1)).sort((x, y) => x - y);
		return joined(
			...[bytes.subarray(0, a), bytes.subarray(c, d), bytes.subarray(b, c)],
			...[bytes.subarray(a, b), bytes.subarray(d)],
		);
	},
};
const kinds = Object.keys(MUTATIONS);

/** The list, or the code of the refusal; anything else that is thrown fails the test. */
async function read(bytes: Uint8Array): Promise<List | string> {
	const from = performance.now();
	try {
		return await readList(new Blob([bytes as BlobPart]));
	} catch (error) {
		if (!(error instanceof ListError)) throw error;
		expect(error.message).toMatch(/[.!]$/);
		return error.code;
	} finally {
		expect(performance.now() - from).toBeLessThan(HANGS);
	}
}

/** One of everything, at least: encodings, layouts, delimiters and line ends in turn. */
const texts = encodingNames.flatMap((encoding, i) =>
	layoutNames.map((layout, j) => {
		const delimiter = delimiters[(i + j) % delimiters.length] ?? ",";
		const lineEnd = lineEnds[(i + 2 * j) % lineEnds.length] ?? "\n";
		const text = textOf(layouts[layout](PEOPLE), { delimiter, lineEnd });
		return encodingOf(encoding).encode(text);
	}),
);

it("every file is accounted for before it is mutated", async () => {
	for (const bytes of texts) expect(wrongWith((await read(bytes)) as List, bytes)).toBeUndefined();
});

it(`${TEXTS} texts`, async () => {
	let lists = 0;
	for (let run = 0; run < TEXTS; run += 1) {
		const next = random(run);
		for (let warm = 0; warm < 5; warm += 1) next(2);
		const base = texts[next(texts.length)] ?? new Uint8Array();
		const kind = kinds[run % kinds.length] ?? "cut";
		const bytes = MUTATIONS[kind]?.(base, next) ?? base;
		const list = await read(bytes);
		if (typeof list === "string") continue;
		lists += 1;
		expect(wrongWith(list, bytes), `run ${run}, ${kind}`).toBeUndefined();
	}
	// Most are still lists: what was spoilt is a letter of a name.
	expect(lists).toBeGreaterThan(TEXTS * 0.6);
	expect(lists).toBeLessThan(TEXTS);
});

it(`${BOOKS} workbooks`, async () => {
	const books = await Promise.all(
		layoutNames.map(async (layout) => {
			const bytes = await workbookOf(layouts[layout](PEOPLE));
			return { bytes, whole: await read(bytes) };
		}),
	);
	let refused = 0;
	for (let run = 0; run < BOOKS; run += 1) {
		const next = random(run);
		for (let warm = 0; warm < 5; warm += 1) next(2);
		const { bytes, whole } = books[run % books.length] as (typeof books)[number];
		const kind = kinds[next(kinds.length)] ?? "cut";
		const mutated = MUTATIONS[kind]?.(bytes, next) ?? bytes;
		// "PK", all that is left of a workbook, is a text of one line.
		if (mutated.length < 3) continue;
		const list = await read(mutated);
		if (typeof list === "string") refused += 1;
		else expect(list, `run ${run}, ${kind}`).toEqual(whole);
	}
	expect(refused).toBeGreaterThan(BOOKS * 0.6);
});
