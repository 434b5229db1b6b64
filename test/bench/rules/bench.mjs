/**
 * After one keystroke the whole ruleset is judged anew. How long does that take, beside an interpreter
 * written by hand and beside three rule engines?
 */
import { readFileSync } from "node:fs";
import { disagreements } from "./agreement.mjs";
import { fromExamples, keystrokesOf, thirteenths } from "./answers.mjs";
import { byHand } from "./by-hand.mjs";
import jsonLogicOf from "./json-logic.mjs";
import jsonRulesEngineOf from "./json-rules-engine.mjs";
import { measure } from "./measure.mjs";
import oursOf from "./ours.mjs";
import publicodesOf from "./publicodes.mjs";

const FILE = "hai-duong/hai-duong-xa-ntm-kieu-mau-chuyen-doi-so-2022.json";
/** Everything is answered in these, and every criterion met or unmet: all that the peers can say. */
const ANSWERED = ["dat-tat-ca", "thieu-mot", "dung-80"];
const BOUND = 5;

const ruleset = JSON.parse(
	readFileSync(new URL(`../../../rulesets/${FILE}`, import.meta.url), "utf8"),
);
const answered = ANSWERED.map((id) => {
	const found = ruleset.examples.find((example) => example.id === id);
	if (!found) throw new Error(`${FILE} has no example ${id}.`);
	return found;
});
const keystrokes = keystrokesOf(ruleset, answered);

const ours = await oursOf(ruleset);
const hand = {
	name: "by hand",
	read: ({ answers }) => answers,
	judge: (answers) => byHand(ruleset, answers),
	verdicts: ({ criteria }) => criteria.map(({ verdict }) => verdict),
	met: ({ met }) => met,
	whole: ({ verdict }) => verdict,
	shortfalls: ({ shortfalls }) => shortfalls,
};
const peers = [jsonLogicOf, jsonRulesEngineOf, publicodesOf].map((contestantOf) =>
	contestantOf(ruleset),
);
const expected = {
	name: "the worked example",
	read: (set) => set.expected,
	judge: (judged) => judged,
	verdicts: ({ criteria }) => ruleset.criteria.map(({ id }) => criteria[id]),
	whole: ({ verdict }) => verdict,
};

const found = [
	...(await disagreements(ruleset, ours, [expected, hand], fromExamples(ruleset.examples))),
	...(await disagreements(
		ruleset,
		ours,
		[hand, ...peers],
		[
			...fromExamples(answered),
			...thirteenths(ruleset, answered[0]),
			// Who keeps what it was told has to stand where the first keystroke begins.
			{ where: "before the first keystroke", answers: keystrokes[0].before },
			...keystrokes,
		],
	)),
];
if (found.length > 0) {
	for (const line of found.slice(0, 20)) console.error(line);
	console.error(`Disagreements: ${found.length}. Nothing was measured.`);
	process.exit(1);
}

const micros = await measure([hand, ours, ...peers], keystrokes);
const least = micros.get(hand.name);
const shown = (number) => number.toFixed(number < 100 ? 1 : 0);

console.log(`${ruleset.criteria.length} criteria judged after one keystroke (${FILE})\n`);
console.log(`${"".padEnd(18)}${"µs".padStart(9)}${"by hand = 1".padStart(14)}`);
for (const [name, each] of micros)
	console.log(`${name.padEnd(18)}${shown(each).padStart(9)}${shown(each / least).padStart(14)}`);

const ratio = micros.get(ours.name) / least;
console.log(`\nours is ${ratio.toFixed(1)} times the hand-written interpreter (bound: ${BOUND})`);
process.exit(ratio > BOUND ? 1 : 0);
