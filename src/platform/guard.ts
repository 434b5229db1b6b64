import type { Guard, GuardHandlers } from "../state/index.ts";

/** How long the other window has to finish and answer before the draft is taken from it. */
const PATIENCE = 2000;

type News = { readonly kind: "saved" } | { readonly kind: "hand-over" };

/**
 * One window edits a draft, the others read: a Web Lock per draft, news by BroadcastChannel. Where
 * the browser has no locks (an address without HTTPS) the revision check of the store alone guards.
 */
export function guardDraft(draftId: string, handlers: GuardHandlers): Guard {
	const name = `dat-chuan-draft-${draftId}`;
	const channel = typeof BroadcastChannel === "function" ? new BroadcastChannel(name) : undefined;
	const closing = new AbortController();
	let release: (() => void) | undefined;

	const hold = () =>
		new Promise<void>((resolve) => {
			release = () => {
				release = undefined;
				resolve();
			};
			handlers.onAccess("editing");
		});

	/** Handed over, taken away or not to be had: read on, and edit again when the other is done. */
	const standBy = () => {
		release = undefined;
		if (closing.signal.aborted) return;
		handlers.onAccess("reading");
		void ask({ signal: closing.signal });
	};
	const ask = (options: LockOptions) =>
		navigator.locks
			.request(name, options, (lock) => (lock ? hold() : undefined))
			.catch(() => undefined)
			.then(standBy);

	if (navigator.locks) void ask({ ifAvailable: true });
	else queueMicrotask(() => handlers.onAccess("editing"));

	channel?.addEventListener("message", ({ data }: MessageEvent<News>) => {
		if (data.kind === "saved") handlers.onSavedElsewhere();
		else if (release) void handlers.beforeHandOver().then(() => release?.());
	});

	return {
		takeOver() {
			channel?.postMessage({ kind: "hand-over" } satisfies News);
			setTimeout(() => {
				if (!release && !closing.signal.aborted && navigator.locks) void ask({ steal: true });
			}, PATIENCE);
		},
		announceSaved: () => channel?.postMessage({ kind: "saved" } satisfies News),
		close() {
			closing.abort();
			release?.();
			channel?.close();
		},
	};
}
