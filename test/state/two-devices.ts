/** Drafts that travel from one device to another, for tests. */
import { type StoredDraft, setEntry, writeDraftFile } from "../../src/drafts/index.ts";
import { createReceiving } from "../../src/state/receiving.chunk.ts";
import { world } from "./world.ts";

/** A draft's file. */
export const named = (text: string, name = "khu-3.json") => new File([text], name);

/** Two devices; the first has the draft "a". */
export async function two() {
	const [here, there] = [world(), world()];
	await here.addDraft();
	const get = async (of: typeof here, id = "a") => (await of.store.get(id)) as StoredDraft;
	let minute = 0;
	const edit = async (of: typeof here, value: string, id = "a") => {
		const { draft } = await get(of, id);
		const updatedAt = `2026-11-21T10:${String(++minute).padStart(2, "0")}:00.000Z`;
		const next = { ...setEntry(draft, "1.1.part", value), revision: draft.revision + 1, updatedAt };
		await of.store.replace({ draft: next, result: undefined });
	};
	const file = async (of: typeof here, id = "a") =>
		named(writeDraftFile((await get(of, id)).draft, undefined, "2026-11-21T12:00:00.000Z"));
	const parts = async (of: typeof here) =>
		(await of.store.list()).map(({ draft }) => draft.entries["1.1.part"]).sort();
	return { here, there, get, edit, file, parts };
}

/** What takes files in on a device, and what it shows. */
export function receivingOf(of: ReturnType<typeof world>) {
	const receiving = createReceiving(of.ports, of.list);
	const items = () => {
		const { value } = receiving.stage;
		if (value.kind !== "preview") throw new Error(value.kind);
		return value.items;
	};
	const taken = () => {
		const { value } = receiving.stage;
		if (value.kind !== "taken") throw new Error(value.kind);
		return value.items;
	};
	return {
		...receiving,
		items,
		kinds: () => items().map(({ kind }) => kind),
		taken,
		outcomes: () => taken().map(({ kind }) => kind),
	};
}
