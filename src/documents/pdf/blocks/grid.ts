/** A table as a grid whose head stands on every page and whose rows do not break. */
import { CELL, LOOKS, PAGE, ROOM, WIDTH } from "../../decree.ts";
import type { Column } from "../../model.ts";
import { type Grid, type Strip, TEXT_HEIGHT } from "../strips.ts";
import type { Artifact } from "../writer/pdf-writer.ts";
import { type Element, element } from "../writer/tag-tree.ts";
import { lineHeight, type SetLine, type Setters, setLines } from "./setting.ts";

const LEADING = lineHeight(LOOKS.table.size);
const HEADER_CELL = "/A<</O/Table/Scope/Column>>";

/**
 * Rows of a long table are grouped in its tree: some readers go through all kids of an element for each
 * of them (a second for each page of 5,000 rows).
 */
const LONG = 100;
const GROUP = 50;

interface Row {
	/** Lines of each cell. */
	readonly cells: readonly (readonly SetLine[])[];
	/** Of the tallest cell. */
	readonly lines: number;
}

export const table: Setters["table"] = ({ columns, rows, total }, setting, parent) => {
	const owner = element("Table", parent);
	const edges = edgesOf(columns);
	const rowOf = (
		texts: readonly string[],
		kind: "head" | "data" | "total",
		inside: Element | Artifact = owner,
	): Row => {
		const line = typeof inside === "string" ? inside : element("TR", inside);
		const isHead = kind === "head";
		const cells = columns.map(({ align }, i) => {
			const look = {
				...LOOKS.table,
				bold: kind !== "data",
				align: isHead ? "center" : align,
			} as const;
			const x = (edges[i] ?? 0) + CELL.side;
			const width = (edges[i + 1] ?? 0) - CELL.side - x;
			const cell =
				typeof line === "string"
					? line
					: element(isHead ? "TH" : "TD", line, isHead ? HEADER_CELL : "");
			return setLines(setting, cell, texts[i] ?? "", look, { x, width });
		});
		setting.onRow();
		return { cells, lines: Math.max(1, ...cells.map(({ length }) => length)) };
	};
	const titles = columns.map(({ title }) => title);
	const head = rowOf(titles, "head");
	const repeated = rowOf(titles, "head", "Pagination");
	const height = heightOf(head.lines);
	const grid: Grid = {
		columns: edges,
		...(height <= TEXT_HEIGHT / 3 && {
			head: { height, draw: (top: number) => drawRow(repeated, top) },
		}),
	};
	let group = owner;
	const all = [
		...rows.map((row, i) => {
			if (rows.length > LONG && i % GROUP === 0) group = element("TBody", owner);
			return rowOf(row, "data", group);
		}),
		...(total ? [rowOf(total, "total")] : []),
	];
	const [first, ...rest] = [
		rowStrips(head, grid, all.length > 0),
		...all.map((row, i) => rowStrips(row, grid, total !== undefined && i === all.length - 2)),
	].flat();
	return first ? [{ ...first, gap: ROOM.beforeTable }, ...rest] : [];
};

/** Where the upright lines stand; shares that do not add up to 1 are put right. */
function edgesOf(columns: readonly Column[]): number[] {
	const sum = columns.reduce((all, { width }) => all + width, 0) || 1;
	const edges: number[] = [PAGE.left];
	for (const { width } of columns) edges.push((edges.at(-1) ?? 0) + (width / sum) * WIDTH);
	return edges;
}

const heightOf = (lines: number) => CELL.above + lines * LEADING + CELL.below;

/** One strip a row; more only where the row is taller than a page. */
function rowStrips(row: Row, grid: Grid, keep: boolean): Strip[] {
	const room = TEXT_HEIGHT - (grid.head?.height ?? 0) - CELL.above - CELL.below;
	const most = Math.floor(room / LEADING);
	const count = Math.ceil(row.lines / most);
	return Array.from({ length: count }, (_, i) => {
		const part = count === 1 ? row : partOf(row, i * most, (i + 1) * most);
		return {
			height: heightOf(part.lines),
			gap: 0,
			keep: keep && i === count - 1,
			draw: (top: number) => drawRow(part, top),
			grid,
		};
	});
}

/** Some of the lines of each cell, from the row's top. */
const partOf = ({ cells, lines }: Row, from: number, to: number): Row => ({
	cells: cells.map((cell) => cell.slice(from, to)),
	lines: Math.min(lines, to) - from,
});

/** Each cell in the middle of the row's height. */
function drawRow({ cells, lines: tallest }: Row, top: number) {
	for (const lines of cells) {
		const start = top + CELL.above + ((tallest - lines.length) * LEADING) / 2;
		lines.forEach(({ draw }, i) => {
			draw(start + i * LEADING);
		});
	}
}
