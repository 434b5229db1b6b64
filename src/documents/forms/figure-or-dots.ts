/** A field's figure as a form prints it: what was entered, or dots to write on. */
import type { Field, FieldAssessment, Ruleset } from "../../rules/index.ts";
import { byHand, number } from "../../text/index.ts";
import { describeField, enteredIn } from "../describe.ts";

/** "79/100 hộ = 79%", "……… / 100 hộ = ………%", "có / không". */
export const figureOrDots = (
	ruleset: Ruleset,
	field: Field,
	judged: FieldAssessment | undefined,
) =>
	enteredIn(judged) === "all"
		? describeField(ruleset, field, judged).figure
		: dotsFor(field, judged);

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
