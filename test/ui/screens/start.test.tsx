// @vitest-environment happy-dom
/** The form that begins a draft. */
import { expect, it } from "vitest";
import { startWords } from "../../../src/text/index.ts";
import { ruleset } from "../../state/world.ts";
import { button, control, heading, seen, show, type, typeDay } from "../page.tsx";

const address = `#/bo-tieu-chi/${ruleset.id}/bat-dau`;

it("begins a draft of the unit that was named, and opens it", async () => {
	const { store } = await show(address);
	expect(await heading()).toBe(startWords.title);
	await type("unit.name", "Khu 3");
	await type("unit.commune", "xã Tân Mẫu");
	await typeDay("2025-06-30");
	(await button(startWords.create)).click();
	await seen(() => location.hash.startsWith("#/nhap/"));
	const [stored] = await store.list();
	expect(stored?.draft.unit).toMatchObject({ name: "Khu 3", commune: "xã Tân Mẫu" });
	expect(stored?.draft.assessedOn).toBe("2025-06-30");
	await seen(() => document.querySelectorAll("[data-criterion]").length === 7);
});

it("where the device refuses, what was typed stays and that is said", async () => {
	await show(address, ({ ports }) => {
		ports.store.add = () => Promise.reject(new Error("full"));
	});
	await type("unit.name", "Khu 3");
	(await button(startWords.create)).click();
	await seen(() => document.body.textContent?.includes(startWords.failed));
	expect((await control("unit.name")).value).toBe("Khu 3");
	expect(location.hash).toBe(address);
});
