/** Rows that share a key, in order; rows whose key is NaN share nothing. A hash table in plain numbers. */
export function sharing(keys: Float64Array): number[][] {
	const size = 2 ** Math.ceil(Math.log2(Math.max(2, keys.length * 2)));
	const shift = 32 - Math.log2(size);
	const slots = new Int32Array(size).fill(-1);
	const next = new Int32Array(keys.length).fill(-1);
	const last = new Int32Array(keys.length);
	const shared: number[] = [];
	for (let row = 0; row < keys.length; row += 1) {
		const key = keys[row] as number;
		if (Number.isNaN(key)) continue;
		const hash = hashOf(key);
		let slot = hash >>> shift;
		// Steps of its own, odd: numbers made to share a slot part at the next one.
		const step = (hash << 1) | 1;
		while (slots[slot] !== -1 && keys[slots[slot] as number] !== key)
			slot = (slot + step) & (size - 1);
		const first = slots[slot] as number;
		if (first === -1) {
			slots[slot] = row;
			last[row] = row;
			continue;
		}
		if (last[first] === first) shared.push(first);
		next[last[first] as number] = row;
		last[first] = row;
	}
	return shared.map((first) => {
		const rows = [first];
		for (let row = next[first] as number; row !== -1; row = next[row] as number) rows.push(row);
		return rows;
	});
}

/** From all bits of the key: identity numbers of one place differ in few of them. */
function hashOf(key: number): number {
	const high = Math.floor(key / 0x1_0000_0000);
	const mixed = Math.imul(key | 0, 0x9e3779b1) ^ Math.imul(high, 0x85ebca6b);
	return Math.imul(mixed ^ (mixed >>> 15), 0xc2b2ae35);
}
