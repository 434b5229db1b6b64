import { useSignal } from "@preact/signals";
import {
	cellsIn,
	type Draft,
	pairInCells,
	restoreEntries,
	setEntry,
} from "../../../drafts/index.ts";
import type { OpenDraft } from "../../../state/index.ts";
import { figureEntryWords, wayBack } from "../../../text/index.ts";
import { Button } from "../../components/button.tsx";
import { typed } from "./flaws.ts";

interface Put {
	readonly said: string;
	readonly names: readonly string[];
	readonly before: Draft;
}

/** The controls of a ratio. */
export type Halves = readonly [part: string, whole: string];

export type Putting = ReturnType<typeof usePut>;

/** What goes into a field's boxes other than key by key: it can be undone until something is typed. */
export function usePut(open: OpenDraft) {
	const last = useSignal<Put | undefined>(undefined);
	/** By control name. */
	const put = (entries: Readonly<Record<string, string>>, said: string) => {
		const before = open.draft.value;
		const done = open.change((draft) =>
			Object.entries(entries).reduce((of, [name, text]) => setEntry(of, name, text), draft),
		);
		if (done) last.value = { said, names: Object.keys(entries), before };
	};
	const putPair = ([one, other]: Halves, part: string, whole: string) =>
		put({ [one]: part, [other]: whole }, figureEntryWords.pairPut(part, whole));
	return {
		putPair,
		/**
		 * The handlers of a box that may be given several cells of a sheet at once, pasted or set by a
		 * program. Two figures are a ratio's part and whole; what else they are stays to be asked about.
		 */
		box(name: string, halves?: Halves) {
			const several = (text: string) => {
				const cells = cellsIn(text);
				// A box of one line would run lines together: 96 and 120 would become 96 120.
				if (cells.length < 2) return false;
				const pair = halves && pairInCells(cells);
				if (pair) putPair(halves, pair.part, pair.whole);
				else put({ [name]: cells.join("\t") }, figureEntryWords.cellsPut);
				return true;
			};
			return {
				onPaste: several,
				onInput(text: string) {
					const before = typed(open, name);
					if (text === before) return;
					// Cells already there are being mended by hand.
					if (text.includes("\t") && !before.includes("\t") && several(text)) return;
					last.value = undefined;
					open.change((draft) => setEntry(draft, name, text));
				},
			};
		},
		status: (
			<div role="status">
				{last.value && (
					<div class="row">
						<p class="hint">{last.value.said}</p>
						<Button
							look="quiet"
							label={wayBack.undo}
							onClick={() => {
								const undone = last.value;
								if (!undone) return;
								last.value = undefined;
								open.change((draft) => restoreEntries(draft, undone.before, undone.names));
								document.getElementById(undone.names[0] ?? "")?.focus();
							}}
						/>
					</div>
				)}
			</div>
		),
	};
}
