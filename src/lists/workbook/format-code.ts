import type { DateFormat } from "./dates.ts";

/** A piece of a number format. Colours, locales and blanks as wide as a letter are left out. */
export type Token =
	| { readonly kind: "literal"; readonly text: string }
	/** A place for a digit: 0 always shows one. */
	| { readonly kind: "digit"; readonly always: boolean }
	| { readonly kind: "point" | "comma" | "percent" | "exponent" | "general" | "text" }
	/** `letter`: what of a date is meant; `text`: as it is written. */
	| {
			readonly kind: "date";
			readonly letter: string;
			readonly text: string;
			readonly elapsed: boolean;
	  };

export interface Section {
	/** `[>=100]`: the values that the section is for, where it says so. */
	readonly condition?: (value: number) => boolean;
	readonly tokens: readonly Token[];
}

type Growing = { condition?: (value: number) => boolean; tokens: Token[] };

const PIECES =
	/"([^"]*)"?|\\(.)|[_*].|\[([^\]]*)(?:\]|$)|(General)|(AM\/PM|A\/P)|(E[+-])|([0#?])|([.,%@;])|([ymdhseb])\9*|(.)/gisu;
const CONDITION = /^(<=|>=|<>|<|>|=)(-?\d+(?:\.\d+)?)$/;
const COMPARE = new Map<string, (value: number, limit: number) => boolean>([
	["<=", (value, limit) => value <= limit],
	[">=", (value, limit) => value >= limit],
	["<>", (value, limit) => value !== limit],
	["<", (value, limit) => value < limit],
	[">", (value, limit) => value > limit],
	["=", (value, limit) => value === limit],
]);
const SIGNS = new Map<string, Token>([
	[".", { kind: "point" }],
	[",", { kind: "comma" }],
	["%", { kind: "percent" }],
	["@", { kind: "text" }],
]);

const dateToken = (letter: string, text: string) =>
	({ kind: "date", letter: letter.toLowerCase(), text, elapsed: false }) as const;

/** The sections of a number format, which `;` parts outside quotes. */
export function sectionsOf(code: string): Section[] {
	const sections: Growing[] = [{ tokens: [] }];
	for (const match of code.matchAll(PIECES)) {
		const [, quoted, escaped, bracket, general, half, exponent, digit, sign, date, other] = match;
		const section = sections.at(-1) ?? { tokens: [] };
		const literal = quoted ?? escaped ?? other;
		if (sign === ";") sections.push({ tokens: [] });
		else if (sign) section.tokens.push(SIGNS.get(sign) ?? { kind: "literal", text: sign });
		else if (literal) section.tokens.push({ kind: "literal", text: literal });
		else if (digit) section.tokens.push({ kind: "digit", always: digit === "0" });
		else if (general) section.tokens.push({ kind: "general" });
		else if (exponent) section.tokens.push({ kind: "exponent" });
		else if (half) section.tokens.push(dateToken("h", half));
		else if (date) section.tokens.push(dateToken(date, match[0]));
		else if (bracket) readBracket(bracket, section);
	}
	return sections;
}

function readBracket(text: string, section: Growing): void {
	const [, sign, limit] = CONDITION.exec(text) ?? [];
	const compare = COMPARE.get(sign ?? "");
	if (compare) section.condition = (value) => compare(value, Number(limit));
	else if (/^(h+|m+|s+)$/i.test(text))
		section.tokens.push({ ...dateToken(text.charAt(0), text), elapsed: true });
	else if (text.startsWith("$")) {
		const currency = text.slice(1).split("-")[0] ?? "";
		if (currency !== "") section.tokens.push({ kind: "literal", text: currency });
	}
}

/** What of a date the section shows; undefined where it shows a number. */
export function dateFormat({ tokens }: Section): DateFormat | undefined {
	const letters = tokens.filter((token) => token.kind === "date");
	// Letters after a place for a digit are a unit someone did not quote: `0 kg`, `#,##0 VND`.
	const first = tokens.find(
		({ kind }) => kind === "date" || kind === "digit" || kind === "general",
	);
	if (first?.kind !== "date") return undefined;
	// `m` is minutes next to hours or seconds, and the month anywhere else.
	const named = letters.map(({ letter, elapsed }, index) => {
		const beside = letters[index - 1]?.letter === "h" || letters[index + 1]?.letter === "s";
		return letter === "m" && (elapsed || beside) ? "h" : letter;
	});
	const has = (...wanted: string[]) => named.some((letter) => wanted.includes(letter));
	return {
		day: has("d"),
		month: has("m"),
		year: has("y", "e", "b"),
		time: has("h", "s"),
		elapsed: letters.some(({ elapsed }) => elapsed),
	};
}
