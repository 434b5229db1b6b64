/** A grid whose head stands on every page and whose rows do not break. */
import type { Block, Column } from "../../model.ts";
import type { Style } from "../face.ts";
import type { Line } from "../lines.ts";
import { lineHeight, mm, PAGE, ROOM, SIZE, WIDTH } from "../measures.ts";
import type { Grid, Strip } from "../strips.ts";
import { type Element, element } from "../structure.ts";
import { type Align, type Setting, wrapped, writeLine } from "./setting.ts";

const SIDE = mm(1.6);
const ABOVE = mm(0.9);
const BELOW = mm(1.1);
const LEADING = lineHeight(SIZE.table);
const HEADER_CELL = "/A<</O/Table/Scope/Column>>";

/**
 * Rows of a long table are grouped in its tree: some readers go through all kids of an element for each
 * of them (a second for each page of 5,000 rows).
 */
const LONG = 100;
const GROUP = 50;

type Table = Extract<Block, { kind: "table" }>;

interface Cell {
	readonly owner: Element | "Pagination";
	readonly lines: readonly Line[];
	readonly align: Align;
	readonly x: number;
	readonly width: number;
}
interface Row {
	readonly cells: readonly Cell[];
	readonly style: Style;
	/** Of the tallest cell. */
	readonly lines: number;
}

export function table(
	setting: Setting,
	parent: Element,
	{ columns, rows, total }: Table,
	onRow: () => void,
): Strip[] {
	const owner = element("Table", parent);
	const edges = edgesOf(columns);
	const rowOf = (
		texts: readonly string[],
		style: Style,
		role: "TH" | "TD",
		inside = owner,
	): Row => {
		const line = element("TR", inside);
		const cells = columns.map((column, i): Cell => {
			const x = (edges[i] ?? 0) + SIDE;
			const width = (edges[i + 1] ?? 0) - SIDE - x;
			return {
				owner: element(role, line, role === "TH" ? HEADER_CELL : ""),
				lines: wrapped(setting, texts[i] ?? "", { style, size: SIZE.table }, width),
				align: role === "TH" ? "center" : column.align,
				x,
				width,
			};
		});
		onRow();
		return { cells, style, lines: Math.max(1, ...cells.map(({ lines }) => lines.length)) };
	};
	const head = rowOf(
		columns.map(({ title }) => title),
		"bold",
		"TH",
	);
	const grid: Grid = {
		columns: edges,
		...(heightOf(head.lines) <= ROOM / 3 && { head: repeated(setting, head) }),
	};
	let group = owner;
	const all = [
		...rows.map((row, i) => {
			if (rows.length > LONG && i % GROUP === 0) group = element("TBody", owner);
			return rowOf(row, "normal", "TD", group);
		}),
		...(total ? [rowOf(total, "bold", "TD")] : []),
	];
	const room = ROOM - (grid.head?.height ?? 0);
	const stripsOf = (row: Row, keep: boolean) => rowStrips(setting, row, grid, room, keep);
	const [first, ...rest] = [
		stripsOf(head, all.length > 0),
		...all.map((row, i) => stripsOf(row, total !== undefined && i === all.length - 2)),
	].flat();
	return first ? [{ ...first, gap: mm(2) }, ...rest] : [];
}

/** Where the upright lines stand; shares that do not add up to 1 are put right. */
function edgesOf(columns: readonly Column[]): number[] {
	const sum = columns.reduce((all, { width }) => all + width, 0) || 1;
	const edges: number[] = [PAGE.left];
	for (const { width } of columns) edges.push((edges.at(-1) ?? 0) + (width / sum) * WIDTH);
	return edges;
}

const heightOf = (lines: number) => ABOVE + lines * LEADING + BELOW;

const repeated = (setting: Setting, head: Row) => ({
	height: heightOf(head.lines),
	draw: (top: number) =>
		drawCells(
			setting,
			{ ...head, cells: head.cells.map((cell) => ({ ...cell, owner: "Pagination" as const })) },
			top,
		),
});

/** One strip a row; more only where the row is taller than a page. */
function rowStrips(setting: Setting, row: Row, grid: Grid, room: number, keep: boolean): Strip[] {
	const most = Math.floor((room - ABOVE - BELOW) / LEADING);
	const count = Math.ceil(row.lines / most);
	return Array.from({ length: count }, (_, i) => {
		const part = count === 1 ? row : partOf(row, i * most, (i + 1) * most);
		return {
			height: heightOf(part.lines),
			gap: 0,
			keep: keep && i === count - 1,
			draw: (top: number) => drawCells(setting, part, top),
			grid,
		};
	});
}

/** Some of the lines of each cell, from the row's top. */
function partOf(row: Row, from: number, to: number): Row {
	const cells = row.cells.map((cell) => ({ ...cell, lines: cell.lines.slice(from, to) }));
	return { ...row, cells, lines: Math.min(row.lines, to) - from };
}

function drawCells(setting: Setting, { cells, style, lines: tallest }: Row, top: number) {
	for (const { owner, lines, align, x, width } of cells) {
		const start = top + ABOVE + ((tallest - lines.length) * LEADING) / 2;
		lines.forEach((line, i) => {
			writeLine(
				setting,
				owner,
				line,
				{ style, size: SIZE.table },
				{
					x,
					top: start + i * LEADING,
					width,
					align,
				},
			);
		});
	}
}
