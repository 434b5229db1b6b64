import { render } from "preact";
import { useEffect, useState } from "preact/hooks";
import type { DocumentModel } from "../../documents/index.ts";
import type { LayOut } from "../../state/index.ts";
import { rowCount } from "./document-table.tsx";
import { DocumentView } from "./document-view.tsx";

/** Rows in one go: laying out more would hold the page up. */
const SLICE = 100;
/** Rows for the browser's own print menu, which waits for no one. */
const AT_ONCE = 300;

/**
 * While it is mounted, printing the page prints this document alone. Gives what lays it out whole,
 * beside the app, a slice at a time; the browser's menu prints as much as can be laid out at once.
 * Nothing of it stays in the page after printing. `model`: the same object while it is unchanged.
 */
export function usePrintSheet(model: () => DocumentModel): LayOut {
	const [sheet] = useState(createSheet);
	useEffect(() => {
		const before = () => sheet.layOutAtOnce(model());
		addEventListener("beforeprint", before);
		return () => removeEventListener("beforeprint", before);
	}, [model]);
	useEffect(() => {
		addEventListener("afterprint", sheet.printed);
		// What hides the app on paper; another screen's printing goes without.
		document.documentElement.classList.add("prints-sheet");
		return () => {
			removeEventListener("afterprint", sheet.printed);
			document.documentElement.classList.remove("prints-sheet");
			sheet.empty();
		};
	}, []);
	return (stopped, onShare) => sheet.layOut(model(), stopped, onShare);
}

function createSheet() {
	let element: HTMLElement | undefined;
	let laidOut: DocumentModel | undefined;
	/** Whose laying out is under way. */
	let busy: AbortSignal | undefined;
	/** What the browser's menu prints of what is being laid out. */
	let partial: Node | undefined;
	const removePartial = () => {
		partial?.parentNode?.removeChild(partial);
		partial = undefined;
	};
	/** Taken away in one piece: to go through thousands of rows once more would take time. */
	const empty = () => {
		removePartial();
		element?.remove();
		element = undefined;
		laidOut = undefined;
	};
	/** It is put into the page once it is whole: a translation would reach into it between two slices. */
	const begin = (model: DocumentModel) => {
		empty();
		const begun = document.createElement("div");
		begun.className = "print-sheet";
		element = begun;
		laidOut = model;
		return {
			show: (upTo: number) => render(<DocumentView model={model} upTo={upTo} />, begun),
			// Unless another document has taken its place.
			put() {
				if (element === begun) document.body.append(begun);
			},
		};
	};
	return {
		empty,
		/** Where the browser's menu was quicker, what it interrupted goes on. */
		printed() {
			removePartial();
			if (!busy) empty();
		},
		/** What is laid out already, or being laid out, is left: it says itself what it lacks. */
		layOutAtOnce(model: DocumentModel) {
			if (laidOut !== model) {
				const { show, put } = begin(model);
				show(AT_ONCE);
				put();
			} else if (element && !element.isConnected) {
				removePartial();
				partial = element.cloneNode(true);
				document.body.append(partial);
			}
		},
		/** Stopping it, then or later, takes it away. */
		async layOut(model: DocumentModel, stopped: AbortSignal, onShare: (share: number) => void) {
			const { show, put } = begin(model);
			busy = stopped;
			stopped.addEventListener("abort", empty, { once: true });
			const rows = rowCount(model);
			try {
				for (let upTo = SLICE; !stopped.aborted; upTo += SLICE) {
					show(upTo);
					if (upTo >= rows) return put();
					onShare(upTo / rows);
					await new Promise((resolve) => setTimeout(resolve));
				}
			} finally {
				if (busy === stopped) busy = undefined;
			}
		},
	};
}
