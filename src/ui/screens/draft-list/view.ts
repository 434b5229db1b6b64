import { type Signal, signal } from "@preact/signals";
import { type DraftList, type DraftWish, NO_WISH } from "../../../state/index.ts";

/** Rows laid out at first, and more whenever these come to an end. */
export const ROWS = 12;

/** How the list is looked at: the same when one comes back from a draft. */
export interface View {
	readonly wish: Signal<DraftWish>;
	/** What is typed into the search: a moment ahead of what is sought. */
	readonly typed: Signal<string>;
	/** How many rows are laid out. */
	readonly shown: Signal<number>;
	/** The drafts chosen, by id; some of them may be gone, or not be among those found. */
	readonly chosen: Signal<ReadonlySet<string>>;
	/** On a phone the boxes to choose by come when they are asked for. */
	readonly choosing: Signal<boolean>;
}

const views = new WeakMap<DraftList, View>();

export function viewOf(drafts: DraftList): View {
	const view = views.get(drafts) ?? {
		wish: signal(NO_WISH),
		typed: signal(""),
		shown: signal(ROWS),
		chosen: signal<ReadonlySet<string>>(new Set()),
		choosing: signal(false),
	};
	views.set(drafts, view);
	return view;
}
