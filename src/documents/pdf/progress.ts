/** How far a long document has come. */
import type { DocumentModel } from "../model.ts";

/** Shares of the time, as measured on a list of 5,000 rows: laid out, placed, packed. */
const SHARES = { laidOut: 0.3, placed: 0.6, packed: 0.95 } as const;
/** More news than this nobody sees. */
const STEP = 0.01;

/** Tells the share done, from 0 to 1, counting the rows of all tables. */
export function startProgress(model: DocumentModel, onProgress?: (share: number) => void) {
	const blocks = model.parts.flatMap((part) => part.blocks);
	const rows = blocks.reduce(
		(sum, block) => sum + (block.kind === "table" ? block.rows.length : 0),
		1,
	);
	let told = 0;
	const counting = (from: number, to: number) => {
		let count = 0;
		return (all: number = rows) => {
			count += 1;
			const share = from + (to - from) * Math.min(1, count / all);
			if (share < told + STEP) return;
			told = share;
			onProgress?.(share);
		};
	};
	return {
		/** A row of a table has its lines. */
		laidOut: counting(0, SHARES.laidOut),
		/** A strip stands on its page. */
		placed: counting(SHARES.laidOut, SHARES.placed),
		/** One of `all` pages is in the file. */
		packed: counting(SHARES.placed, SHARES.packed),
	};
}
