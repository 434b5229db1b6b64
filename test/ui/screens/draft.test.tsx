// @vitest-environment happy-dom
/** Typing into a draft: the verdict in place, the focus kept, nothing called wrong too early. */
import { options, type VNode } from "preact";
import { expect, it, onTestFinished, vi } from "vitest";
import { problems } from "../../../src/text/index.ts";
import { button, control, seen, show, type } from "../page.tsx";

const criterion = (id: string) =>
	seen(() => document.querySelector<HTMLElement>(`[data-criterion="${id}"]`));
/** The criterion at work. */
const shown = () => document.querySelector<HTMLElement>("[data-criterion]:not([hidden])");
const verdict = async (id: string) => (await criterion(id)).getAttribute("data-verdict");

async function opened(id: string) {
	const here = await show(`#/nhap/a/nhap-so/${id}`, ({ addDraft }) => addDraft());
	await seen(() => shown()?.dataset.criterion === id);
	return here;
}
/** The names of the components that are rendered from now on. */
function rendering() {
	const names = new Set<string>();
	const hooks = options as { __r?: ((node: VNode) => void) | undefined };
	const before = hooks.__r;
	hooks.__r = (node) => {
		if (typeof node.type === "function") names.add(node.type.name);
		before?.(node);
	};
	onTestFinished(() => {
		hooks.__r = before;
	});
	return names;
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

it("a key shows its verdict at once, touches no other criterion, and counts and says more once painted", async () => {
	const { tick } = await opened("1.1");
	location.hash = "#/nhap/a/nhap-so/1.2";
	await control("1.2.part");
	location.hash = "#/nhap/a/nhap-so/1.1";
	await seen(() => shown()?.dataset.criterion === "1.1");
	const why = await seen(() =>
		[...(shown()?.querySelectorAll("details") ?? [])].find((each) =>
			each.textContent?.startsWith("Vì sao"),
		),
	);
	why.open = true;
	why.dispatchEvent(new Event("toggle"));
	await type("1.1.part", "8");
	await type("1.1.whole", "100");
	const item = await criterion("1.1");
	const figure = () => item.querySelector(".figure b")?.textContent;
	const painted = (find: () => unknown) =>
		vi.waitFor(async () => {
			await tick();
			expect(find()).toBeTruthy();
		}, 5000);
	await painted(() => figure()?.startsWith("8/100"));
	const touched = new Set<Node>();
	const observer = new MutationObserver((records) => {
		for (const { target } of records) touched.add(target);
	});
	const options = { subtree: true, childList: true, characterData: true, attributes: true };
	observer.observe(document.body, options);
	const rendered = rendering();
	await type("1.1.part", "80");
	await seen(() => item.querySelector(".verdict.met"));
	expect(rendered).toContain("Verdict");
	expect(rendered).not.toContain("CriterionItem");
	expect(rendered).not.toContain("Row");
	expect(item.dataset.verdict).toBe("met");
	const result = document.querySelector<HTMLElement>("[data-result]");
	// The whole of it is judged by now; its signs and words have the next frame.
	expect(result?.querySelectorAll(".segment.met")).toHaveLength(0);
	expect(result?.querySelector(".tally")?.textContent).not.toContain("1 đạt");
	expect(figure()).toMatch(/^8\/100/);
	await painted(() => result?.querySelector(".tally")?.textContent?.includes("1 đạt"));
	await painted(() => result?.querySelectorAll(".segment.met").length === 1);
	await painted(() => figure()?.startsWith("80/100"));
	await painted(() => item.querySelector(".why .tag.met"));
	observer.disconnect();
	const elsewhere = [...touched].filter(
		(node) =>
			!item.contains(node) &&
			(node instanceof Element ? node : node.parentElement)?.closest("[data-criterion]"),
	);
	expect(elsewhere).toEqual([]);
	expect(touched.size).toBeGreaterThan(5);
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
	await opened("1.6");
	const no = await seen(() =>
		document.querySelector<HTMLInputElement>('[name="1.6.ke-hoach"][value="no"]'),
	);
	no.click();
	(await button(/^Xóa câu trả lời/)).click();
	await seen(() => !document.querySelector("[name='1.6.ke-hoach']:checked"));
	expect(document.activeElement?.getAttribute("name")).toBe("1.6.ke-hoach");
});
