/** How far a long document has come. */
import type { DocumentModel } from "../model.ts";
import type { Container } from "./container.ts";

export interface Progress {
	/** A row of a table has its lines. */
	laidOut(): void;
	/** A strip stands on its page. */
	placed(): void;
}

/** Shares of the time, as measured on a list of 5,000 rows: laid out, placed, packed. */
const SHARES = [0.3, 0.6, 0.95] as const;
/** More news than this nobody sees. */
const STEP = 0.01;

export function startProgress(
	model: DocumentModel,
	{ doc, on }: Container,
	onProgress: (share: number) => void = () => {},
): Progress {
	const blocks = model.parts.flatMap((part) => part.blocks);
	const rows = blocks.reduce(
		(sum, block) => sum + (block.kind === "table" ? block.rows.length : 0),
		0,
	);
	let told = 0;
	let laidOut = 0;
	let placed = 0;
	const tell = (share: number) => {
		if (share < told + STEP) return;
		told = share;
		onProgress(share);
	};
	const between = (from: number, to: number, share: number) =>
		tell(from + (to - from) * Math.min(1, share));
	on("putPage", ({ pageNumber }) =>
		between(SHARES[1], SHARES[2], pageNumber / doc.getNumberOfPages()),
	);
	return {
		laidOut() {
			laidOut += 1;
			between(0, SHARES[0], laidOut / (rows + 1));
		},
		placed() {
			placed += 1;
			between(SHARES[0], SHARES[1], placed / (rows + 1));
		},
	};
}
