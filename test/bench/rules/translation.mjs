/**
 * What the peers are told of a ruleset: ratios, counts, confirmations and choices, joined by "all of"
 * and "any of". What would be lost on the way is refused: a peer must not win by judging less.
 */
const KINDS = ["ratio", "count", "confirm", "choice"];

function refuse(what, id) {
	throw new Error(`The peers' translation has no ${what} (${id}).`);
}

function check(criterion) {
	for (const key of ["gate", "appliesFrom"])
		if (criterion[key] !== undefined) refuse(key, criterion.id);
	for (const { id, kind, atLeast, moreThan } of criterion.fields) {
		if (!KINDS.includes(kind)) refuse(kind, id);
		if (typeof (moreThan ?? atLeast ?? 0) !== "number") refuse("threshold that follows", id);
	}
}

/** `terms` are the peer's own: a test of one field, "all of", "any of". */
export function translate(ruleset, terms) {
	return ruleset.criteria.map((criterion) => {
		check(criterion);
		const fields = new Map(criterion.fields.map((field) => [field.id, field]));
		const ruleOf = (condition) => {
			if (typeof condition === "string")
				return terms[fields.get(condition).kind](fields.get(condition));
			if (condition.all) return terms.all(condition.all.map(ruleOf));
			if (condition.any) return terms.any(condition.any.map(ruleOf));
			return refuse("at least n of", criterion.id);
		};
		return { id: criterion.id, rule: ruleOf(criterion.requires) };
	});
}

/** A full stop means a step into something to JSON Logic and a namespace to Publicodes. */
export const nameOf = (id) => id.replaceAll(".", "_");

export const verdict = (met) => (met ? "met" : "unmet");
