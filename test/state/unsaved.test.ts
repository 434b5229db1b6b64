/** What is not on the disk: held, marked, asked about, and there again. */
import { describe, expect, it } from "vitest";
import { type Draft, StoreError, setEntry } from "../../src/drafts/index.ts";
import { type OpenDraft, openDraft } from "../../src/state/index.ts";
import { bringBack, openIn, type World, world } from "./world.ts";

const type = (open: OpenDraft, value: string) =>
	open.change((draft) => setEntry(draft, "1.1.part", value));
const part = (draft: Draft | undefined) => draft?.entries["1.1.part"];

async function begun() {
	const here = world();
	let minute = 0;
	here.ports.now = () => `2026-11-21T09:${String(++minute).padStart(2, "0")}:00.000Z`;
	await here.addDraft();
	const open = await openIn(here);
	const onDisk = async (id = "a") => part((await here.store.get(id))?.draft);
	return { ...here, open, onDisk };
}

/** The disk as it is with a fault that can be switched off again. */
function faulty(here: World, replace: (real: World["store"]["replace"]) => typeof real) {
	const real = here.store.replace;
	here.store.replace = replace(real);
	return () => {
		here.store.replace = real;
	};
}

describe("leaving the page", () => {
	it("asks for each draft by itself: one that is saved takes nothing back for another", async () => {
		const here = await begun();
		await here.addDraft("b");
		const mend = faulty(here, () => () => Promise.reject(new StoreError("conflict")));
		type(here.open, "11");
		await here.tick();
		await here.open.close();
		mend();
		const other = await openIn(here, "b");
		type(other, "5");
		await here.tick();
		expect(other.saveState.value).toBe("saved");
		await other.close();
		expect([...here.held]).toEqual(["unsaved a"]);
		expect(here.list.unsaved.value.get("a")).toMatchObject({ draft: { id: "a" } });
	});

	it("asks during a slow write, and not after it", async () => {
		const here = await begun();
		let finish = () => {};
		faulty(here, (real) => async (stored) => {
			await new Promise<void>((resolve) => {
				finish = resolve;
			});
			await real(stored);
		});
		type(here.open, "7");
		expect(here.held.has("unsaved a")).toBe(true);
		await here.tick();
		expect(here.held.has("unsaved a")).toBe(true);
		finish();
		await here.settle();
		expect(here.held.size).toBe(0);
	});

	it("the list shows the result of a write that ended after the draft was left", async () => {
		const here = await begun();
		let finish = () => {};
		faulty(here, (real) => async (stored) => {
			await new Promise<void>((resolve) => {
				finish = resolve;
			});
			await real(stored);
		});
		here.open.change((draft) => setEntry(setEntry(draft, "1.1.part", "80"), "1.1.whole", "100"));
		const closing = here.open.close();
		await here.list.load();
		finish();
		await closing;
		await here.settle();
		expect(here.list.drafts.value[0]?.result?.tally.met).toBe(1);
	});
});

describe("a key just before the page goes", () => {
	it("is there again, and is saved, though no write was begun", async () => {
		const here = await begun();
		here.store.replace = () => new Promise(() => {});
		type(here.open, "801");
		void here.leave();
		const again = world();
		for (const [id, left] of here.leftovers) again.leftovers.set(id, left);
		await again.addDraft();
		const list = again.reloaded();
		expect([...list.unsaved.value.keys()]).toEqual(["a"]);
		const open = await openIn(again, "a", list);
		expect(part(open.draft.value)).toBe("801");
		await again.tick();
		expect(part((await again.store.get("a"))?.draft)).toBe("801");
		expect(again.leftovers.size).toBe(0);
		expect(list.unsaved.value.size).toBe(0);
	});

	it.each(["the same", "a newer"])(
		"is no conflict where the write under way reached the disk, with %s text",
		async (kind) => {
			const here = await begun();
			const real = here.store.replace;
			here.store.replace = async (stored) => {
				await real(stored);
				// The page is gone before it hears of it.
				await new Promise(() => {});
			};
			type(here.open, "80");
			await here.tick();
			if (kind === "a newer") type(here.open, "801");
			void here.leave();
			here.store.replace = real;
			const list = here.reloaded();
			await list.load();
			const open = await openIn(here, "a", list);
			await here.tick();
			expect(open.failure.value).toBeUndefined();
			expect(await here.onDisk()).toBe(kind === "a newer" ? "801" : "80");
			expect(here.leftovers.size).toBe(0);
		},
	);

	it("what another window has saved since is a conflict; neither is lost", async () => {
		const here = await begun();
		here.store.replace = () => new Promise(() => {});
		type(here.open, "801");
		void here.leave();
		const other = world();
		for (const [id, left] of here.leftovers) other.leftovers.set(id, left);
		await other.addDraft();
		const kept = (await other.store.get("a"))?.draft as Draft;
		const later = { ...setEntry(kept, "1.1.part", "99"), revision: kept.revision + 1 };
		await other.store.replace({ draft: later, result: undefined });
		const open = await openIn(other, "a", other.reloaded());
		await other.tick();
		expect(open.failure.value).toBe("conflict");
		expect(part(open.draft.value)).toBe("801");
		expect(part((await other.store.get("a"))?.draft)).toBe("99");
	});
});

