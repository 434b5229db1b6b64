/** What the hand-written pages share: answers as they are typed, judged by hand and put into words. */
import { byHand } from "../rules/by-hand.mjs";

/** `open`: the criteria whose controls are seen. */
export const { ruleset, open } = window.bench;

const figure = (text) => (text === undefined || text.trim() === "" ? undefined : Number(text));

/** `entries`: by control, the text of a figure, a yes or no, the options chosen. */
export function judge(entries) {
	const values = {};
	for (const { fields } of ruleset.criteria)
		for (const { id, kind } of fields) {
			if (kind === "ratio")
				values[id] = {
					part: figure(entries[`${id}.part`]),
					whole: figure(entries[`${id}.whole`]),
				};
			else if (kind === "count") values[id] = figure(entries[id]);
			else values[id] = entries[id];
		}
	const judged = byHand(ruleset, { assessedOn: "2025-06-30", values });
	const tally = { met: 0, unmet: 0, unknown: 0, notApplicable: 0 };
	for (const { verdict } of judged.criteria) tally[verdict] += 1;
	return {
		...judged,
		tally: Object.entries(tally)
			.map(([verdict, count]) => `${count} ${verdict}`)
			.join(" · "),
		lineOf: (criterion) =>
			criterion.fields
				.map((field) => lineOf(field, values[field.id], judged.shortfalls[field.id]))
				.join("; "),
	};
}

/** "412/500 = 82.4 %; at least 80 %; 12 short". */
function lineOf({ kind, atLeast, moreThan }, value, shortfall) {
	if (kind !== "ratio") return "";
	const { part, whole } = value;
	const share = part === undefined || !whole ? "" : ` = ${((part / whole) * 100).toFixed(1)} %`;
	const need = moreThan === undefined ? `at least ${atLeast} %` : `more than ${moreThan} %`;
	return `${part ?? "…"}/${whole ?? "…"}${share}; ${need}${shortfall ? `; ${shortfall} short` : ""}`;
}
