import { describe, expect, it } from "vitest";
import { isWhole, readIdentity } from "../../../src/lists/people/identity.ts";

describe("an identity number", () => {
	it.each([
		["1234567", "000001234567"],
		["12345678", "000012345678"],
		["001.099.012.345", "001099012345"],
		["'0010 9901 2345", "001099012345"],
		["001099012345\u200b", "001099012345"],
		["001\u00a0099\u00a0012\u00a0345", "001099012345"],
	])("%j is %s", (cell, number) => expect(readIdentity(cell)).toEqual({ number }));

	it.each([
		...["0", "000", "-", "--", "...", "?", "x", "X", "…", "không", "KHÔNG", "khong", "Chưa có"],
		...["chua co", " không ", "' ", " "],
	])("%j says that there is none", (cell) => expect(readIdentity(cell)).toEqual({}));

	it.each([
		...["123456", "1", "0010990123456", "x001099012345", "001099012345x", "không rõ", "chưa"],
		...["không 12", "là x", "1.5E", "E+11", "a1.09901E+11", "1.09901E+11a"],
	])("%j is not all of one", (cell) => expect(readIdentity(cell)).toEqual({ problem: "short" }));

	it.each(["1.09901E+11", "1,09901e11", "1E+11", " 1.2E+8 ", "12.5E+10"])(
		"%j is what Excel left of one",
		(cell) => expect(readIdentity(cell)).toEqual({ problem: "rounded" }),
	);
});

it("only a number of twelve digits tells two people apart", () => {
	expect(isWhole("001099012345")).toBe(true);
	expect(isWhole("010099012345")).toBe(true);
	expect(isWhole(readIdentity("012345678").number)).toBe(false);
	expect(isWhole(undefined)).toBe(false);
});
