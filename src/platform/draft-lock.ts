import type { Access } from "../state/index.ts";

/** A lock that is lost as soon as it was had is not asked for again at once; milliseconds. */
const PAUSE = 1000;
/** How long the browser has to say whether a draft is free. */
const PATIENCE = 3000;

/** Undefined where there are none: on an address without HTTPS. */
export type Locks = Pick<LockManager, "request"> | undefined;

/** What became of a request for the lock. `lost`: it was held, then let go or taken away. `over`: nobody asks any more. */
type Outcome = "lost" | "taken" | "refused" | "over";

interface LockHandlers {
	onAccess(access: Access): void;
	/** The lock is this window's, until `onLost`. */
	onHeld(): void;
	onLost(): void;
}

interface DraftLock {
	isHeld(): boolean;
	/** The draft was left, or the page has gone, perhaps to come back: nothing is asked for meanwhile. */
	isAway(): boolean;
	/** Asks for the lock; while another window has it, reads on and waits. */
	ask(): Promise<void>;
	/** Takes it from whoever has it. */
	steal(): Promise<void>;
	letGo(): void;
	goAway(): void;
	comeBack(): void;
}

/** One window's hold on the lock of one draft, and what that lets it do. */
export function createDraftLock(name: string, locks: Locks, handlers: LockHandlers): DraftLock {
	let isAway = false;
	/** Counts the times that the page came; what was asked before it went is over. */
	let stay = 0;
	/** Lets the lock go; there while this window holds it. */
	let release: (() => void) | undefined;
	/** Gives the waiting request up. */
	let queued: AbortController | undefined;
	let heldSince = 0;
	let unanswered: ReturnType<typeof setTimeout> | undefined;

	const hold = () =>
		new Promise<void>((resolve) => {
			clearTimeout(unanswered);
			handlers.onHeld();
			heldSince = Date.now();
			release = () => {
				release = undefined;
				resolve();
			};
			handlers.onAccess("editing");
		});
	const request = (options: LockOptions) => {
		const since = stay;
		return requestLock(locks, name, options, hold, () => isAway || since !== stay);
	};

	/**
	 * Reads on, and edits again when the other is done. Only a lock that was held and lost is waited for
	 * again: a refusal would be met again at once. After it "Sửa ở đây" is the way on.
	 */
	const standBy = async (outcome: Outcome) => {
		const since = stay;
		if (outcome === "lost") {
			release = undefined;
			handlers.onLost();
		}
		handlers.onAccess("reading");
		// A browser that gives and takes in one breath must not keep the page busy.
		if (outcome === "lost" && Date.now() - heldSince < PAUSE)
			await new Promise((resolve) => setTimeout(resolve, PAUSE));
		if (isAway || since !== stay || release) return;
		queued = new AbortController();
		const next = await request({ signal: queued.signal });
		if (next === "lost") await standBy(next);
	};
	const goOn = async (outcome: Outcome) => {
		if (outcome === "refused") handlers.onAccess("editing");
		else if (outcome !== "over") await standBy(outcome);
	};

	const ask = async () => {
		if (isAway) return;
		unanswered = setTimeout(() => handlers.onAccess("editing"), PATIENCE);
		const outcome = locks ? await request({ ifAvailable: true }) : "refused";
		clearTimeout(unanswered);
		await goOn(outcome);
	};
	return {
		isHeld: () => release !== undefined,
		isAway: () => isAway,
		ask,
		async steal() {
			if (release || isAway) return;
			queued?.abort();
			await goOn(await request({ steal: true }));
		},
		letGo: () => release?.(),
		goAway() {
			isAway = true;
			clearTimeout(unanswered);
			queued?.abort();
			release?.();
		},
		comeBack() {
			isAway = false;
			stay += 1;
			void ask();
		},
	};
}

/** Holds the lock, once it is granted, until `hold` resolves. Never rejects. */
async function requestLock(
	locks: Locks,
	name: string,
	options: LockOptions,
	hold: () => Promise<void>,
	isOver: () => boolean,
): Promise<Outcome> {
	let granted = false;
	try {
		await locks?.request(name, options, (lock) => {
			granted = lock !== null;
			// Granted after the draft was left: let go at once.
			return lock && !isOver() ? hold() : undefined;
		});
	} catch {
		// On unload a browser takes the lock away, and refuses every further request.
		if (!granted && !isOver()) return "refused";
	}
	if (isOver()) return "over";
	return granted ? "lost" : "taken";
}
