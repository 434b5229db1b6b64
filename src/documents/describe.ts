/** An assessment in words: the figure, the threshold, what is missing. No judging here. */
import {
	type Assessment,
	type ByProperty,
	type CountField,
	type Criterion,
	type Field,
	type FieldAssessment,
	type Judgement,
	judgementOf,
	type Ruleset,
	type RulesetAbout,
	type RulesetDocument,
} from "../rules/index.ts";
import { day, figures, partialDay, problems, reasons, rulesets } from "../text/index.ts";

export interface Description {
	/** "79/100 hộ = 79 %" */
	readonly figure: string;
	/** "≥ 80 %" */
	readonly threshold: string;
	/** "còn thiếu 1 hộ"; blank where nothing is. */
	readonly lack: string;
}

/** `ruleset`: for thresholds that follow another field's answer. */
export function describeField(
	ruleset: Ruleset,
	field: Field,
	judged: FieldAssessment | undefined,
): Description {
	const lack =
		judged?.shortfall !== undefined && "countedAs" in field
			? figures.lack(judged.shortfall, field.countedAs)
			: "";
	const blank = judged?.problem ? figures.toMend : figures.notAnswered;
	switch (field.kind) {
		case "ratio": {
			const { part, whole, percents = [], strict = false } = judged?.kind === "ratio" ? judged : {};
			const both = part !== undefined && whole !== undefined;
			const figure =
				both && judged?.problem
					? figures.pair(part, whole, field.countedAs)
					: judged?.problem
						? figures.toMend
						: both
							? figures.ratio(part, whole, field.countedAs, percents, strict)
							: part !== undefined
								? figures.count(part, field.countedAs)
								: whole !== undefined
									? `…/${figures.count(whole, field.countedAs)}`
									: figures.notAnswered;
			const need = (values: readonly number[]) => figures.needRatio(values, strict);
			const threshold =
				percents.length > 1
					? byCase(ruleset, field.moreThan ?? field.atLeast, need)
					: need(percents);
			return { figure, threshold, lack };
		}
		case "count":
		case "figure": {
			const value = judged?.kind === field.kind ? judged.value : undefined;
			const figure = value === undefined ? blank : figures.count(value, field.countedAs);
			const leasts = judged?.kind === "count" ? judged.leasts : [];
			const threshold = field.kind === "count" ? needOf(ruleset, field, leasts) : "";
			return { figure, threshold, lack };
		}
		case "confirm": {
			const value = judged?.kind === "confirm" ? judged.value : undefined;
			const figure =
				value === undefined
					? judged?.problem
						? figures.toMend
						: figures.notAnsweredConfirm
					: value
						? figures.yes
						: figures.no;
			return {
				figure,
				threshold: figures.yes,
				lack: judged?.verdict === "unmet" ? figures.lackCondition(field.label) : "",
			};
		}
		case "choice": {
			const chosen = judged?.kind === "choice" ? judged.chosen : undefined;
			const labels = field.options
				.filter(({ id }) => chosen?.includes(id))
				.map(({ label }) => label);
			return {
				figure: chosen === undefined ? blank : figures.chosen(labels),
				threshold: figures.needChoice(field.atLeast, field.countedAs),
				lack:
					judged?.verdict === "unmet"
						? figures.lack(field.atLeast - labels.length, field.countedAs)
						: "",
			};
		}
	}
}

/** "≥ 4 giờ"; "≥ 3 điểm (1 điểm cho mỗi 500 người)" where it follows another answer. */
function needOf(ruleset: Ruleset, field: CountField, leasts: readonly number[]): string {
	const { atLeast: threshold, countedAs } = field;
	const need = (values: readonly number[]) => figures.needCount(values, countedAs);
	if (typeof threshold === "number") return need(leasts);
	if ("byProperty" in threshold)
		return leasts.length > 1 ? byCase(ruleset, threshold, need) : need(leasts);
	const followed = fieldOf(ruleset, threshold.of);
	const each = figures.forEach(
		threshold.count,
		countedAs,
		threshold.forEach,
		followed && "countedAs" in followed ? followed.countedAs : "",
	);
	return leasts.length === 0 ? each : `${need(leasts)} (${each})`;
}

