import { expect, it } from "vitest";
import { headerKey } from "../../../src/lists/index.ts";

const key = (...columns: string[]) => headerKey({ columns });

it("lists are known again by their header, whatever its case, marks and spaces", () => {
	expect(key("STT", "HỌ VÀ  TÊN", "Ghi chú")).toBe(key("stt", "Họ và tên", "ghi chu "));
});

it.each([
	["another order", ["Họ và tên", "STT", "Ghi chú"]],
	["one column more", ["STT", "Họ và tên", "Ghi chú", ""]],
	["one column less", ["STT", "Họ và tên"]],
	["another word", ["STT", "Chủ hộ", "Ghi chú"]],
	["two columns as one", ["STT", "Họ và tên Ghi chú"]],
])("%s is another list", (_, columns) =>
	expect(key(...columns)).not.toBe(key("STT", "Họ và tên", "Ghi chú")),
);

it("one word is enough; without any there is nothing to know a list by", () => {
	expect(key("", "Họ và tên", "")).not.toBe("");
	expect(key("", "", "")).toBe("");
	expect(key(" ", "\u200b")).toBe("");
	expect(key()).toBe("");
});
