/**
 * json-rules-engine says which rules hold. It has no arithmetic: that a part reaches its percent is an
 * operator of our own. What a rule cannot say: unknown (a blank stops the whole run, or is unmet where
 * undefined facts are allowed, as here), not applicable (0 of 0 is met), any shortfall, which answers
 * are missing, that a figure cannot be right. The verdicts come in a promise, never at once.
 */
import { Engine } from "json-rules-engine";
import { translate, verdict } from "./translation.mjs";

const test = (fact, operator, value) => ({ fact, operator, value });

const terms = {
	ratio: ({ id, atLeast, moreThan }) =>
		moreThan === undefined
			? test(id, "atLeastPercent", atLeast)
			: test(id, "moreThanPercent", moreThan),
	count: ({ id, atLeast }) => test(id, "greaterThanInclusive", atLeast),
	confirm: ({ id }) => test(id, "equal", true),
	choice: ({ id, atLeast }) => test(id, "atLeastChosen", atLeast),
	all: (rules) => ({ all: rules }),
	any: (rules) => ({ any: rules }),
};

export default function jsonRulesEngineOf(ruleset) {
	const engine = new Engine([], { allowUndefinedFacts: true });
	engine.addOperator(
		"atLeastPercent",
		(ratio, percent) => ratio?.part * 100 >= percent * ratio?.whole,
	);
	engine.addOperator(
		"moreThanPercent",
		(ratio, percent) => ratio?.part * 100 > percent * ratio?.whole,
	);
	engine.addOperator("atLeastChosen", (chosen, least) => chosen?.length >= least);
	// A rule has to begin with a joint.
	for (const { id, rule } of translate(ruleset, terms))
		engine.addRule({
			name: id,
			conditions: rule.fact ? { all: [rule] } : rule,
			event: { type: id },
		});
	return {
		name: "json-rules-engine",
		asynchronous: true,
		read: ({ answers }) => answers.values,
		judge: (values) => engine.run(values),
		verdicts({ results }) {
			const met = new Set(results.map(({ name }) => name));
			return ruleset.criteria.map(({ id }) => verdict(met.has(id)));
		},
		met: ({ results }) => results.length,
	};
}
