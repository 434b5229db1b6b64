// @vitest-environment happy-dom
/** The ways through a draft: its parts, a criterion at a time, by link, by button, by key. */
import { describe, expect, it, vi } from "vitest";
import { setEntry } from "../../../src/drafts/index.ts";
import { button, control, seen, show, type } from "../page.tsx";

const at = () => decodeURIComponent(location.hash);
const all = () => [...document.querySelectorAll<HTMLElement>("[data-criterion]")];
const shown = () => all().filter((each) => !each.hidden);
const isShown = (id: string) =>
	seen(() =>
		shown().length === 1 && shown()[0]?.dataset.criterion === id ? shown()[0] : undefined,
	);
const focused = (name: string) =>
	vi.waitFor(() => expect(document.activeElement?.getAttribute("name")).toBe(name));
const press = (box: HTMLElement, key: string, more: KeyboardEventInit = {}) =>
	box.dispatchEvent(
		new KeyboardEvent("keydown", { key, bubbles: true, cancelable: true, ...more }),
	);

/** Each figure of these ratios, as many as are needed. */
const MET = [
	["1.1", "90"],
	["1.2", "90"],
	["1.3", "90"],
	["1.4", "90"],
	["1.5", "100"],
] as const;

describe("where a draft opens", () => {
	it("a new one at its first criterion, and the address says so", async () => {
		await show("#/nhap/a", ({ addDraft }) => addDraft());
		await isShown("1.1");
		expect(at()).toBe("#/nhap/a/nhap-so/1.1");
		expect(all()).toHaveLength(7);
	});
	it("a new one with its first box ready for typing, unless its day must be mended first", async () => {
		const { addDraft } = await show("#/nhap/a", ({ addDraft }) => addDraft());
		await focused("1.1.part");
		await addDraft("b", (draft) => ({ ...draft, assessedOn: "" }));
		location.hash = "#/nhap/b";
		await control("assessedOn.day");
		await isShown("1.1");
		expect(document.activeElement?.getAttribute("name")).toBeNull();
	});
	it("one that is come to by an address of its own, at no box", async () => {
		await show("#/nhap/a/nhap-so/1.2", ({ addDraft }) => addDraft());
		await isShown("1.2");
		expect(document.activeElement?.getAttribute("name")).toBeNull();
	});
	it("at the criterion that was answered last", async () => {
		await show("#/nhap/a", ({ addDraft }) =>
			addDraft("a", (draft) => setEntry(setEntry(draft, "1.4.part", "5"), "1.2.part", "3")),
		);
		await isShown("1.2");
		expect(at()).toBe("#/nhap/a/nhap-so/1.2");
	});
	it("where the address says; where it names none there is, where it was left", async () => {
		await show("#/nhap/a/nhap-so/1.6", ({ addDraft }) => addDraft());
		await isShown("1.6");
		location.hash = "#/nhap/a/nhap-so/khong-co";
		await seen(() => at() === "#/nhap/a/nhap-so/1.6");
		await isShown("1.6");
	});
	it("with its day, where that is missing, to be mended", async () => {
		await show("#/nhap/a", ({ addDraft }) =>
			addDraft("a", (draft) => ({ ...draft, assessedOn: "" })),
		);
		await seen(() => document.querySelector('[name^="assessedOn"]'));
	});
});

