/** The sets of answers that are judged, made from a ruleset's worked examples. */
const ratiosOf = (ruleset) =>
	ruleset.criteria.flatMap(({ fields }) => fields.filter(({ kind }) => kind === "ratio"));

const changed = (answers, values) => ({ ...answers, values: { ...answers.values, ...values } });

export const fromExamples = (examples) =>
	examples.map(({ id, answers, expected }) => ({ where: `example ${id}`, answers, expected }));

/** Thirteenths: hardly a threshold falls on a whole number, so rounding the wrong way shows. */
export function thirteenths(ruleset, { answers }) {
	const ratios = ratiosOf(ruleset);
	return Array.from({ length: 14 }, (_, part) => ({
		where: `${part} of 13`,
		answers: changed(
			answers,
			Object.fromEntries(ratios.map(({ id }) => [id, { part, whole: 13 }])),
		),
	}));
}

function typedInto({ answers }, ratios) {
	return ratios.flatMap(({ id }) => {
		const { part, whole } = answers.values[id];
		const digits = String(part);
		return Array.from(digits, (_, at) =>
			changed(answers, { [id]: { part: Number(digits.slice(0, at + 1)), whole } }),
		);
	});
}

/**
 * A person types the part of one ratio after another: 1, 16, 160. Each keystroke is the answers as they
 * then stand and as they stood before; the first follows the last, so that they can go round.
 */
export function keystrokesOf(ruleset, examples) {
	const ratios = ratiosOf(ruleset);
	const series = examples.flatMap((example) => typedInto(example, ratios));
	return series.map((answers, at) => ({
		where: `keystroke ${at + 1}`,
		answers,
		before: series.at(at - 1),
	}));
}
