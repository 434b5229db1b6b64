/** What stands where reading JSON stopped, for slips that the parser's own words would mislead about. */
import { jsonSlips } from "../text/index.ts";
import { UNSEEN } from "./near.ts";

export interface Slip {
	readonly offset: number;
	readonly why: string;
}

/** Signs of other keyboards and of word processors, and what JSON has in their place. */
const LOOKALIKES: Readonly<Record<string, string>> = {
	...Object.fromEntries([..."“”„‟″＂«»‘’‚‛'`´"].map((sign) => [sign, '"'])),
	...{ "：": ":", "﹕": ":", "=": ":", "，": ",", "、": ",", "；": ",", ";": "," },
	...{ "｛": "{", "｝": "}", "［": "[", "］": "]", "－": "-" },
};

/** The slip at `offset`, where the parser met `length` letters that it does not know; undefined: none that is known. */
export function slipAt(text: string, offset: number, length: number): Slip | undefined {
	const token = text.slice(offset, offset + length);
	const inner = innerQuote(text, offset, token);
	if (inner) return inner;
	const unseen = token.search(UNSEEN);
	if (unseen >= 0) return unseenAt(text, offset + unseen);
	const at = token.split("").findIndex((sign) => Object.hasOwn(LOOKALIKES, sign));
	if (at >= 0) {
		const sign = token[at] ?? "";
		return { offset: offset + at, why: jsonSlips.lookalike(sign, LOOKALIKES[sign] ?? "") };
	}
	if (token.startsWith("%")) return { offset, why: jsonSlips.percent };
	const small = token.toLowerCase();
	const isCapital = small !== token && ["true", "false"].includes(small);
	return isCapital ? { offset, why: jsonSlips.capital(token, small) } : undefined;
}

function unseenAt(text: string, offset: number): Slip {
	const isSpace = /[\u00a0\u2000-\u200a\u202f\u205f\u3000]/.test(text[offset] ?? "");
	return { offset, why: isSpace ? jsonSlips.otherSpace : jsonSlips.unseen };
}

/** A text that ended too early, at a straight quote within it; or too late, for want of one. */
function innerQuote(text: string, offset: number, token: string): Slip | undefined {
	const before = text.slice(0, offset);
	const quote = before.search(/"[ \t]*$/);
	// What JSON has after a text is no part of it.
	if (quote < 0 || !/^[\p{L}\p{N}“(‘.!?…–-]/u.test(token)) return undefined;
	const lineStart = before.lastIndexOf("\n") + 1;
	const [rest = ""] = text.slice(offset).split("\n", 1);
	const own = before.slice(lineStart, quote);
	const curly = own.search(/”[ \t]*[:,}\]]/);
	if (curly >= 0) return { offset: lineStart + curly, why: jsonSlips.lookalike("”", '"') };
	return rest.includes('"') ? { offset: quote, why: jsonSlips.innerQuote } : undefined;
}