/** Each kind of unit with its threshold, while it is open which one this is. */
function byCase(
	{ unitForm }: Ruleset,
	threshold: number | ByProperty | undefined,
	need: (values: readonly number[]) => string,
): string {
	if (typeof threshold !== "object") return "";
	const property = unitForm.properties?.find(({ id }) => id === threshold.byProperty);
	return figures.byCase(
		(property?.values ?? []).map(({ id, label }) => [
			need([threshold.cases[id] ?? 0]),
			property?.values.length === 2 && id === "true"
				? property.label
				: property?.values.length === 2 && id === "false"
					? figures.otherwise
					: label,
		]),
	);
}

const fieldOf = (ruleset: Ruleset, id: string) =>
	ruleset.criteria.flatMap(({ fields }) => fields).find((field) => field.id === id);

/** A criterion in one line: its only field's figure, or how its parts stand together. */
export function describeCriterion(
	ruleset: Ruleset,
	criterion: Criterion,
	assessment: Assessment,
): Description {
	const verdictOf = (id: string) => assessment.fields[id]?.verdict ?? "unknown";
	const judgement = judgementOf(criterion.requires, verdictOf);
	const describe = (id: string) => {
		const field = criterion.fields.find((each) => each.id === id);
		return field && { field, ...describeField(ruleset, field, assessment.fields[id]) };
	};
	if (judgement.kind === "one") {
		const { figure = "", threshold = "", lack = "" } = describe(judgement.id) ?? {};
		return { figure, threshold, lack };
	}
	const asked = leaves(judgement).map(({ id }) => id);
	const each = asked.map(describe).filter((described) => described !== undefined);
	const confirms = each.every(({ field }) => field.kind === "confirm");
	const met = asked.filter((id) => verdictOf(id) === "met").length;
	const answered = asked.some((id) => verdictOf(id) !== "unknown");
	return {
		figure: !confirms
			? figures.together(each.map(({ field, figure }) => `${field.label}: ${figure}`))
			: answered
				? figures.confirms(met, asked.length)
				: figures.notAnsweredConfirm,
		threshold: thresholdOf(judgement, describe),
		lack: lackOf(judgement, describe),
	};
}

type Described = (Description & { readonly field: Field }) | undefined;
type Describe = (id: string) => Described;
type One = Extract<Judgement, { kind: "one" }>;

const leaves = (judgement: Judgement): One[] =>
	judgement.kind === "one" ? [judgement] : judgement.parts.flatMap(leaves);

/** "đủ 3 điều kiện", "ít nhất 2 trong 3 điều kiện", "≥ 80 % hoặc ≥ 2 điểm". */
function thresholdOf(judgement: Judgement, describe: Describe): string {
	if (judgement.kind === "one") return describe(judgement.id)?.threshold ?? "";
	const { parts, least } = judgement;
	const plain = parts.map((part) =>
		part.kind === "one" ? describe(part.id)?.field.kind !== "confirm" : false,
	);
	if (!plain.every(Boolean)) {
		const nested = parts.some((part) => part.kind === "joined");
		return figures.needOf(least, parts.length, nested);
	}
	return figures.join(
		least,
		parts.map((part) => thresholdOf(part, describe)),
	);
}

/** What is missing of a part that is not met: of all its parts, or of one or the other. */
function lackOf(judgement: Judgement, describe: Describe): string {
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
export function describeReason(criterion: Criterion, assessment: Assessment): string {
	const judged = assessment.criteria.find(({ id }) => id === criterion.id);
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
					const field_ = assessment.fields[field.id];
					return field.kind === "ratio" && field_?.kind === "ratio" && field_.noneExists
						? `${reasons.noneExists} ${field.noneExists?.note ?? ""}`
						: "";
				})
				.join("");
	}
}

/** What is wrong with a criterion's figures; blank where nothing is. */
export function describeProblem(criterion: Criterion, assessment: Assessment): string {
	const found = criterion.fields.flatMap(({ id }) => assessment.fields[id]?.problems ?? []);
	return [...new Set(found.map(({ code }) => problems[code] ?? ""))].join(" ");
}

/** "Hướng dẫn không ghi số, tháng 7 năm 2023, Sở …" */
export function describeDocument(document: RulesetDocument): string {
	const numberText =
		document.number === null ? rulesets.noNumber : rulesets.documentNumber(document.number);
	return rulesets.document(document.kind, numberText, partialDay(document.date), document.issuer);
}

/** "Giai đoạn 2021–2025 đã kết thúc…", from the day after the period's last year; else blank. */
export function validityNotice({ period }: RulesetAbout, today: string): string {
	return today > `${period.to}-12-31`
		? rulesets.ended(rulesets.period(period.from, period.to))
		: "";
}
