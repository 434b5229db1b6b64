/** Opening a draft and leaving it: what other windows are told and say, what is held until it is on the disk. */
import { describe, expect, it } from "vitest";
import {
	type Draft,
	readDraftFile,
	StoreError,
	setEntry,
	standingOf,
} from "../../src/drafts/index.ts";
import type { OpenDraft } from "../../src/state/index.ts";
import { openDraft } from "../../src/state/index.ts";
import { openIn, type World, world } from "./world.ts";

const type = (open: OpenDraft, value: string) =>
	open.change((draft) => setEntry(draft, "1.1.part", value));
const part = (draft: Draft | undefined) => draft?.entries["1.1.part"];
const NAMES = { kind: "names", id: "1.1" } as const;
const refuse = (code: ConstructorParameters<typeof StoreError>[0]) => () =>
	Promise.reject(new StoreError(code));

/** A time of its own for every save, and what other windows are told. */
async function begun() {
	const here = world();
	const told: string[] = [];
	let minute = 0;
	const guard = await here.ports.guard();
	Object.assign(here.ports, {
		now: () => `2026-11-21T09:${String(++minute).padStart(2, "0")}:00.000Z`,
		guard: async () => (id: string, handlers: Parameters<typeof guard>[1]) => ({
			...guard(id, handlers),
			announceSaved: () => told.push("by its guard"),
		}),
		tellSaved: (id: string) => told.push(`of ${id}`),
	});
	await here.addDraft();
	return { ...here, told, onDisk: async () => (await here.store.get("a"))?.draft };
}
/** Holds a call back until `go`. */
function held<Arguments extends unknown[], Answer>(
	call: (...given: Arguments) => Promise<Answer>,
): { go(): void; call(...given: Arguments): Promise<Answer> } {
	let go = () => {};
	const gone = new Promise<void>((resolve) => {
		go = resolve;
	});
	return {
		go: () => go(),
		call: async (...given) => {
			await gone;
			return call(...given);
		},
	};
}
/** The page was closed while the disk took nothing; this is the next one. */
async function leftBehind(here: World & { readonly store: World["store"] }, value: string) {
	const open = await openIn(here);
	const { replace } = here.store;
	here.store.replace = refuse("full");
	type(open, value);
	await open.close();
	return () => {
		here.store.replace = replace;
	};
}

it("a draft that is nowhere is missing", async () => {
	const here = world();
	expect(await openDraft(here.ports, here.list, "none")).toEqual({ kind: "missing" });
});

it("it is not known who may edit it before its guard says so; until then nothing is changed", async () => {
	const here = await begun();
	Object.assign(here.ports, {
		guard: async () => () => ({ takeOver() {}, announceSaved() {}, close() {} }),
	});
	const open = await openIn(here);
	expect([open.access.value, open.changeable.value]).toEqual(["asking", false]);
	expect(type(open, "1")).toBe(false);
});

describe("what could not be saved", () => {
	it("is held beside the database while it is opened again, until it is on the disk", async () => {
		const here = await begun();
		const mend = await leftBehind(here, "42");
		const again = await openIn(here);
		expect(here.list.unsaved.value.has("a")).toBe(true);
		expect(here.leftovers.has("unsaved a")).toBe(true);
		mend();
		await here.tick();
		expect(part(await here.onDisk())).toBe("42");
		expect([here.list.unsaved.value.size, here.leftovers.size, here.held.size]).toEqual([0, 0, 0]);
		expect(again.saveState.value).toBe("saved");
	});

	it("is let go of on opening where the disk has it by now; of others it stays", async () => {
		const here = await begun();
		await here.addDraft("b");
		const mend = await leftBehind(here, "42");
		const other = await openIn(here, "b");
		type(other, "5");
		await other.close();
		mend();
		const elsewhere = await openIn(here, "a", here.reloaded());
		await here.tick();
		await elsewhere.close();
		const open = await openIn(here);
		expect(open.saveState.value).toBe("saved");
		expect([...here.list.unsaved.value.keys()]).toEqual(["b"]);
		expect([...here.held]).toEqual(["unsaved b"]);
	});

	it("makes a file that is newer than what this window saved on the way to it", async () => {
		const here = await begun();
		const open = await openIn(here);
		const { replace } = here.store;
		here.store.replace = async (stored) => {
			await replace(stored);
			// The page is gone before it hears of it.
			await new Promise(() => {});
		};
		type(open, "80");
		await here.tick();
		type(open, "801");
		void here.leave();
		const saved = (await here.onDisk()) as Draft;
		expect(part(saved)).toBe("80");
		here.store.replace = refuse("full");
		const again = await openIn(here, "a", here.reloaded());
		await here.tick();
		const { text } = await again.downloadFile();
		const file = readDraftFile(text ?? "");
		expect(part(file.draft)).toBe("801");
		expect(standingOf(file, [saved])?.standing).toBe("newer");
	});

	it.each(["full", "unanswered"] as const)(
		"is tried again by itself only where that may help, and by nobody who left: %s",
		async (code) => {
			const here = await begun();
			const open = await openIn(here);
			let tries = 0;
			here.store.replace = () => {
				tries += 1;
				return refuse(code)();
			};
			type(open, "42");
			await here.tick();
			expect(tries).toBe(1);
			await here.tick();
			const again = code === "full" ? 1 : 2;
			expect(tries).toBe(again);
			await open.close();
			expect(tries).toBe(again + 1);
			await here.tick();
			expect(tries).toBe(again + 1);
		},
	);

	it("is let go of where a page that was going comes back and saves it", async () => {
		const here = await begun();
		const open = await openIn(here);
		const writing = held(here.store.replace);
		here.store.replace = writing.call;
		type(open, "42");
		expect(open.failure.value).toBeUndefined();
		void here.leave();
		expect(here.leftovers.has("unsaved a")).toBe(true);
		writing.go();
		await here.settle();
		expect(open.saveState.value).toBe("saved");
		expect(here.leftovers.size).toBe(0);
	});
});

