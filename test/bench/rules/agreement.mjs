/** A contestant that judges otherwise than ours is not measured: it would be measured at other work. */

const judged = async (contestant, set) => contestant.judge(contestant.read(set));

/** Beyond the verdicts, where the other promises it as well. */
const BEYOND = ["whole", "shortfalls"];

/** A line for each difference between ours and another, over every set of answers. */
export async function disagreements(ruleset, ours, others, sets) {
	const found = [];
	for (const set of sets) {
		const mine = await judged(ours, set);
		const verdicts = ours.verdicts(mine);
		for (const other of others) {
			const report = (what, one, two) =>
				found.push(`${set.where}, ${what}: ours says ${one}, ${other.name} ${two}`);
			const theirs = await judged(other, set);
			const said = other.verdicts(theirs);
			for (const [at, { id }] of ruleset.criteria.entries())
				if (verdicts[at] !== said[at]) report(`criterion ${id}`, verdicts[at], said[at]);
			for (const what of BEYOND) {
				if (!other[what]) continue;
				const [one, two] = [ours[what](mine), other[what](theirs)].map((each) =>
					JSON.stringify(each),
				);
				if (one !== two) report(what, one, two);
			}
		}
	}
	return found;
}
