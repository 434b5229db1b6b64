/** Examples and what came before name ids that are there. */
import { isDay } from "../day.ts";
import { criterionOf, fieldsOf, propertyOf } from "../ruleset-index.ts";
import type { Field, Ruleset } from "../schema.ts";
import type { Path, Report } from "./report.ts";

export function checkExample(
	ruleset: Ruleset,
	example: Ruleset["examples"][number],
	path: Path,
	fieldPaths: ReadonlyMap<string, Path>,
	report: Report,
) {
	const known = (ids: readonly string[], has: (id: string) => boolean, at: Path) => {
		for (const id of ids) if (!has(id)) report([...at, id], "unknown-reference", `no ${id}`, id);
	};
	const isCriterion = (id: string) => criterionOf(ruleset, id) !== undefined;
	const isField = (id: string) => fieldPaths.has(id);
	const { answers, expected } = example;
	if (!isDay(answers.assessedOn))
		report([...path, "answers", "assessedOn"], "no-such-day", `${answers.assessedOn} is no day`);
	const properties = ruleset.unitForm.properties ?? [];
	known(Object.keys(answers.unit ?? {}), (id) => propertyOf(ruleset, id) !== undefined, [
		...path,
		"answers",
		"unit",
	]);
	for (const { id, values } of properties) {
		const given = answers.unit?.[id];
		if (given !== undefined && !values.some((value) => value.id === String(given)))
			report([...path, "answers", "unit", id], "unknown-option", `no ${given}`, String(given));
	}
	for (const field of fieldsOf(ruleset).values())
		checkAnswer(field, answers.values[field.id], path, report);
	known(Object.keys(answers.values), isField, [...path, "answers", "values"]);
	known(Object.keys(answers.waived ?? {}), isCriterion, [...path, "answers", "waived"]);
	known(Object.keys(expected.criteria), isCriterion, [...path, "expected", "criteria"]);
	known(Object.keys(expected.shortfalls ?? {}), isField, [...path, "expected", "shortfalls"]);
}

/** An answer is of its field's kind: a wrong one would only show as another verdict. */
function checkAnswer(
	field: Field,
	answer: Ruleset["examples"][number]["answers"]["values"][string] | undefined,
	path: Path,
	report: Report,
) {
	if (answer === undefined) return;
	const here = [...path, "answers", "values", field.id];
	const kinds = { ratio: "object", count: "number", figure: "number", confirm: "boolean" } as const;
	if (field.kind !== "choice") {
		if (typeof answer !== kinds[field.kind] || Array.isArray(answer))
			report(here, "wrong-kind", `no answer to a ${field.kind}`);
		return;
	}
	if (!Array.isArray(answer)) return report(here, "wrong-kind", "no answer to a choice");
	(answer as readonly string[]).forEach((option, index) => {
		if (!field.options.some(({ id }) => id === option))
			report([...here, index], "unknown-option", `no option ${option}`, option);
	});
}

export function checkReplaces(
	{ id, version, criteria, replaces = [] }: Ruleset,
	fieldPaths: ReadonlyMap<string, Path>,
	report: Report,
) {
	replaces.forEach((earlier, index) => {
		const path = ["replaces", index];
		const { version: of } = earlier;
		if (of !== undefined && (!Number.isInteger(of) || of < 1))
			report([...path, "version"], "not-a-version", "version is a whole number from 1");
		if (earlier.id === id && (of ?? 1) >= version)
			report(path, "replaces-itself", `version ${version} cannot take its own place`);
		const check = (
			key: "criteria" | "fields",
			map: Readonly<Record<string, readonly string[]>>,
			has: (id: string) => boolean,
		) => {
			for (const [old, news] of Object.entries(map))
				news.forEach((to, at) => {
					if (!has(to)) report([...path, key, old, at], "unknown-reference", `no ${to}`, to);
				});
		};
		check("criteria", earlier.criteria ?? {}, (to) => criterionOf({ criteria }, to) !== undefined);
		check("fields", earlier.fields ?? {}, (to) => fieldPaths.has(to));
	});
}
