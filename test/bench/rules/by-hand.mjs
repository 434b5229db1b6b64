/**
 * A plain interpreter, written by hand: the same ruleset, believed to be sound, and answers believed
 * to be well-typed. Gives verdicts, what is missing (blank fields) and the shortfall. What the app's
 * evaluator does beyond this (answers that cannot be trusted, thresholds still open, problems,
 * reasons, the verdict of each field) is what the ratio between the two measures.
 */
const all = (least, met, unmet, open) => {
	const applicable = met + unmet + open;
	if (applicable === 0) return "notApplicable";
	const needed = least < applicable ? least : applicable;
	return met >= needed ? "met" : met + open < needed ? "unmet" : "unknown";
};

function field(field, value, result) {
	if (value === undefined) {
		result.missing.push(field.id);
		return "unknown";
	}
	switch (field.kind) {
		case "ratio": {
			const { part, whole } = value;
			if (part === undefined || whole === undefined) {
				result.missing.push(field.id);
				return "unknown";
			}
			if (whole === 0) return field.noneExists && part === 0 ? "notApplicable" : "unknown";
			if (part > whole && !field.partMayExceedWhole) return "unknown";
			const strict = field.moreThan !== undefined;
			const target = (strict ? field.moreThan : field.atLeast) * whole;
			const needed = strict ? Math.floor(target / 100) + 1 : Math.ceil(target / 100);
			if (part >= needed) return "met";
			result.shortfalls[field.id] = needed - part;
			return "unmet";
		}
		case "count":
			if (value >= field.atLeast) return "met";
			result.shortfalls[field.id] = field.atLeast - value;
			return "unmet";
		case "confirm":
			return value ? "met" : "unmet";
		default:
			return value.length >= field.atLeast ? "met" : "unmet";
	}
}

function condition(requires, verdicts) {
	if (typeof requires === "string") return verdicts[requires];
	const parts = requires.all ?? requires.any;
	let met = 0;
	let unmet = 0;
	let open = 0;
	for (const part of parts) {
		const verdict = condition(part, verdicts);
		if (verdict === "met") met += 1;
		else if (verdict === "unmet") unmet += 1;
		else if (verdict === "unknown") open += 1;
	}
	return all(requires.all ? parts.length : 1, met, unmet, open);
}

export function byHand(ruleset, { assessedOn, values }) {
	const result = { verdict: "", met: 0, criteria: [], missing: [], shortfalls: {} };
	const verdicts = {};
	let met = 0;
	let unmet = 0;
	let open = 0;
	for (const criterion of ruleset.criteria) {
		const { id, gate, appliesFrom } = criterion;
		let verdict;
		for (const each of criterion.fields) verdicts[each.id] = field(each, values[each.id], result);
		if (appliesFrom !== undefined && assessedOn < appliesFrom) verdict = "notApplicable";
		else if (gate !== undefined && values[gate] !== true)
			verdict = values[gate] === false ? "notApplicable" : "unknown";
		else verdict = condition(criterion.requires, verdicts);
		if (verdict === "met") met += 1;
		else if (verdict === "unmet") unmet += 1;
		else if (verdict === "unknown") open += 1;
		result.criteria.push({ id, verdict });
	}
	result.met = met;
	result.verdict = all(ruleset.criteria.length, met, unmet, open);
	return result;
}
