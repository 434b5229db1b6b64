/** A criterion in words: how its parts stand together, why it stands so, where its figures came from. */
import {
	type Criterion,
	type Field,
	fieldOf,
	type Judgement,
	type Judgements,
	judgedOf,
	judgementOf,
	type Ruleset,
} from "../rules/index.ts";
import type { PrintedDraft } from "../terms/index.ts";
import { day, documentWords, figures, problems, reasons } from "../text/index.ts";
import { type Description, describeField } from "./describe.ts";

/** A criterion in one line: its only field's figure, or how its parts stand together. */
export function describeCriterion(
	ruleset: Ruleset,
	criterion: Criterion,
	assessment: Judgements,
): Description {
	const verdictOf = (id: string) => assessment.fields[id]?.verdict ?? "unknown";
	const judgement = judgementOf(criterion.requires, verdictOf);
	const describe = (id: string) => {
		const field = fieldOf(ruleset, id);
		return field && { field, ...describeField(ruleset, field, assessment.fields[id]) };
	};
	const only = judgement.kind === "one" ? fieldOf(ruleset, judgement.id) : undefined;
	if (only) return describeField(ruleset, only, assessment.fields[only.id]);
	const asked = leaves(judgement).map(({ id }) => id);
	const each = asked.map(describe).filter((described) => described !== undefined);
	const confirms = each.every(({ field }) => field.kind === "confirm");
	const met = asked.filter((id) => verdictOf(id) === "met").length;
	const answered = asked.some((id) => verdictOf(id) !== "unknown");
	const counted = answered ? figures.confirms(met, asked.length) : figures.notAnsweredConfirm;
	return {
		figure: confirms
			? counted
			: figures.together(each.map(({ field, figure }) => figures.lackNamed(field.label, figure))),
		threshold: thresholdIn(judgement, describe),
		lack: lackIn(judgement, describe),
	};
}

type Described = (Description & { readonly field: Field }) | undefined;
type Describe = (id: string) => Described;
type One = Extract<Judgement, { kind: "one" }>;

const leaves = (judgement: Judgement): One[] =>
	judgement.kind === "one" ? [judgement] : judgement.parts.flatMap(leaves);

/** "đủ 3 điều kiện", "ít nhất 2 trong 3 điều kiện", "≥ 80 % hoặc ≥ 2 điểm". */
function thresholdIn(judgement: Judgement, describe: Describe): string {
	if (judgement.kind === "one") return describe(judgement.id)?.threshold ?? "";
	const { parts, least } = judgement;
	const nested = parts.some((part) => part.kind === "joined");
	const plain = parts.every(
		(part) => part.kind === "one" && describe(part.id)?.field.kind !== "confirm",
	);
	if (!plain) return figures.needOf(least, parts.length, nested);
	return figures.join(
		least,
		parts.map((part) => thresholdIn(part, describe)),
	);
}

/** What is missing of a part that is not met: of all its parts, or of one or the other. */
function lackIn(judgement: Judgement, describe: Describe): string {
	if (judgement.verdict !== "unmet") return "";
	const onlyConditions = leaves(judgement).every(
		({ id, verdict }) => verdict !== "unmet" || describe(id)?.field.kind === "confirm",
	);
	return onlyConditions
		? figures.lackCondition(lacking(judgement, (id) => describe(id)?.field.label ?? id))
		: lacking(judgement, (id) => {
				const { field, lack = "" } = describe(id) ?? {};
				return field && field.kind !== "confirm" ? figures.lackNamed(field.label, lack) : lack;
			});
}

/** "a; b", "a hoặc (b; c)": the parts that are not met. */
function lacking(judgement: Judgement, one: (id: string) => string): string {
	if (judgement.kind === "one") return one(judgement.id);
	const unmet = judgement.parts.filter(({ verdict }) => verdict === "unmet");
	return figures.listed(
		unmet.map((part) => {
			const text = lacking(part, one);
			const several =
				part.kind === "joined" &&
				part.parts.filter(({ verdict }) => verdict === "unmet").length > 1;
			return several && unmet.length > 1 ? `(${text})` : text;
		}),
		judgement.least >= judgement.parts.length,
	);
}

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
