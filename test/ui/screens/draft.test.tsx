// @vitest-environment happy-dom
/** Typing into a draft: the verdict in place, the focus kept, nothing called wrong too early. */
import { expect, it } from "vitest";
import { problems } from "../../../src/text/index.ts";
import { button, control, seen, show, type } from "../page.tsx";

const criterion = (id: string) =>
	seen(() => document.querySelector<HTMLElement>(`[data-criterion="${id}"]`));
const verdict = async (id: string) => (await criterion(id)).getAttribute("data-verdict");

async function opened(id: string) {
	const here = await show("#/nhap/a", ({ addDraft }) => addDraft());
	const toggle = (await criterion(id)).querySelector<HTMLElement>("[aria-expanded]");
	if (toggle?.getAttribute("aria-expanded") === "false") toggle.click();
	await control(`${id}.part`);
	return here;
}
const errorAt = (name: string) => {
	const box = document.querySelector(`[name="${name}"]`);
	if (box?.getAttribute("aria-invalid") !== "true") return "";
	return (box.getAttribute("aria-describedby") ?? "")
		.split(" ")
		.map((id) => document.getElementById(id)?.textContent)
		.join(" ");
};

it("a figure typed shows its verdict, and the box keeps the focus", async () => {
	await opened("1.1");
	expect(await verdict("1.1")).toBe("unknown");
	await type("1.1.part", "80");
	const whole = await type("1.1.whole", "100");
	await seen(() => document.querySelector('[data-criterion="1.1"][data-verdict="met"]'));
	expect(document.activeElement).toBe(whole);
	expect(await control("1.1.whole")).toBe(whole);
	await type("1.1.part", "8");
	await seen(() => document.querySelector('[data-criterion="1.1"][data-verdict="unmet"]'));
	expect(await verdict("1.2")).toBe("unknown");
});

it("a figure on its way is not called wrong before its box is left", async () => {
	const { tick } = await opened("1.1");
	await type("1.1.part", "50");
	const whole = await type("1.1.whole", "6");
	await tick();
	expect(errorAt("1.1.whole")).toBe("");
	whole.blur();
	await tick();
	await seen(() => errorAt("1.1.whole") || errorAt("1.1.part"));
	expect(errorAt("1.1.whole") + errorAt("1.1.part")).toContain(problems["greater-than-whole"]);
	await type("1.1.whole", "60");
	await seen(() => !errorAt("1.1.whole") && !errorAt("1.1.part"));
});

it("what is typed is on the disk once it is saved", async () => {
	const { store, tick } = await opened("1.1");
	await type("1.1.part", "80");
	await tick();
	await seen(() => document.querySelector(".save-state")?.textContent === "Đã lưu");
	expect((await store.get("a"))?.draft.entries["1.1.part"]).toBe("80");
});

it("an answer taken back leaves the focus at its question", async () => {
	await show("#/nhap/a", ({ addDraft }) => addDraft());
	const toggle = (await criterion("1.6")).querySelector<HTMLElement>("[aria-expanded]");
	toggle?.click();
	const no = await seen(() =>
		document.querySelector<HTMLInputElement>('[name="1.6.ke-hoach"][value="no"]'),
	);
	no.click();
	(await button(/^Xóa câu trả lời/)).click();
	await seen(() => !document.querySelector("[name='1.6.ke-hoach']:checked"));
	expect(document.activeElement?.getAttribute("name")).toBe("1.6.ke-hoach");
});
