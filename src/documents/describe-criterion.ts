/** A criterion in words: its figure, what is needed, what is missing. */
import {
	type Criterion,
	type Field,
	fieldOf,
	type Judgement,
	type Judgements,
	judgementOf,
	type Ruleset,
} from "../rules/index.ts";
import { figures } from "../text/index.ts";
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
			: figures.together(each.map(({ field, figure }) => figures.named(field.label, figure))),
		threshold: thresholdIn(judgement, describe),
		lack: lackIn(judgement, describe),
	};
}

type Described = (Description & { readonly field: Field }) | undefined;
type Describe = (id: string) => Described;
type One = Extract<Judgement, { kind: "one" }>;

const leaves = (judgement: Judgement): One[] =>
	judgement.kind === "one" ? [judgement] : judgement.parts.flatMap(leaves);

/** "đủ 3 điều kiện", "ít nhất 2 trong 3 điều kiện", "từ 80% (hộ có mạng) hoặc ít nhất 2 điểm (điểm wifi)". */
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
		parts.map((part) => {
			const { threshold = "", field } = (part.kind === "one" ? describe(part.id) : undefined) ?? {};
			return figures.of(threshold, field?.label ?? "");
		}),
	);
}

/** What is missing of a part that is not met: of all its parts, or of one or the other. */
function lackIn(judgement: Judgement, describe: Describe): string {
	if (judgement.verdict !== "unmet") return "";
	const onlyConditions = leaves(judgement).every(
		({ id, verdict }) => verdict !== "unmet" || describe(id)?.field.kind === "confirm",
	);
	return onlyConditions
		? figures.lackCondition(
				lacking(judgement, (id) => figures.quoted(describe(id)?.field.label ?? id)),
			)
		: lacking(judgement, (id) => {
				const { field, lack = "" } = describe(id) ?? {};
				return field && field.kind !== "confirm" ? figures.of(lack, field.label) : lack;
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
