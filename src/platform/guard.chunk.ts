import type { Guard, GuardHandlers } from "../state/index.ts";
import { createDraftLock, type Locks } from "./draft-lock.ts";

/** How long, in milliseconds, the other window has to answer before the draft is taken from it. */
const PATIENCE = 2000;
/** How long it then has to bring what is unsaved to the disk. */
const LONG_PATIENCE = 10_000;

/** Between the windows of a draft. `from` and `to` are windows; one of an older app sends neither. */
type News =
	| { readonly kind: "saved" }
	| { readonly kind: "hand-over"; readonly from?: string }
	| { readonly kind: "heard" | "handed-over"; readonly to: string };

const nameOf = (draftId: string) => `dat-chuan-draft-${draftId}`;

/** Tells windows with a draft open that it was saved by someone who has it not open. */
export function tellSaved(draftId: string): void {
	const channel = browserWorld.channel(nameOf(draftId));
	channel?.postMessage({ kind: "saved" } satisfies News);
	channel?.close();
}

/** What the guard needs of the browser; tests hand in their own. */
export interface GuardWorld {
	/** Undefined where there are none: on an address without HTTPS. */
	readonly locks: Locks;
	channel(name: string): Pick<BroadcastChannel, "postMessage" | "close" | "onmessage"> | undefined;
	/** The page goes, perhaps to rest in the browser's memory of pages, and may come back from there. */
	onRest(rest: () => void, wake: () => void): () => void;
}

const browserWorld: GuardWorld = {
	locks: typeof navigator === "object" ? navigator.locks : undefined,
	channel: (name) =>
		typeof BroadcastChannel === "function" ? new BroadcastChannel(name) : undefined,
	onRest(rest, wake) {
		const shown = (event: PageTransitionEvent) => event.persisted && wake();
		addEventListener("pagehide", rest);
		addEventListener("pageshow", shown);
		return () => {
			removeEventListener("pagehide", rest);
			removeEventListener("pageshow", shown);
		};
	},
};

/**
 * One window edits a draft, the others read: a Web Lock per draft, news by BroadcastChannel. Where the
 * browser has no locks, refuses them or does not answer, the revision check of the store alone guards.
 */
export function guardDraft(
	draftId: string,
	handlers: GuardHandlers,
	{ locks, channel: openChannel, onRest }: GuardWorld = browserWorld,
): Guard {
	const name = nameOf(draftId);
	const me = Math.random().toString(36).slice(2);
	const channel = openChannel(name);
	let takingOver: ReturnType<typeof setTimeout> | undefined;
	let handingOver: ReturnType<typeof setTimeout> | undefined;
	const say = (news: News) => channel?.postMessage(news);
	const lock = createDraftLock(name, locks, {
		onAccess: handlers.onAccess,
		onHeld: () => clearTimeout(takingOver),
		onLost: () => clearTimeout(handingOver),
	});

	const steal = () => {
		clearTimeout(takingOver);
		void lock.steal();
	};
	const stealAfter = (milliseconds: number) => {
		clearTimeout(takingOver);
		takingOver = setTimeout(steal, milliseconds);
	};

	/** Stops editing, brings what is unsaved to the disk, then lets just that window take the lock. */
	const handOver = async (to: string | undefined) => {
		if (to) say({ kind: "heard", to });
		await handlers.beforeHandOver();
		if (!to) return lock.letGo();
		say({ kind: "handed-over", to });
		// Where that window is gone meanwhile, editing goes on here.
		clearTimeout(handingOver);
		handingOver = setTimeout(() => {
			if (lock.isHeld() && !lock.isAway()) handlers.onAccess("editing");
		}, PATIENCE);
	};

	if (channel)
		channel.onmessage = ({ data }: MessageEvent<News>) => {
			if (lock.isAway()) return;
			if (data.kind === "saved") handlers.onSavedElsewhere();
			else if (data.kind === "hand-over") {
				if (lock.isHeld()) void handOver(data.from);
			} else if (data.to !== me) return;
			else if (data.kind === "heard") stealAfter(LONG_PATIENCE);
			else steal();
		};
	const goAway = () => {
		clearTimeout(takingOver);
		clearTimeout(handingOver);
		lock.goAway();
	};
	const stopResting = onRest(goAway, () => {
		handlers.onAccess("asking");
		lock.comeBack();
	});
	queueMicrotask(() => void lock.ask());

	return {
		takeOver() {
			if (lock.isHeld() || lock.isAway()) return;
			say({ kind: "hand-over", from: me });
			stealAfter(PATIENCE);
		},
		announceSaved: () => say({ kind: "saved" }),
		close() {
			stopResting();
			goAway();
			channel?.close();
		},
	};
}
