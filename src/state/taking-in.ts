import {
	codeOf,
	inPlaceOf,
	type KeptRuleset,
	rulesetOf,
	type StoredDraft,
	StoreError,
} from "../drafts/index.ts";
import { incomingWords, moment, storeErrors } from "../text/index.ts";
import type { DraftList, IncomingItem, TakenItem, WayBack } from "./contracts/index.ts";
import { copyOf } from "./draft-copy.ts";
import type { Ports } from "./ports.ts";
import { storedAs } from "./stored-draft.ts";

/** Keeps what is wanted of one file; undefined where nothing is. `onUndone` hears of its way back taken. */
export async function keepItem(
	ports: Ports,
	list: Pick<DraftList, "add">,
	item: IncomingItem,
	onUndone: (back: WayBack, undone: TakenItem) => void,
): Promise<TakenItem | undefined> {
	if (item.kind === "unreadable" || !item.next) return undefined;
	const { read, title } = item;
	const { how, draft } = item.next;
	try {
		const stored = storedAs(ports, read.ruleset, draft);
		if (how === "add") {
			await list.add(stored);
			return { kind: "added", title };
		}
		const before = await ports.store.get(draft.id);
		if (!before) throw new StoreError("gone");
		const ruleset = await ports.rulesets.get(rulesetOf(before.draft));
		await ports.store.replace(stored);
		ports.tellSaved(draft.id);
		const back: WayBack = {
			async undo() {
				const aside = await putBack(ports, before, ruleset, draft.revision);
				onUndone(back, { kind: "undone", title, aside });
			},
		};
		return { kind: "replaced", title, back };
	} catch (error) {
		return { kind: "failed", title, why: storeErrors[codeOf(error)] };
	}
}

/** True where it was put beside what has been worked on since. Rejects with `StoreError`. */
async function putBack(
	ports: Ports,
	{ draft, result }: StoredDraft,
	// It may have been cleaned away meanwhile, with nothing left that needed it.
	ruleset: KeptRuleset | undefined,
	/** What has taken its place. */
	revision: number,
): Promise<boolean> {
	const now = await ports.store.get(draft.id);
	const brought = ruleset && { ruleset };
	if (now?.draft.revision === revision) {
		const back = inPlaceOf(now.draft, draft, ports);
		await ports.store.replace({ draft: back, result, ...brought });
		ports.tellSaved(draft.id);
		return false;
	}
	const copy = { ...copyOf(ports, draft), label: incomingWords.before(moment(draft.updatedAt)) };
	await ports.store.add({ draft: copy, result, ...brought });
	return true;
}