describe("text that another window brought to the disk", () => {
	it("is no conflict, and is not called unsaved any more", async () => {
		const here = await begun();
		const mend = faulty(here, () => () => Promise.reject(new StoreError("full")));
		type(here.open, "42");
		await here.open.close();
		expect(here.list.unsaved.value.has("a")).toBe(true);
		mend();
		const other = await openIn(here, "a", here.reloaded());
		await here.tick();
		expect(other.saveState.value).toBe("saved");
		await other.close();
		await here.list.load();
		expect(here.list.unsaved.value.size).toBe(0);
		expect(here.held.size).toBe(0);
		const again = await openIn(here);
		await here.tick();
		expect(again.failure.value).toBeUndefined();
	});

	it("does not take the place of what is unsaved here while this window only reads", async () => {
		const here = await begun();
		faulty(here, (real) => real);
		type(here.open, "80");
		here.store.replace = () => new Promise(() => {});
		void here.leave();
		const next = world();
		for (const [what, left] of here.leftovers) next.leftovers.set(what, left);
		await next.addDraft();
		// Another window has the draft: this one reads from the beginning.
		const guard = next.ports.guard;
		Object.assign(next.ports, {
			guard: async () => {
				const start = await guard();
				return (id: string, handlers: Parameters<typeof start>[1]) =>
					start(id, {
						...handlers,
						onAccess: (access) => handlers.onAccess(access === "editing" ? "reading" : access),
					});
			},
		});
		const open = await openIn(next, "a", next.reloaded());
		const kept = (await next.store.get("a"))?.draft as Draft;
		const later = { ...setEntry(kept, "1.1.part", "7"), revision: kept.revision + 1 };
		await next.store.replace({ draft: later, result: undefined });
		next.savedElsewhere();
		await next.settle();
		expect(part(open.draft.value)).toBe("80");
	});
});

describe("a phone that ends a hidden page", () => {
	it("finds what the disk would not take", async () => {
		const here = await begun();
		faulty(here, () => () => Promise.reject(new StoreError("full")));
		type(here.open, "801");
		await here.hide();
		expect(here.leftovers.has("unsaved a")).toBe(true);
	});

	it("finds what was being saved when the draft was left", async () => {
		const here = await begun();
		here.store.replace = () => new Promise(() => {});
		type(here.open, "801");
		void here.open.close();
		void here.leave();
		expect(here.leftovers.has("unsaved a")).toBe(true);
	});
});

describe("reading that failed", () => {
	it("is tried again by itself and by the button", async () => {
		const here = await begun();
		const { get } = here.store;
		here.store.get = () => Promise.reject(new StoreError("unanswered"));
		here.access("editing");
		await here.settle();
		expect(here.open.failure.value).toBe("unanswered");
		here.store.get = get;
		await here.open.retry();
		expect(here.open.failure.value).toBeUndefined();
	});
});

describe("a save that was not heard of", () => {
	it("is no conflict when it turns out to be on the disk", async () => {
		const here = await begun();
		const mend = faulty(here, (real) => async (stored) => {
			await real(stored);
			throw new StoreError("unanswered");
		});
		type(here.open, "80");
		await here.tick();
		expect(here.open.failure.value).toBe("unanswered");
		mend();
		type(here.open, "81");
		await here.open.retry();
		await here.settle();
		expect(here.open.failure.value).toBeUndefined();
		expect(await here.onDisk()).toBe("81");
	});

	it("is tried again by itself", async () => {
		const here = await begun();
		const mend = faulty(here, () => () => Promise.reject(new StoreError("unanswered")));
		type(here.open, "80");
		await here.tick();
		expect(here.open.saveState.value).toBe("failed");
		mend();
		await here.tick();
		expect(here.open.saveState.value).toBe("saved");
		expect(await here.onDisk()).toBe("80");
	});
});

