/** What stands behind a criterion's verdict: why it stands so, what is wrong, where its figures came from. */
import { type Criterion, type Judgements, judgedOf } from "../rules/index.ts";
import type { PrintedDraft } from "../terms/index.ts";
import { day, documentWords, problems, reasons } from "../text/index.ts";

/** Why a criterion stands as it does, where its figures do not say it; blank where they do. */
export function describeReason(criterion: Criterion, assessment: Judgements): string {
	const judged = judgedOf(assessment, criterion.id);
	const from = day(criterion.appliesFrom ?? "");
	const gate = criterion.fields.find(({ id }) => id === criterion.gate)?.label ?? "";
	switch (judged?.reason) {
		case "waived":
			return reasons.waived(judged.waived ?? "");
		case "before-date":
			return reasons.beforeDate(from);
		case "no-date":
			return reasons.noDate(from);
		case "gate-closed":
			return reasons.gateClosed(gate);
		case "gate-open":
			return reasons.gateOpen(gate);
		default:
			return criterion.fields
				.map((field) => {
					const own = assessment.fields[field.id];
					return field.kind === "ratio" && own?.kind === "ratio" && own.noneExists
						? `${reasons.noneExists} ${field.noneExists?.note ?? ""}`
						: "";
				})
				.join("");
	}
}

/** What is wrong with a criterion's figures; blank where nothing is. */
export function describeProblem(criterion: Criterion, assessment: Judgements): string {
	const found = criterion.fields.flatMap(({ id }) => assessment.fields[id]?.problems ?? []);
	return [...new Set(found.map(({ code }) => problems[code]))].join(" ");
}

/** Where a criterion's figures came from, a line for each list; both halves of a ratio in one where one list gave them. */
export function describeFigureSources(
	{ fields }: Criterion,
	sources: PrintedDraft["sources"],
): string[] {
	return fields.flatMap((field) => {
		if (field.kind !== "ratio") return [];
		const halves = (["part", "whole"] as const).flatMap((half) => {
			const source = sources[`${field.id}.${half}`];
			if (!source) return [];
			const { file, rows, readOn } = source;
			return [{ label: field[half].label, from: documentWords.fromList(file, rows, day(readOn)) }];
		});
		const [one, other] = halves;
		if (one && other && one.from === other.from)
			return [documentWords.sourceOf(documentWords.both(one.label, other.label), one.from)];
		return halves.map(({ label, from }) => documentWords.sourceOf(label, from));
	});
}
