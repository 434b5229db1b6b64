import { describe, expect, it } from "vitest";
import { isSyllable } from "../../../src/lists/letters/index.ts";
import { GIVEN, MIDDLE, OTHER_PEOPLES, SURNAMES } from "./names.ts";

describe("a possible syllable", () => {
	it.each([...SURNAMES, ...MIDDLE, ...GIVEN])("%s, in any case and normal form", (word) => {
		for (const form of ["NFC", "NFD", "NFKC"])
			for (const text of [word, word.toLowerCase(), word.toUpperCase()])
				expect(isSyllable(text.normalize(form)), text).toBe(true);
	});

	it.each(
		"hòa hoà thúy thuý quý qúy già gìa gì nghiêng nghiễng giếng khuỷu ngoằn xoong quốc ở ý uể mướt".split(
			" ",
		),
	)("%s", (word) => expect(isSyllable(word)).toBe(true));

	it.each(
		"lôc hóạ hợpp tiên̉g địên tôí nguyêñ́ kể̃ cê gê ngê ghan b ă đ quu Blơi Klơk Brêu Mlô Café NguyÔn V¨n Th? 1a".split(
			" ",
		),
	)("%s is none", (word) => expect(isSyllable(word)).toBe(false));

	it("an empty or a long word is none", () => {
		expect(isSyllable("")).toBe(false);
		expect(isSyllable("a".repeat(1_000_000))).toBe(false);
	});

	it("some names of other peoples hold none", () => {
		const words = OTHER_PEOPLES.join(" ").split(/[ ']/);
		expect(words.filter((word) => !isSyllable(word)).length).toBeGreaterThan(15);
	});
});
