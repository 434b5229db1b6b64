/**
 * JSON Logic says true or false. What it does not say here: unknown (a blank reads as null, so it is
 * unmet), not applicable (0 of 0 is met), any shortfall, which answers are missing, that a figure
 * cannot be right. "unknown" could be spelled out with "if" and "missing" around every test.
 */
import jsonLogic from "json-logic-js";
import { nameOf, translate, verdict } from "./translation.mjs";

const given = (id, key) => ({ var: key ? `${nameOf(id)}.${key}` : nameOf(id) });

const terms = {
	// Multiplied rather than divided: whole numbers stay whole.
	ratio: ({ id, atLeast, moreThan }) => ({
		[moreThan === undefined ? ">=" : ">"]: [
			{ "*": [given(id, "part"), 100] },
			{ "*": [given(id, "whole"), moreThan ?? atLeast] },
		],
	}),
	count: ({ id, atLeast }) => ({ ">=": [given(id), atLeast] }),
	confirm: ({ id }) => given(id),
	choice: ({ id, atLeast }) => ({ ">=": [given(id, "length"), atLeast] }),
	all: (rules) => ({ and: rules }),
	any: (rules) => ({ or: rules }),
};

export default function jsonLogicOf(ruleset) {
	const rules = translate(ruleset, terms).map(({ rule }) => rule);
	return {
		name: "json-logic-js",
		read: ({ answers }) =>
			Object.fromEntries(Object.entries(answers.values).map(([id, value]) => [nameOf(id), value])),
		judge: (values) => rules.map((rule) => jsonLogic.apply(rule, values)),
		verdicts: (judged) => judged.map(verdict),
		met: (judged) => judged.filter(Boolean).length,
	};
}
