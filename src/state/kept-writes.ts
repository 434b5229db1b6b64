/** Writes of one draft's kept lists: in turn, what is typed gathered and first of all, what is refused tried again. */
import { signal } from "@preact/signals";
import { codeOf, type StoreErrorCode } from "../drafts/index.ts";
import type { SaveState } from "./contracts/index.ts";
import type { Ports } from "./ports.ts";

/** Milliseconds from a keystroke to its write: a list is written as a whole. */
const TYPING_DELAY = 300;
/** Milliseconds until what was typed and refused is tried again by itself. */
const RETRY_DELAY = 5000;

type Work = () => Promise<void>;
interface Typed {
	readonly text: string;
	readonly work: Work;
}

/** `after` follows each piece of work, in its turn; `onChange`: something was written. */
export function createKeptWrites(ports: Ports, draftId: string, after: Work, onChange: () => void) {
	const { failure, inTurn, settled } = createTurns(after);
	const saveState = signal<SaveState>("saved");
	/** By box: what is not on the disk. */
	const typed = signal<ReadonlyMap<string, Typed>>(new Map());
	/** The boxes of which no write was begun. */
	const waiting = new Set<string>();
	let isRefused = false;
	let writing = 0;
	let cancel: (() => void) | undefined;
	let stopLeaving: (() => void) | undefined;

	/** Until everything is on the disk, leaving the page saves what is typed, and asks first. */
	const tellState = () => {
		const isSaved = writing === 0 && waiting.size === 0;
		saveState.value = isSaved ? "saved" : writing === 0 && isRefused ? "failed" : "saving";
		ports.holdPage(`lists ${draftId}`, !isSaved);
		if (!isSaved) stopLeaving ??= ports.onLeave(settle);
		else {
			stopLeaving?.();
			stopLeaving = undefined;
			if (typed.value.size > 0) typed.value = new Map();
		}
	};
	/** What was typed in a `box` and is refused waits again, unless it has no list any more. */
	const write = async (work: Work, box?: string): Promise<boolean> => {
		writing += 1;
		tellState();
		const done = await inTurn(work);
		writing -= 1;
		if (!done && box !== undefined && failure.value !== "gone") {
			waiting.add(box);
			isRefused = true;
			cancel ??= ports.later(() => void settle(), RETRY_DELAY);
		}
		tellState();
		if (done) onChange();
		return done;
	};
	const settle = async (): Promise<void> => {
		cancel?.();
		cancel = undefined;
		isRefused = false;
		const boxes = [...waiting];
		waiting.clear();
		await Promise.all(
			boxes.map((box) => {
				const work = typed.value.get(box)?.work;
				return work && write(work, box);
			}),
		);
		await settled();
	};

	return {
		...{ failure, saveState, settle },
		typed: (box: string) => typed.value.get(box)?.text,
		inTurn,
		/** Changes something, once what was typed is on the disk; where that is refused, so is this. */
		async change(work: Work) {
			if (waiting.size > 0) await settle();
			return waiting.size === 0 && write(work);
		},
		/** Sees to the writing of what is typed in a box, once nothing is typed for a moment. */
		type(box: string, text: string, work: Work) {
			typed.value = new Map(typed.value).set(box, { text, work });
			waiting.add(box);
			isRefused = false;
			tellState();
			cancel?.();
			cancel = ports.later(() => void settle(), TYPING_DELAY);
		},
	};
}

/** Work in turn, each piece followed by `after`; `failure`: why the last was refused. */
function createTurns(after: Work) {
	const failure = signal<StoreErrorCode | undefined>(undefined);
	let last: Promise<unknown> = Promise.resolve();
	const attempt = async (work: Work) => {
		try {
			await work();
			await after();
			failure.value = undefined;
			return true;
		} catch (error) {
			failure.value = codeOf(error);
			return false;
		}
	};
	return {
		failure,
		/** Does something after all that was begun before; true once it is done. */
		inTurn(work: Work): Promise<boolean> {
			const turn = last.then(() => attempt(work));
			last = turn;
			return turn;
		},
		/** Resolves when all that was begun is done or has failed. */
		settled: async () => void (await last),
	};
}
