import { describe, expect, it } from "vitest";
import { foldedWord, nameKeys, strictWord } from "../../../src/lists/people/names.ts";

const strict = nameKeys(strictWord);
const folded = nameKeys(foldedWord);

describe("what stands before a name, or in brackets behind it, is no part of it", () => {
	it.each([
		["ông Lê Văn An", "lê văn an"],
		["BÀ LÊ THỊ MẪU", "lê thị mẫu"],
		["Bà. Lê Thị Mẫu", "lê thị mẫu"],
		["Cụ: Lê Văn An", "lê văn an"],
		["Ông Bà Lê An", "lê an"],
		["Cháu Lê Văn An (con ông Tư)", "lê văn an"],
		["Lê Văn An(chủ hộ)", "lê văn an"],
	])("%s is %s", (name, bare) => expect(strict.whole(name)).toBe(strict.whole(bare)));

	it.each([
		["Ông An", "An"],
		["Bà", ""],
		["Lê Ông An", "Lê An"],
		["Lê Văn An (chủ hộ) cũ", "Lê Văn An cũ"],
		["Lê Văn (Tư) An", "Lê Văn An"],
		["(chủ hộ)", ""],
	])("%s is more than “%s”", (name, bare) =>
		expect(strict.whole(name)).not.toBe(strict.whole(bare)),
	);
});

describe("letters that are one, and letters that are not", () => {
	it.each([
		["Lê Văn Ý", "Le Van I"],
		["Nguyễn Mỹ Duyên", "nguyen mi duien"],
		["Đỗ Đức Đạt", "DO DUC DAT"],
		["ÐỖ ÐẠT", "Đỗ Đạt"],
	])("%s and %s without marks", (one, other) =>
		expect(folded.whole(one)).toBe(folded.whole(other)),
	);
	it("Đ typed as the Icelandic letter is Đ; D is another", () => {
		expect(strict.whole("Ðỗ An")).toBe(strict.whole("Đỗ An"));
		expect(strict.whole("Dỗ An")).not.toBe(strict.whole("Đỗ An"));
	});
});

describe("the end of a name", () => {
	it.each([
		["Lê Văn An", "Trần Văn An"],
		["Lê Thị Văn An (chủ hộ)", "Văn  An"],
		["LÊ VĂN AN", "lê van an"],
		["An", "an"],
	])("%s and %s have it in common", (one, other) =>
		expect(folded.ending(one)).toBe(folded.ending(other)),
	);
	it.each([
		["Lê Văn An", "Lê Thị An"],
		["Lê Văn An", "Lê Văn Anh"],
		["Văn An", "An Văn"],
		["An", "Văn An"],
	])("%s and %s have not", (one, other) =>
		expect(folded.ending(one)).not.toBe(folded.ending(other)),
	);
	it("names with one whole key have one end, whatever stands before or behind them", () => {
		for (const name of ["Ông Lê Văn An", "Lê Văn An (cũ)", "LE VAN AN"]) {
			expect(folded.whole(name)).toBe("le van an");
			expect(folded.ending(name)).toBe(folded.ending("Lê Văn An"));
		}
	});
});