describe("from criterion to criterion", () => {
	it("“Tiếp” leads to the first blank box of the next that lacks an answer", async () => {
		await show("#/nhap/a/nhap-so/1.1", ({ addDraft }) =>
			addDraft("a", (draft) =>
				setEntry(setEntry(setEntry(draft, "1.2.part", "90"), "1.2.whole", "100"), "1.3.part", "9"),
			),
		);
		await isShown("1.1");
		(await button("Tiếp")).click();
		await isShown("1.3");
		await focused("1.3.whole");
	});
	it("from the last one on to those before it that lack an answer", async () => {
		await show("#/nhap/a/nhap-so/1.7", ({ addDraft }) => addDraft());
		await isShown("1.7");
		(await button("Tiếp")).click();
		await isShown("1.1");
	});
	it("once nothing is unanswered it leads to what is still to be done", async () => {
		await show("#/nhap/a/nhap-so/1.1", ({ addDraft }) =>
			addDraft("a", (draft) => {
				const figures = MET.reduce(
					(next, [id, part]) => setEntry(setEntry(next, `${id}.part`, part), `${id}.whole`, "100"),
					draft,
				);
				const team = ["quyet-dinh", "ke-hoach", "hoat-dong"].reduce(
					(next, each) => setEntry(next, `1.6.${each}`, true),
					figures,
				);
				return setEntry(team, "1.7", ["giao-duc"]);
			}),
		);
		await isShown("1.1");
		(await button("Tiếp")).click();
		await seen(() => at() === "#/nhap/a/con-thieu");
		await seen(() => document.body.textContent?.includes("Số liệu đã đủ."));
	});
	it("Enter leads from box to box, from the last one on", async () => {
		await show("#/nhap/a/nhap-so/1.1", ({ addDraft }) => addDraft());
		await isShown("1.1");
		press(await type("1.1.part", "80"), "Enter");
		await focused("1.1.whole");
		press(await type("1.1.whole", "100"), "Enter", { isComposing: true });
		await isShown("1.1");
		press(await control("1.1.whole"), "Enter");
		await isShown("1.2");
		await focused("1.2.part");
	});
	it("Enter in a note is a line, not a way on", async () => {
		await show("#/nhap/a/nhap-so/1.1", ({ addDraft }) => addDraft());
		await isShown("1.1");
		const fold = await button(/^Ghi chú/);
		fold.click();
		press(await control("note.1.1"), "Enter");
		await isShown("1.1");
	});
	it("up and down walk through the list, and the focus stays there", async () => {
		await show("#/nhap/a/nhap-so", ({ addDraft }) => addDraft());
		const rows = () => [...document.querySelectorAll<HTMLElement>(".criteria-list a")];
		await seen(() => rows()[0]);
		rows()[0]?.focus();
		press(document.activeElement as HTMLElement, "ArrowDown");
		await isShown("1.2");
		expect(document.activeElement).toBe(rows()[1]);
		expect(rows()[1]?.getAttribute("aria-current")).toBe("true");
		press(document.activeElement as HTMLElement, "ArrowUp");
		await isShown("1.1");
		press(document.activeElement as HTMLElement, "ArrowUp");
		expect(document.activeElement).toBe(rows()[0]);
	});
});

describe("what is still to be done", () => {
	it("a yes or no is answered there, and the next question has the focus", async () => {
		const { store, tick } = await show("#/nhap/a/con-thieu", ({ addDraft }) => addDraft());
		const asked = () => [...document.querySelectorAll<HTMLElement>("[data-question]")];
		await seen(() => asked()[2]);
		const [first, second] = asked();
		const yes = first?.querySelector<HTMLElement>("button");
		yes?.focus();
		yes?.click();
		await vi.waitFor(async () => {
			await tick();
			expect(asked()).toHaveLength(2);
			expect(document.activeElement?.closest("[data-question]")).toBe(second);
		});
		const name = first?.dataset.question ?? "";
		await vi.waitFor(async () => expect((await store.get("a"))?.draft.entries[name]).toBe(true));
	});
	it("a figure that is wrong leads to its box", async () => {
		await show("#/nhap/a/con-thieu", ({ addDraft }) =>
			addDraft("a", (draft) => setEntry(draft, "1.3.whole", "tám mươi")),
		);
		(await button(/^Sửa “/)).click();
		await isShown("1.3");
		await focused("1.3.whole");
	});
	it("the tab says how much there is, and follows an answer", async () => {
		const { tick } = await show("#/nhap/a/con-thieu", ({ addDraft }) => addDraft());
		const tab = await button(/^Còn thiếu/);
		const count = () => Number(tab.querySelector("b")?.textContent);
		const before = await seen(() => count() || undefined);
		(await seen(() => document.querySelector<HTMLElement>("[data-question] button"))).click();
		await vi.waitFor(async () => {
			await tick();
			expect(count()).toBe(before - 1);
		});
	});
});

it("the three parts have addresses of their own, and the criterion at work waits", async () => {
	await show("#/nhap/a/nhap-so/1.4", ({ addDraft }) => addDraft());
	await isShown("1.4");
	(await button(/^Giấy tờ/)).click();
	await seen(() => at() === "#/nhap/a/giay-to" && document.querySelector(".documents"));
	expect(shown()).toEqual([]);
	expect(all()).toHaveLength(7);
	(await button(/^Còn thiếu/)).click();
	await seen(() => at() === "#/nhap/a/con-thieu" && document.querySelector(".todo"));
	// What is half made there goes on unseen.
	expect(document.querySelector(".documents")?.closest<HTMLElement>(".part")?.hidden).toBe(true);
	(await button(/^Nhập số/)).click();
	await isShown("1.4");
	expect(at()).toBe("#/nhap/a/nhap-so");
});
