import type { Guard, GuardHandlers } from "../state/index.ts";

/** How long the other window has to finish and answer before the draft is taken from it. */
const PATIENCE = 2000;

type News = { readonly kind: "saved" } | { readonly kind: "hand-over" };

const nameOf = (draftId: string) => `dat-chuan-draft-${draftId}`;

/** Tells windows with a draft open that it was saved by someone who has it not open. */
export function tellSaved(draftId: string): void {
	if (typeof BroadcastChannel !== "function") return;
	const channel = new BroadcastChannel(nameOf(draftId));
	channel.postMessage({ kind: "saved" } satisfies News);
	channel.close();
}

/**
 * One window edits a draft, the others read: a Web Lock per draft, news by BroadcastChannel. Where
 * the browser has no locks (an address without HTTPS) the revision check of the store alone guards.
 */
export function guardDraft(draftId: string, handlers: GuardHandlers): Guard {
	const name = nameOf(draftId);
	const channel = typeof BroadcastChannel === "function" ? new BroadcastChannel(name) : undefined;
	const closing = new AbortController();
	let release: (() => void) | undefined;
	let queued: AbortController | undefined;

	const hold = () =>
		new Promise<void>((resolve) => {
			// Granted after the draft was left: let go at once.
			if (closing.signal.aborted) return resolve();
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
		queued = new AbortController();
		void ask({ signal: queued.signal });
	};
	const ask = ({ signal, ...options }: LockOptions) =>
		navigator.locks
			.request(name, signal ? { signal } : options, (lock) => (lock ? hold() : undefined))
			.then(
				() => standBy(),
				// A request that was given up is no news; a lock that was taken away is.
				() => (signal?.aborted ? undefined : standBy()),
			);

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
				if (release || closing.signal.aborted || !navigator.locks) return;
				queued?.abort();
				void ask({ steal: true });
			}, PATIENCE);
		},
		announceSaved: () => channel?.postMessage({ kind: "saved" } satisfies News),
		close() {
			closing.abort();
			queued?.abort();
			release?.();
			channel?.close();
		},
	};
}
