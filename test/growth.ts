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

/** How many times the input grows: so many that no machine's mood makes a line look like a square. */
const TIMES = 16;

/** Four times what a line grows by, and a quarter of a square. */
export const STEEP = 4 * TIMES;

/** Below this the clock and the cleaning of memory say more than the work: no growth is seen. */
const FLOOR = 4000;

/**
 * How many times longer it takes with 16 times the input; 0 where even that takes next to nothing.
 * `prepare` makes the work for a size. Looks again before it says that it is steep.
 */
export async function growth(prepare: (size: number) => () => unknown, size: number) {
	const [small, large] = [prepare(size), prepare(size * TIMES)];
	let found = Number.POSITIVE_INFINITY;
	for (const runs of [1, 2, 4]) {
		await least(small, 1);
		const long = await least(large, runs);
		if (long < FLOOR) return 0;
		found = Math.min(found, long / Math.max(await least(small, runs + 1), FLOOR / 8));
		if (found < STEEP) return found;
	}
	return found;
}
