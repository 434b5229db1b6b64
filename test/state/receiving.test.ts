import { afterEach, describe, expect, it, vi } from "vitest";
import {
	type Draft,
	readDraftFile,
	StoreError,
	setEntry,
	writeDraftFile,
} from "../../src/drafts/index.ts";
import { appWords, draftFileErrors, draftFiles, storeErrors } from "../../src/text/index.ts";
import { named, receivingOf, two } from "./two-devices.ts";
import { openIn, type world } from "./world.ts";

describe("files of drafts", () => {
	it("change nothing before they are taken; broken ones stand in nobody's way", async () => {
		const { here, there, file, parts } = await two();
		const receiving = receivingOf(there);
		const whole = await file(here);
		const cut = named((await whole.text()).slice(0, 90), "cut.json");
		await receiving.offer([cut, whole]);
		expect(receiving.kinds()).toEqual(["unreadable", "new"]);
		expect(receiving.items()[0]).toMatchObject({ name: "cut.json", why: /bị cắt mất/ });
		expect(await there.store.list()).toEqual([]);
		await receiving.take();
		expect(receiving.outcomes()).toEqual(["added"]);
		expect(await parts(there)).toEqual([undefined]);
		expect(there.list.drafts.value).toHaveLength(1);
	});

	it("that come while others are shown are shown beside them", async () => {
		const { here, there, edit, file } = await two();
		const receiving = receivingOf(there);
		await receiving.offer([await file(here)]);
		await edit(here, "1");
		await receiving.offer([await file(here)]);
		expect(receiving.kinds()).toEqual(["new", "newer"]);
		receiving.want(0, false);
		expect(receiving.kinds()).toEqual(["new", "new"]);
		await receiving.take();
		expect(receiving.outcomes()).toEqual(["added"]);
		expect((await there.store.get("a"))?.draft.entries["1.1.part"]).toBe("1");
	});

	it("says where the draft is that one is held against: here, or in a file above", async () => {
		const { here, there, file } = await two();
		const receiving = receivingOf(there);
		await receiving.offer([await file(here), await file(here)]);
		expect(receiving.items()).toMatchObject([{ kind: "new" }, { kind: "same", isAbove: true }]);
		await receiving.take();
		await receiving.offer([await file(here)]);
		expect(receiving.items()).toMatchObject([{ kind: "same", isAbove: false }]);
	});

	it("a newer one takes the place of what is here, with a way back; who has it open sees both", async () => {
		const { here, there, get, edit, file, parts } = await two();
		const receiving = receivingOf(there);
		await receiving.offer([await file(here)]);
		await receiving.take();
		const open = await openIn(there);
		const shown = () => open.draft.value.entries["1.1.part"];

		await edit(here, "80");
		await receiving.offer([await file(here)]);
		expect(receiving.items()).toMatchObject([{ kind: "newer", hereName: "Khu 3", title: "Khu 3" }]);
		await receiving.take();
		await there.settle();
		expect(shown()).toBe("80");
		const [item] = receiving.taken();
		if (item?.kind !== "replaced") throw new Error("nothing taken");
		await receiving.undo(item);
		await there.settle();
		expect(receiving.taken()).toEqual([{ kind: "undone", title: "Khu 3", aside: false }]);
		expect(shown()).toBeUndefined();
		// It is saved on from there as ever.
		open.change((draft) => setEntry(draft, "1.1.part", "81"));
		await there.tick();
		expect(await parts(there)).toEqual(["81"]);
		expect((await get(there)).draft.received).toBeDefined();
	});

	it("what was replaced and worked on since comes back as a draft of its own", async () => {
		const { here, there, edit, file, parts } = await two();
		const receiving = receivingOf(there);
		await receiving.offer([await file(here)]);
		await receiving.take();
		await edit(here, "80");
		await receiving.offer([await file(here)]);
		await receiving.take();
		await edit(there, "90");
		const [item] = receiving.taken();
		if (item?.kind === "replaced") await receiving.undo(item);
		expect(receiving.taken()).toMatchObject([{ kind: "undone", aside: true }]);
		expect(await parts(there)).toEqual(["90", undefined]);
	});

	it("a conflicting one becomes a copy, once, under a name that tells it apart", async () => {
		const { here, there, edit, file, parts } = await two();
		const receiving = receivingOf(there);
		await receiving.offer([await file(here)]);
		await receiving.take();
		await edit(here, "80");
		await edit(there, "90");
		const conflicting = await file(here);
		await receiving.offer([conflicting]);
		expect(receiving.kinds()).toEqual(["conflict"]);
		await receiving.take();
		expect(await parts(there)).toEqual(["80", "90"]);
		const labels = async () => (await there.store.list()).map(({ draft }) => draft.label);
		expect((await labels()).filter(Boolean)).toEqual([
			expect.stringMatching(/^từ tệp, sửa \d\d:\d\d 21\/11\/2026$/),
		]);
		for (let times = 0; times < 3; times += 1) {
			await receiving.offer([conflicting]);
			expect(receiving.kinds()).toEqual(["same"]);
			receiving.close();
		}
		// Two copies of one minute do not bear one name.
		await edit(there, "91");
		const copy = (await there.store.list()).find(({ draft }) => draft.label)?.draft as Draft;
		await edit(there, "81", copy.id);
		const stray = readDraftFile(await conflicting.text()).draft;
		const other = { ...setEntry(stray, "1.1.part", "82"), revision: 9 };
		await receiving.offer([named(writeDraftFile(other, undefined, "2026"))]);
		expect(receiving.kinds()).toEqual(["conflict"]);
		await receiving.take();
		expect(new Set(await labels()).size).toBe(3);
	});

	it("that is not as it was written is taken only where the person says so", async () => {
		const { here, there, edit, file, parts } = await two();
		await edit(here, "80");
		const text = (await (await file(here)).text()).replace('"1.1.part": "80"', '"1.1.part": "90"');
		const receiving = receivingOf(there);
		await receiving.offer([named(text)]);
		expect(receiving.items()).toMatchObject([{ kind: "broken", takeable: true }]);
		await receiving.take();
		expect(await parts(there)).toEqual([]);
		await receiving.offer([named(text)]);
		receiving.want(0, true);
		await receiving.take();
		expect(await parts(there)).toEqual(["90"]);
	});

	it("are shown anew where what is here changed since they were shown", async () => {
		const { here, there, edit, file, parts } = await two();
		const receiving = receivingOf(there);
		await receiving.offer([await file(here)]);
		await receiving.take();
		await edit(here, "80");
		await receiving.offer([await file(here)]);
		expect(receiving.kinds()).toEqual(["newer"]);
		await edit(there, "90");
		const isShownAnew = async (value: string) => {
			await receiving.take();
			expect(receiving.stage.value).toMatchObject({ kind: "preview", meanwhile: true });
			expect(receiving.kinds()).toEqual(["conflict"]);
			expect(await parts(there)).toEqual([value]);
		};
		await isShownAnew("90");
		// As much of a conflict, but with another revision.
		await edit(there, "91");
		await isShownAnew("91");
		await receiving.take();
		expect(await parts(there)).toEqual(["80", "91"]);
	});

	it("are shown anew where only one of them stands otherwise", async () => {
		const { here, there, edit, file, parts } = await two();
		await here.addDraft("b");
		const receiving = receivingOf(there);
		await receiving.offer([await file(here), await file(here, "b")]);
		expect(receiving.stage.value).toMatchObject({ kind: "preview", meanwhile: false });
		await there.addDraft("b");
		await edit(there, "90", "b");
		await receiving.take();
		expect(receiving.stage.value).toMatchObject({ kind: "preview", meanwhile: true });
		expect(await parts(there)).toEqual(["90"]);
	});

	it("are named after their unit, or what it is a unit of, and by their label", async () => {
		const { here, there, get } = await two();
		const { draft } = await get(here);
		const written = (more: Partial<Draft>, id: string) =>
			named(writeDraftFile({ ...draft, id, ...more }, undefined, "2026"));
		const receiving = receivingOf(there);
		const unit = { ...draft.unit, name: " " };
		await receiving.offer([written({ unit }, "x"), written({ label: "lần hai" }, "y")]);
		expect(receiving.items()).toMatchObject([
			{ ...{ title: draftFiles.unnamed("khu dân cư"), hereName: "" }, isAbove: false },
			{ ...{ title: draftFiles.named("Khu 3", "lần hai"), hereName: "" }, isAbove: false },
		]);
	});

	it("a copy is counted on where a draft of its name is here already, not one of another unit", async () => {
		const { here, there, get, edit, file } = await two();
		const receiving = receivingOf(there);
		await receiving.offer([await file(here)]);
		await receiving.take();
		await edit(here, "80");
		await edit(there, "90");
		const label = async () => {
			await receiving.offer([await file(here)]);
			const [item] = receiving.items();
			receiving.close();
			return item?.kind === "conflict" ? item.next?.draft.label : undefined;
		};
		const first = await label();
		const { draft } = await get(there);
		const other = { ...draft, id: "khac", label: first, unit: { ...draft.unit, name: "Khu 4" } };
		await there.store.add({ draft: other as Draft, result: undefined });
		expect(await label()).toBe(first);
		await there.store.add({
			draft: { ...other, id: "day", unit: draft.unit } as Draft,
			result: undefined,
		});
		expect(await label()).not.toBe(first);
	});

	it("says in words why one cannot be read: the device, or a part of the app that is not to be had", async () => {
		const { here, there, file } = await two();
		const receiving = receivingOf(there);
		const why = async () => {
			await receiving.offer([await file(here)]);
			const [item] = receiving.items();
			receiving.close();
			return item?.kind === "unreadable" ? item : undefined;
		};
		there.ports.shelf.load = () => Promise.reject(new Error("404"));
		expect(await why()).toMatchObject({ name: "khu-3.json", why: appWords.failed });
		Object.assign(there.ports.shelf, { catalog: [] });
		there.ports.rulesets.get = () => Promise.reject(new StoreError("blocked"));
		expect(await why()).toMatchObject({ name: "khu-3.json", why: storeErrors.blocked });
	});

	it.each([
		["larger than any draft", new File([new Uint8Array(5_000_001)], "to.json"), "too-large"],
		["as large as a draft may be", new File([new Uint8Array(5_000_000)], "to.json"), "not-json"],
		[
			"that the device does not read",
			Object.assign(named("{}"), { arrayBuffer: () => Promise.reject(new Error("gone")) }),
			"unreadable",
		],
	] as const)("one %s is refused", async (_, content, why) => {
		const { there } = await two();
		const receiving = receivingOf(there);
		await receiving.offer([content]);
		expect(receiving.items()).toMatchObject([{ kind: "unreadable", why: draftFileErrors[why] }]);
	});

	it("that are let go of while they are read are not shown; the page may go then", async () => {
		const { here, there, file } = await two();
		const receiving = receivingOf(there);
		expect(receiving.stage.value).toEqual({ kind: "idle" });
		receiving.want(0, true);
		await receiving.take();
		expect(receiving.stage.value).toEqual({ kind: "idle" });
		const reading = receiving.offer([await file(here)]);
		expect(receiving.stage.value).toEqual({ kind: "reading", count: 1 });
		expect([...there.held]).toEqual(["incoming"]);
		receiving.close();
		await reading;
		expect(receiving.stage.value.kind).toBe("idle");
		expect(there.held.size).toBe(0);
	});

	it("that come while others are taken, or after a device that could not be read, mix with none", async () => {
		const { here, there, file } = await two();
		await here.addDraft("b");
		const receiving = receivingOf(there);
		const { list } = there.store;
		there.store.list = () => Promise.reject(new StoreError("unavailable"));
		await receiving.offer([await file(here)]);
		expect(receiving.stage.value.kind).toBe("failed");
		there.store.list = list;
		const other = await file(here, "b");
		await receiving.offer([other]);
		expect(receiving.kinds()).toEqual(["new"]);
		const taking = receiving.take();
		await receiving.offer([other]);
		await taking;
		expect(receiving.outcomes()).toEqual(["added"]);
	});

	it("says what could not be kept; the rest is taken", async () => {
		const { here, there, file } = await two();
		await here.addDraft("b");
		const receiving = receivingOf(there);
		await receiving.offer([await file(here), await file(here, "b")]);
		const { add } = there.store;
		there.store.add = (stored) =>
			stored.draft.id === "a" ? Promise.reject(new StoreError("full")) : add(stored);
		await receiving.take();
		expect(receiving.taken()).toMatchObject([
			{ kind: "failed", why: /hết chỗ/ },
			{ kind: "added" },
		]);
		expect((await there.store.list()).map(({ draft }) => draft.id)).toEqual(["b"]);
	});
});

