/** A document as strips from margin to margin, put one below the other and onto pages. */
import { PAGE } from "../decree.ts";
import { line, type PdfWriter } from "./writer/pdf-writer.ts";

/** From the top margin to the bottom one. */
export const TEXT_HEIGHT = PAGE.bottom - PAGE.top;

export interface Strip {
	/** Of all that it draws, in points. */
	readonly height: number;
	/** Above it, in points; none at the top of a page. */
	readonly gap: number;
	/** The next strip has to stand on the same page. */
	readonly keep: boolean;
	/** `top` in points from the top of the page. */
	draw(top: number): void;
	/** Strips of one grid have lines around and between them. */
	readonly grid?: Grid;
}

export interface Grid {
	/** The upright lines. */
	readonly columns: readonly number[];
	/** Stands again at the top of each page. */
	readonly head?: { readonly height: number; draw(top: number): void };
}

const LINE = 0.5;

/** The first two lines stay together, and so do the last two. */
export const withoutOrphans = (strips: readonly Strip[]): Strip[] =>
	strips.map((strip, i) =>
		strips.length > 1 && (i === 0 || i === strips.length - 2) ? { ...strip, keep: true } : strip,
	);

/** The first one draws something more. */
export const alsoDrawing = (strips: readonly Strip[], draw: (top: number) => void): Strip[] =>
	strips.map((strip, i) => ({
		...strip,
		draw(top) {
			if (i === 0) draw(top);
			strip.draw(top);
		},
	}));

/** The last one stays with what follows. */
export const keepingNext = (strips: readonly Strip[]): Strip[] =>
	strips.map((strip, i) => (i + 1 === strips.length ? { ...strip, keep: true } : strip));

export interface Placing {
	readonly writer: PdfWriter;
	/** Adds what every page bears beside its strips. */
	finishPage(): void;
	/** After each strip. */
	onPlaced(): void;
}

/** Puts strips onto pages, from the top of the page that the writer is at. */
export function place(strips: readonly Strip[], { writer, finishPage, onPlaced }: Placing): void {
	let y: number = PAGE.top;
	let open: { readonly grid: Grid; readonly ends: number[] } | undefined;
	const closeGrid = () => {
		if (open) drawGrid(writer, open.grid, open.ends);
		open = undefined;
	};
	const turn = (first: Strip) => {
		const continued = open?.grid === first.grid ? first.grid : undefined;
		closeGrid();
		finishPage();
		writer.addPage();
		y = PAGE.top;
		if (!continued?.head) return;
		open = { grid: continued, ends: [y] };
		continued.head.draw(y);
		y += continued.head.height;
		open.ends.push(y);
	};
	/** Nothing of the document stands on this page yet. */
	const fresh = () =>
		y === PAGE.top ||
		(open !== undefined &&
			open.ends.length === 2 &&
			y === PAGE.top + (open.grid.head?.height ?? 0));
	const put = (strip: Strip) => {
		if (strip.grid !== open?.grid) closeGrid();
		if (y > PAGE.top) y += strip.gap;
		if (strip.grid) open ??= { grid: strip.grid, ends: [y] };
		strip.draw(y);
		y += strip.height;
		open?.ends.push(y);
		onPlaced();
	};
	for (let i = 0; i < strips.length; ) {
		const chain = chainFrom(strips, i);
		i += chain.length;
		const [first] = chain;
		if (first && !fresh() && y + heightOf(chain) > PAGE.bottom + TOLERANCE) turn(first);
		for (const strip of chain) {
			// A chain longer than a page breaks where it must.
			if (!fresh() && y + strip.gap + strip.height > PAGE.bottom + TOLERANCE) turn(strip);
			put(strip);
		}
	}
	closeGrid();
}

/** Sums of heights are not exact. */
const TOLERANCE = 0.01;

function chainFrom(strips: readonly Strip[], start: number): readonly Strip[] {
	let end = start;
	while (strips[end]?.keep && end + 1 < strips.length) end += 1;
	return strips.slice(start, end + 1);
}

const heightOf = (chain: readonly Strip[]) =>
	chain.reduce((sum, { gap, height }) => sum + gap + height, 0);

function drawGrid(writer: PdfWriter, { columns }: Grid, ends: readonly number[]) {
	const [top, bottom] = [ends[0] ?? 0, ends.at(-1) ?? 0];
	const [left, right] = [columns[0] ?? 0, columns.at(-1) ?? 0];
	writer.draw("Layout", LINE, [
		...ends.map((y) => line(left, y, right, y)),
		...columns.map((x) => line(x, top, x, bottom)),
	]);
}

/** A piece beside others: `top` counts from where they all begin. */
export interface Piece {
	readonly top: number;
	readonly height: number;
	draw(top: number): void;
}

/** Pieces side by side as one strip, or as several where they are taller than a page. */
export function sideBySide(pieces: readonly Piece[], gap: number, below: number): Strip[] {
	const end = Math.max(0, ...pieces.map(({ top, height }) => top + height));
	const strip = (inside: readonly Piece[], from: number, height: number): Strip => ({
		height,
		gap: from === 0 ? gap : 0,
		keep: false,
		draw: (top) => {
			for (const piece of inside) piece.draw(top + piece.top - from);
		},
	});
	if (end + below <= TEXT_HEIGHT) return [strip(pieces, 0, end + below)];
	const strips: Strip[] = [];
	let from = 0;
	let inside: Piece[] = [];
	for (const piece of [...pieces].sort((a, b) => a.top - b.top)) {
		if (piece.top + piece.height - from > TEXT_HEIGHT) {
			strips.push(strip(inside, from, piece.top - from));
			from = piece.top;
			inside = [];
		}
		inside.push(piece);
	}
	return [...strips, strip(inside, from, Math.min(TEXT_HEIGHT, end - from + below))];
}
