/** What a JSON text says beside its values: how it nests, and keys that JSON.parse drops in silence. */

/**
 * One pass over a text that JSON.parse takes: how deep objects and arrays stand within one another, and the
 * first key that stands twice in one object, of which JSON.parse keeps the last.
 */
export function scanJson(text: string) {
	/** The keys of each open object; undefined for an array. */
	const open: (Set<string> | undefined)[] = [];
	let depth = 0;
	for (let at = 0; at < text.length; at += 1) {
		const letter = text[at];
		if (letter === "{" || letter === "[") {
			open.push(letter === "{" ? new Set() : undefined);
			depth = Math.max(depth, open.length);
		} else if (letter === "}" || letter === "]") {
			open.pop();
		} else if (letter === '"') {
			const end = endOfString(text, at);
			if (isKey(text, end)) {
				const keys = open.at(-1);
				// "\u0069d" is "id" too.
				const key = JSON.parse(text.slice(at, end)) as string;
				if (keys?.has(key)) return { depth, repeated: { key, line: lineOf(text, at) } };
				keys?.add(key);
			}
			at = end - 1;
		}
	}
	return { depth, repeated: undefined };
}

/** The place after the closing quote. */
function endOfString(text: string, start: number): number {
	let at = start + 1;
	while (at < text.length && text[at] !== '"') at += text[at] === "\\" ? 2 : 1;
	return at + 1;
}

function isKey(text: string, end: number): boolean {
	let at = end;
	while (at < text.length && " \t\n\r".includes(text[at] ?? "")) at += 1;
	return text[at] === ":";
}

/** Counted from 1. */
const lineOf = (text: string, at: number) => text.slice(0, at).split("\n").length;

/** The same text for the same value, in whatever order its keys stand. */
export const canonical = (value: unknown): string =>
	JSON.stringify(value, (_key, each: unknown) =>
		typeof each === "object" && each !== null && !Array.isArray(each)
			? Object.fromEntries(Object.entries(each).sort(([a], [b]) => (a < b ? -1 : 1)))
			: each,
	);