describe("what takes files in", () => {
	afterEach(() => vi.doUnmock("../../src/state/receiving.chunk.ts"));
	const shown = ({ value }: ReturnType<typeof world>["list"]["arrival"]) => {
		if (value?.kind !== "here") throw new Error(value?.kind);
		const stage = value.receiving.stage.value;
		return stage.kind === "preview" ? stage.items.map(({ kind }) => kind) : stage.kind;
	};

	it("is fetched when the first come, and there is one of it however hastily they do", async () => {
		const { here, there, file } = await two();
		await here.addDraft("b");
		expect(there.list.arrival.value).toBeUndefined();
		there.list.offer([await file(here)]);
		expect(there.list.arrival.value?.kind).toBe("fetching");
		there.list.offer([await file(here, "b")]);
		await vi.waitFor(() => expect(shown(there.list.arrival)).toEqual(["new", "new"]));
	});

	it("is said not to be had, and is fetched again for the same files", async () => {
		const { here, there, file } = await two();
		vi.resetModules();
		vi.doMock("../../src/state/receiving.chunk.ts", () => {
			throw new Error("offline");
		});
		there.list.offer([await file(here)]);
		await vi.waitFor(() => expect(there.list.arrival.value?.kind).toBe("unfetched"));
		expect(there.renewals.count).toBe(1);
		vi.doUnmock("../../src/state/receiving.chunk.ts");
		const { value } = there.list.arrival;
		if (value?.kind === "unfetched") value.retry();
		await vi.waitFor(() => expect(shown(there.list.arrival)).toEqual(["new"]));
	});
});
