import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
	type Draft,
	DraftFileError,
	readDraftFile,
	writeDraftFile,
} from "../../src/drafts/index.ts";

const text = fc.string({ unit: "grapheme", maxLength: 20 });
const key = fc.string({ maxLength: 12 }).filter((each) => each !== "__proto__");
const texts = fc.dictionary(key, text);
const drafts = fc.record({
	id: fc.stringMatching(/^[\w-]{1,20}$/),
	rulesetId: text,
	rulesetVersion: fc.nat(),
	revision: fc.nat(),
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
/** Marked or not; the marks are there or they are not, never false. */
const marked: fc.Arbitrary<Draft> = fc
	.tuple(
		drafts,
		fc.boolean(),
		fc.boolean(),
		fc.option(text, { nil: undefined }),
		fc.option(texts, { nil: undefined }),
	)
	.map(([draft, own, sample, label, written]) => ({
		...draft,
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
	])("of version %i is still read", (version, ruleset) => {
		fc.assert(
			fc.property(drafts, (draft) => {
				const file = { format: "dat-chuan-draft", version, savedAt: "2026", draft, ruleset };
				expect(readDraftFile(JSON.stringify(file))).toEqual({ draft, ruleset });
			}),
		);
	});

	const frame = (more: object) =>
		JSON.stringify({ format: "dat-chuan-draft", version: 1, ...more });
	it.each([
		["", "not-json"],
		["[]", "not-a-draft"],
		["null", "not-a-draft"],
		['{"format":"other"}', "not-a-draft"],
		[frame({ version: 4 }), "newer-version"],
		[frame({}), "damaged"],
		[" ".repeat(5_000_001), "too-large"],
	])("%.40s", (content, code) => expect(codeOf(content)).toBe(code));
});
