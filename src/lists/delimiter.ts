import { roleOf } from "./header-words.ts";
import { recordsOf } from "./text-records.ts";

const CANDIDATES = ["\t", ";", ",", "|"] as const;
const LOOK_AT = 200;

/** A first line like `sep=;`, which Excel writes and reads. */
export function separatorLine(text: string): { delimiter: string; rest: string } | undefined {
	const match = /^sep=([^"\r\n])(?:\r\n|\n|\r|$)/i.exec(text);
	return match ? { delimiter: match[1] as string, rest: text.slice(match[0].length) } : undefined;
}

/**
 * The delimiter under which most lines share one width, wide tables and known header words counting
 * more. A comma where nothing splits: the list has one column.
 */
export function findDelimiter(text: string): string {
	const head = text.slice(0, 65_536);
	let best = { delimiter: ",", score: 0 };
	for (const delimiter of CANDIDATES) {
		const records = recordsOf(head, delimiter, 1, { lenient: true }).records.slice(0, LOOK_AT);
		const widths = new Map<number, number>();
		for (const { cells } of records) widths.set(cells.length, (widths.get(cells.length) ?? 0) + 1);
		let agreement = 0;
		for (const [width, lines] of widths)
			if (width > 1)
				agreement = Math.max(agreement, (lines / records.length) * Math.log2(width + 1));
		if (agreement === 0) continue;
		const known = Math.max(
			0,
			...records.map(({ cells }) => (cells.length > 1 ? cells.filter(roleOf).length : 0)),
		);
		const score = agreement + 1.5 * known;
		if (score > best.score) best = { delimiter, score };
	}
	return best.delimiter;
}
