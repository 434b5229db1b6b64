import { codeOf, moveDraft } from "../drafts/index.ts";
import { moveWords } from "../text/index.ts";
import type { DraftList, Leaving } from "./contracts/index.ts";
import { copyOf } from "./draft-copy.ts";
import { handDraft, unsavedBranch } from "./draft-download.ts";
import { isAsking, sameLoss } from "./move.ts";
import type { Ports } from "./ports.ts";
import type { ReadyRuleset } from "./ruleset.ts";
import type { Session } from "./session.ts";
import { storedAs } from "./stored-draft.ts";

/** Milliseconds that a file waits for a save: one that hangs must not keep the file back. */
const FILE_PATIENCE = 2000;

export interface LeavingFrom {
	readonly ports: Ports;
	readonly list: DraftList;
	readonly loaded: ReadyRuleset;
	readonly session: Session;
	/** While `on` nothing changes the draft. */
	readonly hold: (on: boolean) => void;
}

export const createLeaving = (from: LeavingFrom): Leaving => ({
	downloadFile: () => downloadFile(from),
	async keepCopy() {
		const { ports, list, loaded, session } = from;
		const copy = copyOf(ports, session.kept.value);
		await list.add(storedAs(ports, loaded, copy));
		session.discard();
		return copy.id;
	},
	async moveTo(...move) {
		from.hold(true);
		try {
			return await moveTo(from, ...move);
		} finally {
			if (!from.session.moved.value) from.hold(false);
		}
	},
});

async function downloadFile({ ports, loaded, session }: LeavingFrom) {
	await Promise.race([
		session.flush(),
		new Promise<void>((resolve) => ports.later(resolve, FILE_PATIENCE)),
	]);
	const { revision, updatedAt } = session.onDisk();
	const last = { ...session.kept.value, revision, updatedAt };
	const draft = session.idle() ? last : unsavedBranch(ports, last);
	// A stand-in is not the draft's own ruleset: the file would contradict itself.
	return handDraft(ports, draft, loaded.insteadOf === undefined ? loaded.json : undefined);
}

async function moveTo(
	from: LeavingFrom,
	...[target, agreed, keepOld, chosen = {}]: Parameters<Leaving["moveTo"]>
) {
	const { ports, loaded, session } = from;
	await session.flush();
	if (!session.idle() || session.access.value !== "editing") return false;
	const draft = session.kept.value;
	const kept = await ports.lists.ofDraft(draft.id);
	const move = moveDraft(draft, loaded.ruleset, target.ruleset, target.ref, kept, chosen);
	if (isAsking(move) || !sameLoss(agreed, move.lost)) return false;
	const old = keepOld ? await keepAsOld(from) : undefined;
	const revision = session.onDisk().revision + 1;
	const next = { ...move.draft, revision, updatedAt: ports.now() };
	try {
		const lists = kept.length > 0 && { lists: move.lists };
		await session.moveTo({ ...storedAs(ports, target, next), ...lists });
	} catch (error) {
		// What did not answer may still come to be: then the copy is all there is of what was lost.
		if (old && codeOf(error) !== "unanswered") await ports.store.remove(old).catch(() => undefined);
		throw error;
	}
	return true;
}

/** A copy that stays with the ruleset it was begun with; gives its id. */
async function keepAsOld(from: LeavingFrom): Promise<string> {
	const { ports, list, loaded, session } = from;
	const draft = session.kept.value;
	const old = { ...copyOf(ports, draft), label: moveWords.oldLabel(draft.rulesetVersion) };
	const lists = (await ports.lists.ofDraft(draft.id)).map((each) => ({ ...each, draftId: old.id }));
	await list.add({ ...storedAs(ports, loaded, old), lists });
	return old.id;
}
