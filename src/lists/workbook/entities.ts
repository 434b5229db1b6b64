import { broken } from "./workbook-error.ts";

const NAMED = new Map([
	["amp", "&"],
	["lt", "<"],
	["gt", ">"],
	["quot", '"'],
	["apos", "'"],
]);

/**
 * Text as XML means it: line ends are line feeds, the five entities and numeric references are
 * replaced. Throws at any other entity: none can have been declared.
 */
export function decodeEntities(text: string): string {
	const lines = text.includes("\r") ? text.replace(/\r\n?/g, "\n") : text;
	if (!lines.includes("&")) return lines;
	return lines.replace(
		/&(?:#(\d+);|#x([\da-f]+);|(\w+);)?/gi,
		(_, decimal?: string, hex?: string, name?: string) => {
			if (decimal) return letter(Number.parseInt(decimal, 10));
			if (hex) return letter(Number.parseInt(hex, 16));
			const named = NAMED.get(name ?? "");
			if (named === undefined) throw broken();
			return named;
		},
	);
}

const letter = (code: number) =>
	code === 0 || code > 0x10ffff ? "\ufffd" : String.fromCodePoint(code);

/** Letters that XML cannot hold are written `_x000D_` by Excel, and `_x005F_` where `_` is meant. */
export const decodeEscapes = (text: string) =>
	text.includes("_x")
		? text.replace(/_x([\da-f]{4})_/gi, (_, hex: string) =>
				String.fromCharCode(Number.parseInt(hex, 16)),
			)
		: text;

/** A copy: a piece cut out of a long text would keep all of that text in memory. */
export const copied = (text: string) => (text.length < 13 ? text : ` ${text}`.slice(1));
