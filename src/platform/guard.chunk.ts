import type { Guard, GuardHandlers } from "../state/index.ts";

/** How long, in milliseconds, the other window has to answer before the draft is taken from it. */
const PATIENCE = 2000;
/** How long it then has to bring what is unsaved to the disk. */
const LONG_PATIENCE = 10_000;
/** A lock that is lost as soon as it was had is not asked for again at once. */
const PAUSE = 1000;
/** How long the browser has to say whether a draft is free. */
const LOCK_PATIENCE = 3000;

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
	readonly locks: Pick<LockManager, "request"> | undefined;
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

/** What became of a request for the lock. `lost`: it was held, then let go or taken away. `over`: nobody asks any more. */
type Outcome = "lost" | "taken" | "refused" | "over";

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
	/** The draft was left, or the page has gone, perhaps to come back: nothing is asked for meanwhile. */
	let isAway = false;
	/** Counts the times that the page came; what was asked before it went is over. */
	let stay = 0;
	/** Lets the lock go; there while this window holds it. */
	let release: (() => void) | undefined;
	/** Gives the waiting request up. */
	let queued: AbortController | undefined;
	let takingOver: ReturnType<typeof setTimeout> | undefined;
	let handingOver: ReturnType<typeof setTimeout> | undefined;
	let heldSince = 0;
	let unanswered: ReturnType<typeof setTimeout> | undefined;
	const say = (news: News) => channel?.postMessage(news);

	const hold = () =>
		new Promise<void>((resolve) => {
			clearTimeout(takingOver);
			heldSince = Date.now();
			release = () => {
				release = undefined;
				resolve();
			};
			handlers.onAccess("editing");
		});

	/** Never rejects. On unload a browser takes the lock away, and refuses every further request. */
	const request = async (options: LockOptions): Promise<Outcome> => {
		const since = stay;
		const isOver = () => isAway || since !== stay;
		let granted = false;
		try {
			await locks?.request(name, options, (lock) => {
				clearTimeout(unanswered);
				granted = lock !== null;
				// Granted after the draft was left: let go at once.
				return lock && !isOver() ? hold() : undefined;
			});
		} catch {
			if (!granted && !isOver()) return "refused";
		}
		if (isOver()) return "over";
		if (!granted) return "taken";
		release = undefined;
		clearTimeout(handingOver);
		return "lost";
	};

	/**
	 * Reads on, and edits again when the other is done. Only a lock that was held and lost is waited for
	 * again: a refusal would be met again at once. After it "Sửa ở đây" is the way on.
	 */
	const standBy = async (outcome: Outcome) => {
		const since = stay;
		handlers.onAccess("reading");
		// A browser that gives and takes in one breath must not keep the page busy.
		if (outcome === "lost" && Date.now() - heldSince < PAUSE)
			await new Promise((resolve) => setTimeout(resolve, PAUSE));
		if (isAway || since !== stay || release) return;
		queued = new AbortController();
		const next = await request({ signal: queued.signal });
		if (next === "lost") await standBy(next);
	};
	const ask = async () => {
		unanswered = setTimeout(() => handlers.onAccess("editing"), LOCK_PATIENCE);
		const outcome = locks ? await request({ ifAvailable: true }) : "refused";
		clearTimeout(unanswered);
		if (outcome === "refused") handlers.onAccess("editing");
		else if (outcome !== "over") await standBy(outcome);
	};
	const steal = async () => {
		clearTimeout(takingOver);
		if (release || isAway) return;
		queued?.abort();
		const outcome = await request({ steal: true });
		if (outcome === "refused") handlers.onAccess("editing");
		else if (outcome !== "over") await standBy(outcome);
	};
	const stealAfter = (milliseconds: number) => {
		clearTimeout(takingOver);
		takingOver = setTimeout(() => void steal(), milliseconds);
	};

	/** Stops editing, brings what is unsaved to the disk, then lets just that window take the lock. */
	const handOver = async (to: string | undefined) => {
		if (to) say({ kind: "heard", to });
		await handlers.beforeHandOver();
		if (!to) return release?.();
		say({ kind: "handed-over", to });
		// Where that window is gone meanwhile, editing goes on here.
		clearTimeout(handingOver);
		handingOver = setTimeout(() => {
			if (release && !isAway) handlers.onAccess("editing");
		}, PATIENCE);
	};

	if (channel)
		channel.onmessage = ({ data }: MessageEvent<News>) => {
			if (isAway) return;
			if (data.kind === "saved") handlers.onSavedElsewhere();
			else if (data.kind === "hand-over") {
				if (release) void handOver(data.from);
			} else if (data.to !== me) return;
			else if (data.kind === "heard") stealAfter(LONG_PATIENCE);
			else void steal();
		};
	const goAway = () => {
		isAway = true;
		clearTimeout(takingOver);
		clearTimeout(handingOver);
		clearTimeout(unanswered);
		queued?.abort();
		release?.();
	};
	const stopResting = onRest(goAway, () => {
		isAway = false;
		stay += 1;
		handlers.onAccess("asking");
		void ask();
	});
	queueMicrotask(() => void (isAway || ask()));

	return {
		takeOver() {
			if (release || isAway) return;
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