describe("other windows", () => {
	it("hear of a save, once it is on the disk", async () => {
		const here = await begun();
		const open = await openIn(here);
		type(open, "1");
		expect(here.told).toEqual([]);
		await here.tick();
		expect(here.told).toEqual(["by its guard"]);
	});

	it("hear of a list that is kept, also where it was written after the draft was left, which waits for it", async () => {
		const here = await begun();
		const open = await openIn(here);
		await open.lists.keep(NAMES, "ho.csv", [["Lê Mẫu", ""]]);
		expect(here.told).toEqual(["by its guard"]);
		const putting = held(here.ports.lists.put);
		here.ports.lists.put = putting.call;
		void open.lists.keep(NAMES, "sau.csv", [["Trần Thử", ""]]);
		let isLeft = false;
		const left = open.close().then(() => {
			isLeft = true;
		});
		await here.settle();
		expect(isLeft).toBe(false);
		putting.go();
		await left;
		expect(here.told).toEqual(["by its guard", "of a"]);
		expect(await here.ports.lists.ofDraft("a")).toMatchObject([{ file: "sau.csv" }]);
	});

	it("that kept a list, or hand over the draft, are followed", async () => {
		const here = await begun();
		const open = await openIn(here);
		const kept = { draftId: "a", ...NAMES, readOn: "2026-11-21", rows: [["Lê Mẫu", ""]] };
		await here.ports.lists.put({ ...kept, file: "mot.csv" });
		here.savedElsewhere();
		await here.settle();
		expect(open.lists.names.value).toMatchObject([{ file: "mot.csv" }]);
		await here.ports.lists.put({ ...kept, file: "hai.csv" });
		here.access("reading");
		await here.settle();
		expect(open.lists.names.value).toMatchObject([{ file: "hai.csv" }]);
	});

	it("do not put what they saved in the place of what is typed while it is read", async () => {
		const here = await begun();
		const open = await openIn(here);
		const reading = held(here.store.get);
		here.store.get = reading.call;
		here.savedElsewhere();
		type(open, "5");
		reading.go();
		await here.settle();
		expect(part(open.draft.value)).toBe("5");
	});

	it.each(["taken away again", "left"])(
		"a draft that is %s while it is read on the way to editing is not edited",
		async (how) => {
			const here = await begun();
			const open = await openIn(here);
			here.access("reading");
			const reading = held(here.store.get);
			here.store.get = reading.call;
			here.access("editing");
			if (how === "left") void open.close();
			else here.access("reading");
			reading.go();
			await here.settle();
			expect(open.access.value).toBe("reading");
		},
	);

	it("that ask for it get it, and it is read from then on", async () => {
		const here = await begun();
		const open = await openIn(here);
		const reading = held(here.store.get);
		here.store.get = reading.call;
		here.access("editing");
		await here.handOver();
		expect(open.access.value).toBe("reading");
		// What was still being read on the way to editing comes too late.
		reading.go();
		await here.settle();
		expect(open.access.value).toBe("reading");
	});
});

it.each([
	["gone", "failed"],
	["cleared", "failed"],
	["unavailable", "saved"],
] as const)("a disk that answers %s: what is typed is %s", async (code, state) => {
	const here = await begun();
	const open = await openIn(here);
	here.store.get = refuse(code);
	here.savedElsewhere();
	await here.settle();
	expect([open.failure.value, open.saveState.value]).toEqual([code, state]);
});

it("an edit that changes nothing is no save", async () => {
	const here = await begun();
	const open = await openIn(here);
	expect(open.change((draft) => draft)).toBe(true);
	expect([open.saveState.value, here.held.size]).toEqual(["saved", 0]);
	await here.tick();
	expect((await here.onDisk())?.revision).toBe(0);
});

it("a page that is hidden, and stays, keeps what is tried out to itself; one that goes leaves it behind", async () => {
	const here = await begun();
	const open = await openIn(here);
	open.beginTrial();
	type(open, "80");
	await here.hide();
	expect(here.leftovers.size).toBe(0);
	await here.leave();
	expect([...here.leftovers.keys()]).toEqual(["tried a"]);
	// Once it was left, it says nothing any more.
	await open.close();
	here.leftovers.clear();
	await here.leave();
	expect(here.leftovers.size).toBe(0);
});
