/** Times contestants in turn, round after round, so that a slow moment of the machine hits them all. */
const ROUNDS = 31;
/** Long enough for the clock, and for each to clear up its own garbage. */
const SLICE_MS = 20;
const WARM_UP_MS = 500;
/** What is a hundred times slower needs no hundred turns to be told apart. */
const FEWEST = 5;

/** Runs `count` judgings and gives the time in ms; where they left off is kept for the next time. */
async function timed(entry, count) {
	const { contestant, inputs } = entry;
	const { judge, met } = contestant;
	const from = entry.done;
	let sum = 0;
	const start = performance.now();
	if (contestant.asynchronous)
		for (let at = from; at < from + count; at += 1)
			sum += met(await judge(inputs[at % inputs.length]));
	else
		for (let at = from; at < from + count; at += 1) sum += met(judge(inputs[at % inputs.length]));
	const ms = performance.now() - start;
	entry.done += count;
	// Used, so that no judging can be left out as useless.
	entry.sum += sum;
	return ms;
}

/** Until the compiler has seen it often; then how many fit into a slice. */
async function warmUp(entry) {
	let count = 1;
	let each = 0;
	for (let total = 0; total < WARM_UP_MS; ) {
		const ms = await timed(entry, count);
		total += ms;
		each = ms / count;
		if (ms < SLICE_MS) count *= 2;
	}
	entry.count = Math.max(FEWEST, Math.round(SLICE_MS / each));
}

function median(numbers) {
	const sorted = numbers.toSorted((a, b) => a - b);
	return sorted[Math.floor(sorted.length / 2)];
}

/** Microseconds for one judging, by the contestant's name. */
export async function measure(contestants, keystrokes) {
	const entries = contestants.map((contestant) => ({
		contestant,
		// Put into each contestant's own shape beforehand: not what is measured.
		inputs: keystrokes.map(contestant.read),
		done: 0,
		sum: 0,
		micros: [],
	}));
	for (const entry of entries) await warmUp(entry);
	for (let round = 0; round < ROUNDS; round += 1)
		for (const entry of entries)
			entry.micros.push(((await timed(entry, entry.count)) / entry.count) * 1000);
	for (const { contestant, sum } of entries)
		if (sum === 0) throw new Error(`${contestant.name} found nothing met.`);
	return new Map(entries.map(({ contestant, micros }) => [contestant.name, median(micros)]));
}
