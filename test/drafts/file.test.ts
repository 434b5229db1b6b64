import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
	type Draft,
	DraftFileError,
	readDraftBytes,
	readDraftFile,
	writeDraftFile,
} from "../../src/drafts/index.ts";
import { runs } from "../runs.ts";

const text = fc.string({ unit: "grapheme", maxLength: 20 });
const key = fc.string({ maxLength: 12 }).filter((each) => each !== "__proto__");
const texts = fc.dictionary(key, text);
const drafts = fc.record({
	id: fc.stringMatching(/^[\w-]{1,20}$/),
	rulesetId: text,
	rulesetVersion: fc.nat(),
	revision: fc.nat(1_000_000),
	createdAt: text,
	updatedAt: text,
	unit: fc.record({ name: text, commune: text, properties: texts }),
	assessedOn: text,
	entries: fc.dictionary(key, fc.oneof(text, fc.boolean(), fc.array(text))),
	waived: texts,
	evidence: fc.dictionary(key, fc.array(text)),
	notes: texts,
	sources: fc.dictionary(key, fc.record({ file: text, rows: fc.nat(), readOn: text })),
}) satisfies fc.Arbitrary<Draft>;
const save = fc.record({ line: text, revision: fc.nat(1_000_000) });
const received = fc.record({
	line: text,
	revision: fc.nat(1_000_000),
	past: fc.array(save, { maxLength: 3 }),
});
const earlier = fc.record({
	rulesetId: text,
	rulesetVersion: fc.nat(),
	assessedOn: text,
	values: fc.dictionary(
		key,
		fc.oneof(
			fc.record({ part: fc.nat(), whole: fc.nat() }, { requiredKeys: [] }),
			fc.nat(),
			fc.boolean(),
			fc.array(text),
		),
	),
});
/** Marked or not; the marks are there or they are not, never false. */
const marked: fc.Arbitrary<Draft> = fc
	.tuple(
		drafts,
		fc.boolean(),
		fc.boolean(),
		fc.option(text, { nil: undefined }),
		fc.option(texts, { nil: undefined }),
		fc.option(received, { nil: undefined }),
		fc.option(earlier, { nil: undefined }),
	)
	.map(([draft, own, sample, label, written, came, before]) => ({
		...draft,
		...(came && { received: came }),
		...(before && { earlier: before }),
		...(written !== undefined && { texts: written }),
		...(label !== undefined && { label }),
		...(own && { ownRuleset: true }),
		...(sample && { sample: true }),
	}));
const codeOf = (content: string) => {
	try {
		readDraftFile(content);
	} catch (error) {
		expect(error).toBeInstanceOf(DraftFileError);
		return (error as DraftFileError).code;
	}
	return undefined;
};

