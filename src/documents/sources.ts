import type { Criterion } from "../rules/index.ts";
import type { PrintedDraft } from "../terms/index.ts";
import { day, lists, documents as words } from "../text/index.ts";

/** Where a criterion's figures came from, a line for each list; both halves of a ratio in one where one list gave them. */
export function describeSources({ fields }: Criterion, sources: PrintedDraft["sources"]): string[] {
	return fields.flatMap((field) => {
		if (field.kind !== "ratio") return [];
		const halves = (["part", "whole"] as const).flatMap((half) => {
			const source = sources[`${field.id}.${half}`];
			if (!source) return [];
			const { file, rows, readOn } = source;
			return [{ label: field[half].label, from: lists.source(file, rows, day(readOn)) }];
		});
		const [one, other] = halves;
		if (one && other && one.from === other.from)
			return [words.sourceOf(words.both(one.label, other.label), one.from)];
		return halves.map(({ label, from }) => words.sourceOf(label, from));
	});
}
