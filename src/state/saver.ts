/** Brings the newest value to the disk, one write at a time. */
import type { SaveState } from "./contracts/index.ts";

export interface SaverOptions<T> {
	/** Resolves once the value is on the disk. */
	readonly save: (value: T) => Promise<void>;
	readonly later: (run: () => void, milliseconds: number) => () => void;
	/** Called at once with "saving" when a value changes; with "saved" only when nothing is left. */
	readonly onState: (state: SaveState, error?: unknown) => void;
	/** Milliseconds from the first unsaved change to its write. */
	readonly delay: number;
}

export interface Saver<T> {
	change(value: T): void;
	/** Writes what is unsaved now; resolves when that is done or has failed. */
	flush(): Promise<void>;
	/** Nothing waits and nothing is being written. */
	readonly idle: () => boolean;
	/** Forgets what waits: the person chose what is on the disk instead. */
	discard(): void;
}

/**
 * Changes during a write are written after it. After a failure the value is kept and written again
 * with the next change or flush: nothing typed is dropped.
 */
export function createSaver<T>({ save, later, onState, delay }: SaverOptions<T>): Saver<T> {
	let pending: { value: T } | undefined;
	let writing: Promise<void> | undefined;
	let cancel: (() => void) | undefined;

	const write = async () => {
		while (pending) {
			const { value } = pending;
			pending = undefined;
			try {
				await save(value);
			} catch (error) {
				pending ??= { value };
				onState("failed", error);
				return;
			}
		}
		onState("saved");
	};

	const flush = (): Promise<void> => {
		cancel?.();
		cancel = undefined;
		if (!pending && !writing) return Promise.resolve();
		writing ??= write().finally(() => {
			writing = undefined;
		});
		return writing;
	};

	return {
		change(value) {
			pending = { value };
			onState("saving");
			if (!writing) cancel ??= later(() => void flush(), delay);
		},
		flush,
		idle: () => pending === undefined && writing === undefined,
		discard() {
			cancel?.();
			cancel = undefined;
			pending = undefined;
		},
	};
}
