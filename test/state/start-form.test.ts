/** The form that begins a draft: what is typed waits while another screen is shown. */
import { expect, test } from "vitest";
import { StoreError, typedDay } from "../../src/drafts/index.ts";
import { startFormOf } from "../../src/state/index.ts";
import { ruleset, world } from "./world.ts";

const { id, version } = ruleset;
const loaded = { kind: "ready" as const, ruleset, ref: { id, version, own: false }, json: {} };
const names = { name: " Khu 3 ", commune: "xã Tân Mẫu", properties: {} };

test("what is typed is there again, and leaving the page asks meanwhile", async () => {
	const { ports, list, held } = world();
	const form = startFormOf(ports, list, loaded);
	expect(held.size).toBe(0);
	form.unit.value = names;
	form.typedDay.value = typedDay("0026-11-01");
	form.confirm();
	expect([...held]).toEqual([expect.stringMatching(/^start /)]);
	const again = startFormOf(ports, list, loaded);
	expect(again.unit.value).toEqual(names);
	expect(again.confirmed.value).toBe(true);
	again.typedDay.value = typedDay("2026-11-01");
	expect(again.confirmed.value).toBe(false);
});

test("once its draft is kept the form is empty again and holds nothing", async () => {
	const { ports, list, held, store } = world();
	const form = startFormOf(ports, list, loaded);
	form.unit.value = names;
	const begun = await form.begin();
	expect((await store.get(begun ?? ""))?.draft.unit).toEqual({ ...names, name: "Khu 3" });
	expect(held.size).toBe(0);
	expect(startFormOf(ports, list, loaded).unit.value.name).toBe("");
});

test("a day that is hardly meant begins no draft before it was confirmed", async () => {
	const { ports, list, store } = world();
	const form = startFormOf(ports, list, loaded);
	form.unit.value = names;
	for (const day of ["2099-06-30", "0001-01-01", "0225-06-30"]) {
		form.typedDay.value = typedDay(day);
		expect(await form.begin()).toBeUndefined();
		expect(await store.list()).toEqual([]);
		expect(form.unit.value).toEqual(names);
	}
	form.confirm();
	const begun = await form.begin();
	expect((await store.get(begun ?? ""))?.draft.assessedOn).toBe("0225-06-30");
});

test("what is typed for a day and is none begins no draft, and waits as it was typed", async () => {
	const { ports, list, store, held } = world();
	const form = startFormOf(ports, list, loaded);
	for (const typed of [
		{ day: "31", month: "2", year: "2025" },
		{ day: "30", month: "", year: "2025" },
		{ day: "30", month: "6", year: "20" },
	]) {
		form.typedDay.value = typed;
		expect(form.assessedOn.value).toBe("");
		expect(await form.begin()).toBeUndefined();
		expect(await store.list()).toEqual([]);
		expect(startFormOf(ports, list, loaded).typedDay.value).toEqual(typed);
		expect(held.size).toBe(1);
	}
	form.typedDay.value = { day: "", month: "", year: "" };
	const begun = await form.begin();
	expect((await store.get(begun ?? ""))?.draft.assessedOn).toBe("");
});

test("where the draft cannot be kept nothing of the form is lost", async () => {
	const { ports, list, held } = world();
	const form = startFormOf(ports, list, loaded);
	form.unit.value = names;
	const add = ports.store.add;
	ports.store.add = () => Promise.reject(new StoreError("full"));
	await expect(form.begin()).rejects.toThrow(StoreError);
	expect(startFormOf(ports, list, loaded).unit.value).toEqual(names);
	expect(held.size).toBe(1);
	ports.store.add = add;
	await form.begin();
	expect(held.size).toBe(0);
});

test("each ruleset has a form of its own", () => {
	const { ports, list } = world();
	startFormOf(ports, list, loaded).unit.value = names;
	const other = { ...loaded, ref: { ...loaded.ref, own: true } };
	expect(startFormOf(ports, list, other).unit.value.name).toBe("");
});

test.each<[string, object, object]>([
	["a name", { name: "Khu 3" }, {}],
	["a commune", { commune: "xã Tân Mẫu" }, {}],
	["what the unit is like", { properties: { vung: "true" } }, {}],
	["another day", {}, { day: "2026-11-01" }],
])(
	"leaving the page asks as soon as one thing is typed: %s",
	(_, typed, { day }: { day?: string }) => {
		const { ports, list, held } = world();
		const form = startFormOf(ports, list, loaded);
		form.unit.value = { ...form.unit.value, ...typed };
		if (day) form.typedDay.value = typedDay(day);
		expect(held.size).toBe(1);
	},
);

test("names are kept without what stands around them", async () => {
	const { ports, list, store } = world();
	const form = startFormOf(ports, list, loaded);
	form.unit.value = { ...names, commune: "  xã Tân Mẫu " };
	const begun = await form.begin();
	expect((await store.get(begun ?? ""))?.draft.unit).toEqual({ ...names, name: "Khu 3" });
});
