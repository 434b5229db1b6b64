/** A field in words: its figure, its threshold, what is missing. No judging here. */
import {
	type ByProperty,
	type ChoiceField,
	type CountField,
	type Field,
	type FieldAssessment,
	fieldOf,
	propertyOf,
	type Ruleset,
} from "../rules/index.ts";
import { figures } from "../text/index.ts";

export interface Description {
	/** "79/100 hộ = 79%" */
	readonly figure: string;
	/** "từ 80%" */
	readonly threshold: string;
	/** "còn thiếu 1 hộ"; blank where nothing is. */
	readonly lack: string;
}

/** `ruleset`: for thresholds that follow another field's answer. */
export const describeField = (
	ruleset: Ruleset,
	field: Field,
	judged: FieldAssessment | undefined,
): Description => ({
	figure: figureOf(field, judged),
	threshold: thresholdOf(ruleset, field, judged),
	lack: lackOf(field, judged),
});

/** How much of what a field asks for is there. */
export function enteredIn(judged: FieldAssessment | undefined): "nothing" | "part" | "all" {
	const values =
		judged?.kind === "ratio"
			? [judged.part, judged.whole]
			: [judged?.kind === "choice" ? judged.chosen : judged?.value];
	const there = values.filter((value) => value !== undefined).length;
	return there === 0 ? "nothing" : there < values.length ? "part" : "all";
}

/** "hộ"; blank where nothing is counted. */
export const countedAs = (field: Field | undefined) =>
	field && field.kind !== "confirm" ? field.countedAs : "";

function figureOf(field: Field, judged: FieldAssessment | undefined): string {
	const blank = judged?.problem ? figures.toMend : blankOf(field);
	switch (judged?.kind) {
		case "ratio": {
			const { part, whole, percents, strict, problem } = judged;
			const unit = countedAs(field);
			if (part !== undefined && whole !== undefined)
				return problem
					? figures.pair(part, whole, unit)
					: figures.ratio(part, whole, unit, percents, strict);
			if (problem) return blank;
			if (part !== undefined) return figures.count(part, unit);
			return whole === undefined ? blank : figures.openPart(whole, unit);
		}
		case "count":
		case "figure":
			return judged.value === undefined ? blank : figures.count(judged.value, countedAs(field));
		case "confirm":
			if (judged.value === undefined) return blank;
			return judged.value ? figures.yes : figures.no;
		case "choice":
			return judged.chosen && field.kind === "choice"
				? figures.chosen(chosenIn(field, judged))
				: blank;
		case undefined:
			return blank;
	}
}

function blankOf({ kind }: Field): string {
	if (kind === "confirm") return figures.notAnsweredConfirm;
	return kind === "choice" ? figures.notChosen : figures.notAnswered;
}

const chosenIn = ({ options }: ChoiceField, judged: FieldAssessment) =>
	options
		.filter(({ id }) => judged.kind === "choice" && judged.chosen?.includes(id))
		.map(({ label }) => label);

function lackOf(field: Field, judged: FieldAssessment | undefined): string {
	if (field.kind === "choice")
		return judged?.verdict === "unmet"
			? figures.lack(field.atLeast - chosenIn(field, judged).length, field.countedAs)
			: "";
	if (field.kind === "confirm")
		return judged?.verdict === "unmet" ? figures.lackCondition(figures.quoted(field.label)) : "";
	return judged?.shortfall === undefined ? "" : figures.lack(judged.shortfall, field.countedAs);
}

function thresholdOf(ruleset: Ruleset, field: Field, judged: FieldAssessment | undefined): string {
	switch (field.kind) {
		case "ratio": {
			const { percents = [], strict = false } = judged?.kind === "ratio" ? judged : {};
			const need = (values: readonly number[]) => figures.needRatio(values, strict);
			return percents.length > 1
				? byCase(ruleset, field.moreThan ?? field.atLeast, need)
				: need(percents);
		}
		case "count":
			return leastOf(ruleset, field, judged?.kind === "count" ? judged.leasts : []);
		case "figure":
			return "";
		case "confirm":
			return figures.yes;
		case "choice":
			return figures.needChoice(field.atLeast, field.countedAs);
	}
}

/** "ít nhất 4 giờ"; "ít nhất 3 điểm (1 điểm cho mỗi 500 người)" where it follows another answer. */
function leastOf(ruleset: Ruleset, field: CountField, leasts: readonly number[]): string {
	const { atLeast: threshold } = field;
	const need = (values: readonly number[]) => figures.needCount(values, field.countedAs);
	if (typeof threshold === "number") return need(leasts);
	if ("byProperty" in threshold)
		return leasts.length > 1 ? byCase(ruleset, threshold, need) : need(leasts);
	const { count, forEach, of } = threshold;
	const followed = countedAs(fieldOf(ruleset, of));
	const each = figures.forEach(count, field.countedAs, forEach, followed);
	return leasts.length === 0 ? each : `${need(leasts)} (${each})`;
}

/** Each kind of unit with its threshold, while it is open which one this is. */
function byCase(
	ruleset: Ruleset,
	threshold: number | ByProperty | undefined,
	need: (values: readonly number[]) => string,
): string {
	if (typeof threshold !== "object") return "";
	const { label: question = "", values = [] } = propertyOf(ruleset, threshold.byProperty) ?? {};
	const yesOrNo: Readonly<Record<string, string>> =
		values.length === 2 ? { true: question, false: figures.otherwise } : {};
	return figures.byCase(
		values.map(({ id, label }) => [need([threshold.cases[id] ?? 0]), yesOrNo[id] ?? label]),
	);
}
