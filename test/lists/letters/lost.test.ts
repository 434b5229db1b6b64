import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { countLostLetters } from "../../../src/lists/letters/index.ts";
import { nameList, rowsOf } from "./names.ts";

/** What an ANSI save does to letters that windows-1252 lacks and resembles none of. */
const save = (text: string) => text.replace(/[\u1ea0-\u1ef9]/g, "?");

describe("lost letters", () => {
	it.each([
		["Nguy?n V?n", 2],
		["NGUY?N V?N", 2],
		["Tr?n Th? B", 2],
		["Nguy?n Th? H?\r\n", 3],
		["Ph?m Th? ???ng", 3],
		["Th? Mai", 1],
		["?ông,?inh", 2],
		["STT,H? và tên,Gi?i tính", 2],
		["Lê Th? Hu?\nĐúng không?", 2],
	])("%s", (text, count) => expect(countLostLetters(text)).toBe(count));

	it.each([
		"",
		"Có không?",
		"Có Internet không? Vâng",
		"Có không?Vâng",
		"Đi? Về? Ai? Thu?",
		"Tổ B?",
		"?",
		"??? ??",
		"? ? ?",
		"What?Yes, why?no",
		"https://a.vn/tim?q=ha&x?y",
		"Hoàng?,Bé?",
	])("none in %s", (text) => expect(countLostLetters(text)).toBe(0));

	it("five names that lost any letter are noticed, and hardly a letter is missed", () => {
		fc.assert(
			fc.property(fc.nat(), (seed) => {
				const right = rowsOf(nameList(seed, 5));
				const saved = save(right);
				const lost = saved.match(/\?/g)?.length ?? 0;
				// Where all stand at the end of words they may be questions.
				fc.pre(lost > 2 && /\?\p{L}/u.test(saved));
				expect(countLostLetters(saved)).toBeGreaterThanOrEqual(lost - 2);
				expect(countLostLetters(saved)).toBeLessThanOrEqual(lost);
				expect(countLostLetters(right)).toBe(0);
			}),
		);
	});
});
