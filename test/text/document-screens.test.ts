import { expect, it } from "vitest";
import { documentScreenWords, listWords } from "../../src/text/index.ts";

const { roomForNames } = documentScreenWords;

it("a form that names people sends to the criterion where their list is read, and to no picker", () => {
	const text = roomForNames(["1.2", "1.3"], false);
	expect(text).toContain(`tiêu chí 1.2, 1.3 và đánh dấu “${listWords.keepNames}”`);
	expect(text).not.toMatch(/ở đây|chọn tệp/);
});

it("a form that prints a list of its own sends to where the file is chosen", () => {
	expect(roomForNames([], true)).toBe(
		"Chưa giữ dòng nào nên biểu để trống. Muốn in danh sách khác: bấm “Xem và lưu” ở biểu đó rồi chọn tệp.",
	);
});
