/** What a column of marks says of those who stand in a list. */
import { tidy } from "../../terms/index.ts";
import { markOf } from "../header-words.ts";
import type { CountChoice, Feed } from "./choice.ts";
import type { Person } from "./people.ts";

/** A value of a column of marks. */
export interface MarkValue {
	/** What `CountChoice.marks` is asked for: lower case, so that "X" and "x" are one. */
	readonly key: string;
	/** As it was first written. */
	readonly value: string;
	readonly rows: number;
	/** How it counts; undefined where a person must be asked. */
	readonly counts: boolean | undefined;
}

const keyOf = (cell: string) => tidy(cell).toLowerCase();

/** What a value says, by its key: as the person told, else as known marks do; undefined where neither knows. */
function saidBy(value: string, settled: Readonly<Record<string, boolean>>, reversed: boolean) {
	const said = Object.hasOwn(settled, value) ? settled[value] : markOf(value);
	return said === undefined ? undefined : said !== reversed;
}

type Told = Pick<CountChoice, "marks">;
const settledOf = ({ marks }: Told, { markColumn }: Feed) => marks[markColumn] ?? {};

/** Whether a row is marked; every row where no column of marks is asked for. */
export function markTest(choice: Told, feed: Feed) {
	if (feed.takes !== "both") return () => true;
	const settled = settledOf(choice, feed);
	return (cells: readonly string[]) =>
		saidBy(keyOf(cells[feed.markColumn] ?? ""), settled, feed.reversed);
}

/** The marks by value as written: all rows, and those inside the age asked for. */
export function countMarks(
	found: ReadonlyMap<string, { readonly rows: number; readonly inside: number }>,
	choice: Told,
	feed: Feed,
) {
	const values = new Map<string, { value: string; rows: number; inside: number }>();
	for (const [raw, { rows, inside }] of found) {
		const key = keyOf(raw);
		const seen = values.get(key) ?? { value: tidy(raw), rows: 0, inside: 0 };
		values.set(key, { ...seen, rows: seen.rows + rows, inside: seen.inside + inside });
	}
	const settled = settledOf(choice, feed);
	let part: number | undefined = 0;
	let markedOutside = 0;
	const marks: MarkValue[] = [];
	for (const [key, { value, rows, inside }] of values) {
		const counts = saidBy(key, settled, feed.reversed);
		marks.push({ key, value, rows, counts });
		if (counts === undefined) part = undefined;
		else if (counts) {
			if (part !== undefined) part += inside;
			markedOutside += rows - inside;
		}
	}
	const open = ({ counts }: MarkValue) => (counts === undefined ? 0 : 1);
	marks.sort((a, b) => open(a) - open(b) || b.rows - a.rows || (a.value < b.value ? -1 : 1));
	return { marks, part, markedOutside };
}

/** Cells that a person must settle before their feed can be counted. */
export function openMarks(people: readonly Person[], choice: CountChoice) {
	return choice.feeds.flatMap((feed) => {
		const isMarked = markTest(choice, feed);
		const column = feed.markColumn;
		return people
			.filter(({ row }) => isMarked(row.cells) === undefined)
			.map(({ row: { line, cells } }) => ({ line, column, value: cells[column] ?? "" }));
	});
}
