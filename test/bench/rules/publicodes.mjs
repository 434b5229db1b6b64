/**
 * Publicodes comes nearest: it says true, false or undefined with the answers that are missing. What
 * it does not say: any shortfall, that a figure cannot be right, which of a list were chosen (it has no
 * lists and is told how many). "Not applicable" it could say; it is not translated, so 0 of 0 is met.
 */
import Engine from "publicodes";
import { nameOf, translate, verdict } from "./translation.mjs";

const part = (id) => `part ${nameOf(id)}`;
const whole = (id) => `whole ${nameOf(id)}`;
const answer = (id) => `answer ${nameOf(id)}`;
const criterion = (id) => `criterion ${nameOf(id)}`;

// Written into the criterion's rule: a rule for each field doubles the time.
const terms = {
	ratio: ({ id, atLeast, moreThan }) =>
		`${part(id)} * 100 ${moreThan === undefined ? ">=" : ">"} ${moreThan ?? atLeast} * ${whole(id)}`,
	count: ({ id, atLeast }) => `${answer(id)} >= ${atLeast}`,
	confirm: ({ id }) => answer(id),
	choice: ({ id, atLeast }) => `${answer(id)} >= ${atLeast}`,
	all: (rules) => ({ "toutes ces conditions": rules }),
	any: (rules) => ({ "une de ces conditions": rules }),
};

function situationOf(ruleset, { values }) {
	const situation = {};
	const tell = (name, value) => {
		if (value !== undefined) situation[name] = value;
	};
	for (const { id, kind } of ruleset.criteria.flatMap(({ fields }) => fields)) {
		const value = values[id];
		if (kind === "ratio") {
			tell(part(id), value?.part);
			tell(whole(id), value?.whole);
		} else if (kind === "choice") tell(answer(id), value?.length);
		else tell(answer(id), typeof value === "boolean" ? (value ? "oui" : "non") : value);
	}
	return situation;
}

function engineOf(ruleset) {
	const rules = {};
	for (const { id, kind } of ruleset.criteria.flatMap(({ fields }) => fields))
		for (const name of kind === "ratio" ? [part(id), whole(id)] : [answer(id)]) rules[name] = null;
	for (const { id, rule } of translate(ruleset, terms)) rules[criterion(id)] = { valeur: rule };
	return new Engine(rules);
}

export default function publicodesOf(ruleset) {
	const engine = engineOf(ruleset);
	const names = ruleset.criteria.map(({ id }) => criterion(id));
	return {
		name: "publicodes",
		/** Only what was typed: it keeps the rest, which is less work than being told all again. */
		read({ answers, before }) {
			const situation = situationOf(ruleset, answers);
			if (!before) return { situation, options: {} };
			const known = situationOf(ruleset, before);
			const typed = Object.entries(situation).filter(([name, value]) => known[name] !== value);
			return { situation: Object.fromEntries(typed), options: { keepPreviousSituation: true } };
		},
		judge({ situation, options }) {
			engine.setSituation(situation, options);
			return names.map((name) => engine.evaluate(name).nodeValue);
		},
		verdicts: (judged) => judged.map((value) => (value === undefined ? "unknown" : verdict(value))),
		met: (judged) => judged.filter(Boolean).length,
	};
}