describe("a draft's file", () => {
	it("gives back any draft as it was", () => {
		fc.assert(
			fc.property(marked, fc.jsonValue(), (draft, ruleset) => {
				const read = readDraftFile(writeDraftFile(draft, ruleset, "2026-11-21T08:00:00.000Z"));
				expect(read.draft).toEqual(draft);
				expect(JSON.stringify(read.ruleset)).toBe(JSON.stringify(ruleset));
			}),
		);
	});

	it("is refused whole where it is not whole", () => {
		fc.assert(
			fc.property(drafts, fc.double({ min: 0, max: 0.999, noNaN: true }), (draft, part) => {
				const whole = writeDraftFile(draft, {}, "2026").trimEnd();
				expect(codeOf(whole.slice(0, Math.floor(whole.length * part)))).toBe("not-json");
			}),
		);
	});

	it("says that it is not as it was written where its letters are another's", () => {
		const [draft] = fc.sample(drafts, { numRuns: 1, seed: 7 }) as unknown as [Draft];
		const sound = writeDraftFile({ ...draft, assessedOn: "2026-11-20" }, { id: "x" }, "2026");
		expect(readDraftFile(sound).changed).toBe(false);
		// In whatever order the keys stand and however it is laid out.
		const turned = Object.fromEntries(Object.entries(JSON.parse(sound)).reverse());
		expect(readDraftFile(JSON.stringify(turned)).changed).toBe(false);
		for (const [before, after] of [
			["2026-11-20", "2026-11-21"],
			['"id": "x"', '"id": "y"'],
			['"savedAt": "2026"', '"savedAt": "2027"'],
		] as const)
			expect(readDraftFile(sound.replace(before, after)).changed).toBe(true);
		const bare = sound.replace(/\t"checksum".*\n/, "");
		expect(codeOf(bare)).toBe("damaged");
		expect(codeOf(sound.replace('"version": 4', '"version": 3'))).toBe("damaged");
	});

	/** A village's own draft, with letters of two and three bytes. */
	const real: Draft = {
		id: "khu-3",
		rulesetId: "phu-tho-khu-dan-cu-thong-minh-2023",
		rulesetVersion: 1,
		revision: 12,
		createdAt: "2026-11-20T08:00:00.000Z",
		updatedAt: "2026-11-20T09:00:00.000Z",
		unit: { name: "Khu Nguyễn Huệ", commune: "xã Tân Mẫu", properties: { vung: "true" } },
		assessedOn: "2025-06-30",
		entries: { "1.1.part": "79", "1.1.whole": "100", "1.6.ke-hoach": true, "1.7": ["y-te"] },
		waived: { "1.4": "Không có người trong độ tuổi" },
		evidence: { "1.1": ["bieu-01"] },
		notes: { "1.1": "Đã rà soát từng hộ; còn “hộ bà Lý”." },
		texts: {},
		sources: { "1.1.part": { file: "hộ dân.csv", rows: 100, readOn: "2026-11-20" } },
	};

	it("with any byte changed is refused, says so, or is what was written", () => {
		const bytes = new TextEncoder().encode(writeDraftFile(real, { id: "x", atLeast: 80 }, "2026"));
		const silent: string[] = [];
		const check = (at: number, byte: number) => {
			const damaged = Uint8Array.from(bytes);
			damaged[at] = byte;
			try {
				const { draft, ruleset, changed } = readDraftBytes(damaged);
				if (changed) return;
				const same =
					JSON.stringify(draft) === JSON.stringify(real) &&
					JSON.stringify(ruleset) === '{"id":"x","atLeast":80}';
				if (!same) silent.push(`${at}: ${byte}`);
			} catch (error) {
				if (!(error instanceof DraftFileError)) throw error;
			}
		};
		bytes.forEach((byte, at) => {
			for (let bit = 0; bit < 8; bit += 1) check(at, byte ^ (1 << bit));
		});
		const any = fc.tuple(fc.nat(bytes.length - 1), fc.nat(255));
		for (const [at, byte] of fc.sample(any, { numRuns: runs(10_000), seed: 11 })) check(at, byte);
		expect(silent).toEqual([]);
	}, 60_000);

	it("is refused where it is not UTF-8, and where a key stands twice", () => {
		const text = writeDraftFile(real, { id: "x" }, "2026");
		const bytes = new TextEncoder().encode(text);
		expect(readDraftBytes(bytes).draft).toEqual(real);
		expect(readDraftBytes(new TextEncoder().encode(`\ufeff${text}`)).draft).toEqual(real);
		const cut = new TextEncoder().encode(text.slice(0, text.indexOf("ễ"))).length;
		const bad = Uint8Array.from(bytes);
		bad[cut] = 0xff;
		expect(() => readDraftBytes(bad)).toThrow(expect.objectContaining({ code: "not-utf8" }));
		for (const [before, after] of [
			['"name"', '"commune": "b", "name"'],
			['"1.1.part": "79"', '"1.1.part": "79", "1.1.p\\u0061rt": "80"'],
			['"id": "x"', '"id": "x", "id": "y"'],
			['"format"', '"version": 5, "format"'],
		] as const) {
			const doubled = text.replace(before, after);
			expect(doubled).not.toBe(text);
			expect(codeOf(doubled)).toBe("damaged");
		}
		expect(() => readDraftFile(text.replace('"name"', '"commune": "b", "name"'))).toThrow(
			/dòng \d+: “commune” được ghi hai lần/,
		);
	});

	it("is refused at once where its ruleset nests deeper than any document", () => {
		let deep: unknown = {};
		for (let level = 0; level < 900; level += 1) deep = [deep];
		expect(codeOf(writeDraftFile(real, deep, "2026"))).toBe("ruleset-broken");
		const brackets = `${"[".repeat(400_000)}${"]".repeat(400_000)}`;
		const file = writeDraftFile(real, "here", "2026").replace('"here"', brackets);
		expect(codeOf(file)).toBe("ruleset-broken");
	});

	it("never yields a draft of the wrong shape, whatever is changed in it", () => {
		const [draft] = fc.sample(drafts, { numRuns: 1, seed: 7 }) as unknown as [Draft];
		const sound = JSON.parse(writeDraftFile(draft, {}, "2026"));
		fc.assert(
			fc.property(fc.constantFrom(...Object.keys(draft)), fc.anything(), (name, value) => {
				const file = { ...sound, draft: { ...sound.draft, [name]: value } };
				const content = JSON.stringify(file);
				const code = codeOf(content);
				if (code === undefined)
					expect(typeof readDraftFile(content).draft[name as keyof Draft]).toBe(
						typeof draft[name as keyof Draft],
					);
				else expect(code).toBe("damaged");
			}),
		);
	});

	it.each([
		[1, undefined],
		[2, { id: "x" }],
		[3, { id: "x" }],
	])("of version %i is still read", (version, ruleset) => {
		fc.assert(
			fc.property(drafts, (draft) => {
				const file = { format: "dat-chuan-draft", version, savedAt: "2026", draft, ruleset };
				const read = { draft, ruleset, savedAt: "2026", dated: false, changed: false };
				expect(readDraftFile(JSON.stringify(file))).toEqual(read);
			}),
		);
	});

	it("is of version 5 only where it tells of an assessment before: who has not updated can read the others", () => {
		const earlier = { rulesetId: "r", rulesetVersion: 1, assessedOn: "", values: { a: 1 } };
		const versionOf = (draft: Draft) =>
			JSON.parse(writeDraftFile(draft, { id: "x" }, "2026")).version;
		expect(versionOf(real)).toBe(4);
		expect(versionOf({ ...real, earlier })).toBe(5);
	});

	it("of version 4 is held against its checksum", () => {
		const sound = writeDraftFile(real, { id: "x" }, "2026");
		expect(readDraftFile(sound)).toMatchObject({ draft: real, dated: true, changed: false });
		const other = sound.replace("Khu Nguyễn Huệ", "Khu Nguyễn Trãi");
		expect(readDraftFile(other).changed).toBe(true);
	});

	it.each([
		["a figure that is none", { "1.1": { part: null } }],
		["more than two figures", { "1.1": { part: 1, of: 2 } }],
		["a text", { "1.1": "80" }],
	])("is refused where what was before holds %s", (_, values) => {
		const before = { rulesetId: "r", rulesetVersion: 1, assessedOn: "2025-06-30", values };
		const draft = { ...real, earlier: before } as unknown as Draft;
		expect(codeOf(writeDraftFile(draft, {}, "2026"))).toBe("damaged");
		const sound = { ...before, values: { "1.1": { part: 80 } } };
		expect(codeOf(writeDraftFile({ ...real, earlier: sound }, {}, "2026"))).toBeUndefined();
	});

	const frame = (more: object) =>
		JSON.stringify({ format: "dat-chuan-draft", version: 1, ...more });
	it.each([
		["", "not-json"],
		["[]", "not-a-draft"],
		["null", "not-a-draft"],
		['{"format":"other"}', "not-a-draft"],
		[frame({ version: 6 }), "newer-version"],
		[frame({ version: 5 }), "damaged"],
		[frame({ version: 4 }), "damaged"],
		[frame({}), "damaged"],
		[" ".repeat(5_000_001), "too-large"],
	])("%.40s", (content, code) => expect(codeOf(content)).toBe(code));
});
