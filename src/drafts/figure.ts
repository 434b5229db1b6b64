/**
 * A figure as typed. Blank gives undefined, what is no number gives NaN: never a guess.
 *
 * Where things are counted a point groups thousands and a comma begins decimals (which are then an
 * error of their own); where something is measured (`decimals`), point and comma both begin decimals.
 */
export function parseFigure(typed: unknown, decimals: boolean): number | undefined {
	if (typed === undefined) return undefined;
	if (typeof typed !== "string") return Number.NaN;
	const text = typed.normalize("NFKC").trim();
	if (text === "") return undefined;
	const digits = withoutGroups(text.replace(/^[-\u2212]\s*/, ""), decimals);
	if (digits === undefined) return Number.NaN;
	const value = Number(digits);
	// "8,0" is written as a decimal where none can be: it must not pass for a whole number.
	if (!decimals && digits.includes(".") && Number.isInteger(value)) return Number.NaN;
	return /^[-\u2212]/.test(text) ? -value : value;
}

/** Whether what was typed is another figure than `value`, however it is written; a blank is none. */
export function isOtherFigure(typed: unknown, value: number): boolean {
	const figure = parseFigure(typed, false);
	return figure !== undefined && figure !== value;
}

function withoutGroups(text: string, decimals: boolean): string | undefined {
	if (/^[1-9]\d{0,2}( \d{3})+$/.test(text)) return text.replaceAll(" ", "");
	if (!decimals && /^[1-9]\d{0,2}(\.\d{3})+$/.test(text)) return text.replaceAll(".", "");
	return /^\d+([.,]\d+)?$/.test(text) ? text.replace(",", ".") : undefined;
}
