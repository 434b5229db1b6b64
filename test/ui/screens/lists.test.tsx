// @vitest-environment happy-dom
/** A list on its way to figures as the page shows it, and who is missing among what is still to be done. */
import { describe, expect, it, vi } from "vitest";
import { setEntry } from "../../../src/drafts/index.ts";
import { listWorker } from "../../state/list-worker.ts";
import { button, control, seen, show } from "../page.tsx";

const LIST =
	"STT;Chủ hộ;Cáp quang;Địa chỉ số;Ghi chú\n1;Lê Mẫu;x;x;\n2;Trần Thử;x;;\n3;Phạm Ví;;x;đi xa\n";
const card = () => document.querySelector('[data-list="1.1"]');

/** The first criterion of a draft, with a list chosen there. */
async function withList(text = LIST, whole = "9") {
	const here = await show("#/nhap/a/nhap-so/1.1", async ({ ports, addDraft }) => {
		await addDraft("a", (draft) => setEntry(draft, "1.1.whole", whole));
		Object.assign(ports, { openList: async (file: File) => listWorker(file) });
	});
	const chooser = await control("1.1.list");
	Object.defineProperty(chooser, "files", { value: [new File([text], "ho.csv")] });
	chooser.dispatchEvent(new Event("change", { bubbles: true }));
	await seen(() => card()?.getAttribute("data-state") === "ready" || undefined);
	return here;
}

describe("a list that was read", () => {
	it("says what it gives, what that comes to, what is typed now and which form it can fill", async () => {
		await withList();
		expect(card()?.getAttribute("data-part")).toBe("2");
		expect(card()?.getAttribute("data-whole")).toBe("3");
		const text = card()?.textContent ?? "";
		for (const said of [
			"Đã đọc 3 dòng trong ho.csv",
			"2/3 hộ",
			"Chưa đạt: còn thiếu 1 hộ",
			"Số đang nhập: để trống / 9",
			"Lập Biểu 01",
		])
			expect(text.replaceAll("\u00a0", " ")).toContain(said);
		expect(await control("1.1.list.also.1.5")).toBeTruthy();
		expect((await control("1.1.whole")).value).toBe("9");
	});

	it("that is what is typed, in other letters, is no other figure", async () => {
		await withList(LIST, "3");
		expect(card()?.textContent).not.toContain("Số đang nhập");
	});

	it("taken for another figure too keeps the focus where it was said", async () => {
		const { tick } = await withList();
		const also = await control("1.1.list.also.1.5");
		also.focus();
		also.click();
		await vi.waitFor(async () => {
			await tick();
			expect(card()?.textContent).toContain("1.5 Hộ");
			expect(card()?.getAttribute("data-state")).toBe("ready");
		});
		expect(document.activeElement).toBe(also);
		expect(also.isConnected).toBe(true);
	});

	it("whose rows do not all count says so for each, so that they add up to what was read", async () => {
		await withList(`${LIST}4;;x;;\n5;Đỗ Dụ;x;;\n`);
		const text = card()?.textContent ?? "";
		expect(text).toContain("Đã đọc 5 dòng");
		expect(text).toContain("3/4 hộ");
		expect(text).toContain("1 dòng không có tên, không tính.");
	});
});

it("who is missing is said where it is said how many, from a list kept by the person's own yes", async () => {
	const { ports, tick } = await withList();
	(await control("1.1.list.keep")).click();
	(await button(/^Dùng số/)).click();
	await seen(() => card() === null || undefined);
	await vi.waitFor(async () => {
		await tick();
		expect((await ports.lists.ofDraft("a")).map(({ kind }) => kind).sort()).toEqual([
			"missing",
			"names",
		]);
	});
	(await button(/^Còn thiếu/)).click();
	(await button(/^Ai\? Xem 1 hộ chưa đạt/)).click();
	await seen(() => document.querySelector(".todo-who")?.textContent?.includes("Phạm Ví (đi xa)"));
	expect(document.querySelector(".todo-who")?.textContent).not.toContain("Lê Mẫu");
});
