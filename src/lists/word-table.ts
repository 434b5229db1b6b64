/**
 * What is known of words, looked up by two hashes of their letters in plain variables. Cutting words out
 * of their cells to ask a Map for them took 150 to 250 ms of 200,000 names in a worker; this takes half.
 */

export const SEED = 0x2545f491;
export const mixed = (hash: number, code: number) => Math.imul(hash ^ code, 0x9e3779b1);
export const mixedToo = (hash: number, code: number) => Math.imul(hash ^ code, 0x5bd1e995);

/** A list with half as many words is none of names. */
const SLOTS = 2 ** 16;

/** `read` says what a word is that was not met before; beyond many it is asked every time. */
export function wordTable<Known extends object>(read: (word: string) => Known) {
	const ones = new Int32Array(SLOTS);
	const others = new Int32Array(SLOTS);
	const known: (Known | undefined)[] = new Array(SLOTS).fill(undefined);
	let count = 0;
	return (one: number, other: number, text: string, start: number, end: number): Known => {
		let slot = (one ^ (one >>> 16) ^ (other >>> 7)) & (SLOTS - 1);
		// Steps of its own, odd: words made to share a slot part at the next one.
		const step = other | 1;
		for (let found = known[slot]; found; found = known[slot]) {
			if (ones[slot] === one && others[slot] === other) return found;
			slot = (slot + step) & (SLOTS - 1);
		}
		const found = read(text.slice(start, end));
		if (count < SLOTS / 2) {
			count += 1;
			ones[slot] = one;
			others[slot] = other;
			known[slot] = found;
		}
		return found;
	};
}
