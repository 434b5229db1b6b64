/** An assessment in words: the figure, the threshold, what is missing. No judging here. */
import type {
	Assessment,
	Criterion,
	Field,
	FieldAssessment,
	RulesetAbout,
	RulesetDocument,
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

export function describeField(field: Field, judged: FieldAssessment | undefined): Description {
	const lack =
		judged?.shortfall !== undefined && "countedAs" in field
			? figures.lack(judged.shortfall, field.countedAs)
			: "";
	switch (field.kind) {
		case "ratio": {
			const { part, whole, percents = [], strict = false } = judged?.kind === "ratio" ? judged : {};
			const both = part !== undefined && whole !== undefined;
			const figure =
				both && judged?.problem
					? figures.pair(part, whole, field.countedAs)
					: both
						? figures.ratio(part, whole, field.countedAs, percents)
						: part !== undefined
							? figures.count(part, field.countedAs)
							: whole !== undefined
								? `…/${figures.count(whole, field.countedAs)}`
								: figures.notAnswered;
			return { figure, threshold: figures.needRatio(percents, strict), lack };
		}
		case "count": {
			const value = judged?.kind === "count" ? judged.value : undefined;
			const figure =
				value === undefined ? figures.notAnswered : figures.count(value, field.countedAs);
			return { figure, threshold: figures.needCount(field.atLeast, field.countedAs), lack };
		}
		case "confirm": {
			const value = judged?.kind === "confirm" ? judged.value : undefined;
			const figure =
				value === undefined ? figures.notAnsweredConfirm : value ? figures.yes : figures.no;
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
				figure: chosen === undefined ? figures.notAnswered : figures.chosen(labels),
				threshold: figures.needChoice(field.atLeast, field.countedAs),
				lack:
					judged?.verdict === "unmet"
						? figures.lack(field.atLeast - labels.length, field.countedAs)
						: "",
			};
		}
	}
}

/** A criterion in one line: its only field's figure, or how many of its conditions hold. */
export function describeCriterion(criterion: Criterion, assessment: Assessment): Description {
	const asked = criterion.fields.filter(({ id }) => id !== criterion.gate);
	const [only] = asked;
	if (only && asked.length === 1) return describeField(only, assessment.fields[only.id]);
	const each = asked.map((field) => describeField(field, assessment.fields[field.id]));
	if (asked.every(({ kind }) => kind === "confirm")) {
		const met = asked.filter(({ id }) => assessment.fields[id]?.verdict === "met").length;
		const answered = asked.some(({ id }) => assessment.fields[id]?.verdict !== "unknown");
		const missing = asked.filter(({ id }) => assessment.fields[id]?.verdict === "unmet");
		return {
			figure: answered ? figures.confirms(met, asked.length) : figures.notAnsweredConfirm,
			threshold: figures.needConfirm(asked.length),
			lack:
				missing.length > 0
					? figures.lackCondition(missing.map(({ label }) => label).join("; "))
					: "",
		};
	}
	const join = (texts: string[]) => texts.filter((text) => text !== "").join("; ");
	return {
		figure: join(each.map(({ figure }, i) => `${asked[i]?.label}: ${figure}`)),
		threshold: join(each.map(({ threshold }) => threshold)),
		lack: join(each.map(({ lack }) => lack)),
	};
}

/** Why a criterion stands as it does, where its figures do not say it; blank where they do. */
export function describeReason(criterion: Criterion, assessment: Assessment): string {
	const judged = assessment.criteria.find(({ id }) => id === criterion.id);
	const from = day(criterion.appliesFrom ?? "");
	switch (judged?.reason) {
		case "waived":
			return reasons.waived(judged.waived ?? "");
		case "before-date":
			return reasons.beforeDate(from);
		case "no-date":
			return reasons.noDate(from);
		case "gate-closed":
			return reasons.gateClosed;
		case "gate-open":
			return reasons.gateOpen;
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
