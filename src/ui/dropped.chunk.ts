import type { Signal } from "@preact/signals";
import { hrefs, parseRoute } from "../state/index.ts";
import { droppedWords } from "../text/index.ts";
import type { App } from "./context.ts";

const DRAFT = /\.json$/i;
/** What a list's box can be asked to read: it says itself what is wrong with one. */
const LIST = /\.(csv|tsv|txt|xlsx|xlsm|xls|ods)$/i;

/** Takes drafts in, wherever they were dropped; of anything else it is said what to do with it. */
export function takeDropped(
	files: readonly File[],
	{ drafts }: App,
	{ said }: { readonly said: Signal<string> },
): void {
	// A browser may keep back what it was.
	if (files.length === 0) return;
	const { screen } = parseRoute(location.hash);
	// Elsewhere only what looks like a draft leads away from the screen.
	if (screen === "drafts" || files.some(({ name }) => DRAFT.test(name))) {
		location.hash = hrefs.drafts;
		void drafts.offer(files);
	} else said.value = untaken(files, screen === "draft");
}

function untaken(files: readonly File[], inDraft: boolean): string {
	const other = files.find(({ name }) => !LIST.test(name));
	if (other) return droppedWords.other(other.name);
	if (!inDraft) return droppedWords.list;
	// The criterion at work, where a list can feed it.
	const box = document.querySelector('[data-number]:not([hidden]) [name$=".list"]');
	const number = box?.closest("[data-number]")?.getAttribute("data-number");
	return number ? droppedWords.listFor(number) : droppedWords.listInDraft;
}
