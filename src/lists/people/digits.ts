/** The value of the digits of a text from one place to another; 0 where anything else stands there. */
export function digitsIn(text: string, from = 0, to = text.length): number {
	let value = 0;
	for (let at = from; at < to; at += 1) {
		const digit = text.charCodeAt(at) - 48;
		if (digit < 0 || digit > 9) return 0;
		value = value * 10 + digit;
	}
	return value;
}
