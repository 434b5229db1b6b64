/** Short names are short, and told apart. */
import { tidy } from "../../terms/index.ts";
import type { Criterion } from "../schema.ts";
import type { Report } from "./report.ts";

const MOST_LETTERS = 24;

export function checkShortNames(criteria: readonly Criterion[], report: Report) {
	/** The number of the criterion that bears each. */
	const taken = new Map<string, string>();
	criteria.forEach(({ short, number }, index) => {
		if (short === undefined) return;
		// However it was typed: an ê may be one character or three.
		const letters = [...short.normalize("NFC")].length;
		if (letters > MOST_LETTERS) report([index, "short"], "short-too-long", letters, MOST_LETTERS);
		const read = tidy(short).toLowerCase();
		const earlier = taken.get(read);
		if (earlier !== undefined) report([index, "short"], "duplicate-short", short, earlier);
		else taken.set(read, number);
	});
}
