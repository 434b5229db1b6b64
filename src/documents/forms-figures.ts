/** A field's figure as a form prints it: what was entered, or dots to write on. */
import type { Field, FieldAssessment, Ruleset } from "../rules/index.ts";
import { byHand, number } from "../text/index.ts";
import { describeField } from "./describe.ts";

/** "79/100 hộ = 79 %", "……… / 100 hộ = ……… %", "có / không". */
export function figureOrDots(
	ruleset: Ruleset,
	field: Field,
	judged: FieldAssessment | undefined,
): string {
	return isWhole(judged) ? describeField(ruleset, field, judged).figure : dotsFor(field, judged);
}

/** Nothing more is to be entered. */
function isWhole(judged: FieldAssessment | undefined): boolean {
	switch (judged?.kind) {
		case "ratio":
			return judged.part !== undefined && judged.whole !== undefined;
		case "choice":
			return judged.chosen !== undefined;
		case "count":
		case "figure":
		case "confirm":
			return judged.value !== undefined;
		case undefined:
			return false;
	}
}

/** Room for a field's figure; of a ratio, what is already there. */
export function dotsFor(field: Field, judged?: FieldAssessment): string {
	switch (field.kind) {
		case "ratio": {
			const { part, whole } = judged?.kind === "ratio" ? judged : {};
			const shown = (value: number | undefined) =>
				value === undefined ? undefined : number(value);
			return byHand.ratio(shown(part), shown(whole), field.countedAs);
		}
		case "count":
		case "figure":
			return byHand.count(field.countedAs);
		case "confirm":
			return byHand.confirm;
		case "choice":
			return byHand.choice;
	}
}
