/** How the time of some work grows with its input, whatever else the machine does meanwhile. */

/** Microseconds of this process alone: what others run does not count. */
const spent = () => {
	const { user, system } = process.cpuUsage();
	return user + system;
};

async function least(work: () => unknown, runs: number): Promise<number> {
	let best = Number.POSITIVE_INFINITY;
	for (let run = 0; run < runs; run += 1) {
		const before = spent();
		await work();
		best = Math.min(best, spent() - before);
	}
	return best;
}

/** Between 4, which is linear, and 16, which is quadratic. */
export const STEEP = 9;

/** Below this the clock and the cleaning of memory say more than the work: no growth is seen. */
const FLOOR = 4000;

/**
 * How many times longer it takes with four times the input; 0 where even that takes next to nothing.
 * `prepare` makes the work for a size. Looks again before it says that it is steep.
 */
export async function growth(prepare: (size: number) => () => unknown, size: number) {
	const [one, four] = [prepare(size), prepare(size * 4)];
	let found = Number.POSITIVE_INFINITY;
	for (const runs of [1, 2, 4]) {
		await least(one, 1);
		const long = await least(four, runs);
		if (long < FLOOR) return 0;
		found = Math.min(found, long / Math.max(await least(one, runs + 1), FLOOR / 8));
		if (found < STEEP) return found;
	}
	return found;
}
