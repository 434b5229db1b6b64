/** Examples and what came before name ids that are there. */
import { isDay } from "../day.ts";
import { criterionOf, fieldOf, fieldsOf, propertyOf } from "../ruleset-index.ts";
import type { Field, Ruleset, RulesetExample } from "../schema.ts";
import { below, isCount, type Report } from "./report.ts";

export function checkExample(
	ruleset: Ruleset,
	{ answers, expected }: RulesetExample,
	report: Report,
) {
	const known = (ids: object, has: (id: string) => unknown, here: Report) => {
		for (const id of Object.keys(ids)) if (!has(id)) here([id], "unknown-reference", id);
	};
	const given = below(report, "answers");
	const isCriterion = (id: string) => criterionOf(ruleset, id);
	const isField = (id: string) => fieldOf(ruleset, id);
	if (!isDay(answers.assessedOn)) given(["assessedOn"], "no-such-day");
	const unit = answers.unit ?? {};
	known(unit, (id) => propertyOf(ruleset, id), below(given, "unit"));
	for (const [id, value] of Object.entries(unit)) {
		const property = propertyOf(ruleset, id);
		if (property && !property.values.some((each) => each.id === String(value)))
			given(["unit", id], "unknown-option", String(value));
	}
	for (const field of fieldsOf(ruleset).values())
		checkAnswer(field, answers.values[field.id], below(given, "values", field.id));
	known(answers.values, isField, below(given, "values"));
	known(answers.waived ?? {}, isCriterion, below(given, "waived"));
	known(expected.criteria, isCriterion, below(report, "expected", "criteria"));
	known(expected.shortfalls ?? {}, isField, below(report, "expected", "shortfalls"));
}

/** An answer is of its field's kind: a wrong one would only show as another verdict. */
function checkAnswer(
	field: Field,
	answer: RulesetExample["answers"]["values"][string] | undefined,
	report: Report,
) {
	if (answer === undefined) return;
	const kinds = { ratio: "object", count: "number", figure: "number", confirm: "boolean" } as const;
	if (field.kind !== "choice") {
		if (typeof answer !== kinds[field.kind] || Array.isArray(answer)) report([], "wrong-kind");
		return;
	}
	if (!Array.isArray(answer)) return report([], "wrong-kind");
	(answer as readonly string[]).forEach((option, index) => {
		if (!field.options.some(({ id }) => id === option)) report([index], "unknown-option", option);
	});
}

export function checkReplaces(ruleset: Ruleset, report: Report) {
	ruleset.replaces?.forEach(({ id, version, criteria = {}, fields = {} }, index) => {
		const here = below(report, "replaces", index);
		if (version !== undefined && !isCount(version)) here(["version"], "not-a-version");
		if (id === ruleset.id && (version ?? 1) >= ruleset.version) here([], "replaces-itself");
		const check = (
			key: "criteria" | "fields",
			map: Readonly<Record<string, readonly string[]>>,
			has: (id: string) => unknown,
		) => {
			for (const [old, news] of Object.entries(map))
				news.forEach((to, at) => {
					if (!has(to)) here([key, old, at], "unknown-reference", to);
				});
		};
		check("criteria", criteria, (to) => criterionOf(ruleset, to));
		check("fields", fields, (to) => fieldOf(ruleset, to));
	});
}
