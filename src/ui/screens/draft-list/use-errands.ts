import { useSignal } from "@preact/signals";
import { useEffect } from "preact/hooks";
import {
	fetchPart,
	type HandedFile,
	hrefs,
	isNotFetched,
	type ListedDraft,
} from "../../../state/index.ts";
import { draftChoiceWords, draftMenuWords } from "../../../text/index.ts";
import { useApp } from "../../context.ts";
import { nameOf } from "./row.tsx";
import type { Errands } from "./row-menu.tsx";

const errandsPart = () => import("./errands.chunk.ts");

export type Said = { readonly tone: "good" | "bad" | "calm"; readonly text: string };

export interface AllErrands extends Errands {
	sendAll(some: readonly ListedDraft[]): void;
	removeAll(ids: readonly string[]): void;
	readonly said: Said | undefined;
	readonly handed: HandedFile | undefined;
}

/** Milliseconds that the list has for itself. */
const SEEN = 300;

/** What is asked of drafts in the list, and what came of it. `onTrouble` hears why the device would not do it. */
export function useErrands(onTrouble: (error: unknown) => void): AllErrands {
	const app = useApp();
	const { ports, drafts } = app;
	const said = useSignal<Said | undefined>(undefined);
	const handed = useSignal<HandedFile | undefined>(undefined);
	const run = (work: () => Promise<void>) => {
		said.value = undefined;
		handed.value = undefined;
		void work().catch((error: unknown) => {
			if (isNotFetched(error)) said.value = { tone: "bad", text: error.message };
			else onTrouble(error);
		});
	};
	const part = () => fetchPart(ports, errandsPart, true);
	// At hand once the list is seen.
	useEffect(() => ports.afterPaint(() => void errandsPart().catch(() => undefined), SEEN), []);
	const gone = (name: string) => {
		said.value = { tone: "bad", text: draftMenuWords.gone(name) };
	};
	return {
		said: said.value,
		handed: handed.value,
		again: (id, name) =>
			run(async () => {
				const begun = await (await part()).beginAgain(app, id);
				if (begun) location.hash = hrefs.draft(begun);
				else gone(name);
			}),
		copy: (id, name) =>
			run(async () => {
				if (!(await (await part()).copyDraft(app, id))) return gone(name);
				said.value = { tone: "good", text: draftMenuWords.copied(name) };
			}),
		send: (id, name) =>
			run(async () => {
				const file = await (await part()).sendDraft(app, id);
				if (file) handed.value = file;
				else gone(name);
			}),
		sendAll: (some) =>
			run(async () => {
				const { sendDraft } = await part();
				let count = 0;
				for (const each of some) {
					const file = await sendDraft(app, each.draft.id);
					if (file) count += 1;
					else gone(nameOf(app, each));
				}
				if (count > 0) said.value ??= { tone: "calm", text: draftChoiceWords.sent(count) };
			}),
		remove: (id) => run(() => drafts.remove(id)),
		removeAll: (ids) => run(() => drafts.removeAll(ids)),
	};
}