describe("a draft that was deleted elsewhere", () => {
	it("is not said to be saved", async () => {
		const here = await begun();
		// Another window's list; it tells whoever has the draft open.
		await here.reloaded().remove("a");
		await here.settle();
		expect(here.open.failure.value).toBe("gone");
		expect(here.open.saveState.value).not.toBe("saved");
		// Nothing was typed since: there is nothing to ask about.
		expect(here.held.has("unsaved a")).toBe(false);
	});

	it("stays in the list with what was typed, can be opened from there, and kept", async () => {
		const here = await begun();
		await here.store.remove("a");
		type(here.open, "42");
		await here.tick();
		await here.open.close();
		await here.list.load();
		expect(here.list.drafts.value.map(({ draft }) => draft.id)).toEqual(["a"]);
		expect(here.list.unsaved.value.has("a")).toBe(true);
		const again = await openIn(here);
		await here.tick();
		expect(part(again.draft.value)).toBe("42");
		expect(again.failure.value).toBe("gone");
		const copy = await again.keepCopy();
		expect(await here.onDisk(copy)).toBe("42");
		expect(here.list.unsaved.value.size).toBe(0);
		expect(here.held.size).toBe(0);
	});

	it("can be deleted for good from the list, with a way back", async () => {
		const here = await begun();
		await here.store.remove("a");
		type(here.open, "42");
		await here.open.close();
		await here.list.remove("a");
		expect(here.list.drafts.value).toEqual([]);
		// Only the way back would go with the page, and nobody is asked about that.
		expect([...here.held]).toEqual(["removed"]);
		await bringBack(here.list, "a");
		expect(await here.onDisk()).toBe("42");
	});

	it("comes back with the names that were kept with it on the disk", async () => {
		const here = await begun();
		const kept = { kind: "names", id: "1.1", rows: [["Nguyễn Văn Mẫu", ""]] } as const;
		await here.ports.lists.put({ ...kept, draftId: "a", file: "a.csv", readOn: "2026" });
		here.store.replace = () => Promise.reject(new StoreError("full"));
		type(here.open, "42");
		await here.open.close();
		await here.list.remove("a");
		await bringBack(here.list, "a");
		expect(await here.onDisk()).toBe("42");
		expect(await here.ports.lists.ofDraft("a")).toMatchObject([kept]);
	});
});

describe("a device that cannot be read", () => {
	it("what is unsaved can still be opened, and is saved once it can", async () => {
		const here = await begun();
		const { get } = here.store;
		const mend = faulty(here, () => () => Promise.reject(new StoreError("unanswered")));
		type(here.open, "801");
		await here.open.close();
		here.store.get = () => Promise.reject(new StoreError("unanswered"));
		const again = await openIn(here);
		expect(part(again.draft.value)).toBe("801");
		here.store.get = get;
		mend();
		await here.tick();
		expect(await here.onDisk()).toBe("801");
	});

	it("says why, where nothing is unsaved", async () => {
		const here = world();
		await here.addDraft();
		here.store.get = () => Promise.reject(new StoreError("unanswered"));
		expect(await openDraft(here.ports, here.list, "a")).toEqual({
			kind: "unreadable",
			code: "unanswered",
		});
	});
});

describe("unsaved work whose ruleset is gone", () => {
	it("can still be saved as a file", async () => {
		const here = await begun();
		const files: string[] = [];
		here.ports.download = (_name, _type, data) => void files.push(String(data));
		await here.store.remove("a");
		type(here.open, "42");
		await here.open.close();
		Object.assign(here.ports.shelf, { catalog: [] });
		await here.ports.rulesets.prune([]);
		const opening = await openDraft(here.ports, here.list, "a");
		if (opening.kind !== "no-ruleset") throw new Error(opening.kind);
		opening.download();
		expect(JSON.parse(files[0] ?? "").draft.entries["1.1.part"]).toBe("42");
	});
});

describe("handing over", () => {
	it("takes no further key before what was typed is on the disk", async () => {
		const here = await begun();
		type(here.open, "80");
		const handed = here.handOver();
		expect(type(here.open, "801")).toBe(false);
		await handed;
		expect(await here.onDisk()).toBe("80");
	});
});

describe("everything cleared at once", () => {
	it("is said in a page that was open, though nobody counts any more", async () => {
		const here = await begun();
		await here.list.load();
		await here.store.remove("a");
		here.marker.count = undefined;
		await here.list.load();
		expect(here.list.wiped.value).toBe(true);
		await here.list.load();
		expect(here.list.wiped.value).toBe(true);
	});
});
