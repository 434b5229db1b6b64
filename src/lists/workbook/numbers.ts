import type { Section, Token } from "./format-code.ts";

/** Excel counts in 15 digits: what is beyond is noise of the binary figure. */
const exact = (value: number) =>
	Number.isSafeInteger(value) ? value : Number(value.toPrecision(15));

/** A number without format: no grouping, a point, and no exponent from 1e-6 up to 1e21. */
export const plainNumber = (value: number) => String(exact(value) || 0).toUpperCase();

/** Moves the decimal point, exactly. */
function shift(value: number, places: number): number {
	if (places === 0) return value;
	const [digits, exponent = "0"] = String(value).split("e");
	return Number(`${digits}e${Number(exponent) + places}`);
}

const round = (value: number, places: number) =>
	Number.isInteger(value) ? value : shift(Math.round(shift(value, places)), -places);

const MOST_DECIMALS = 30;

/**
 * A number (not negative) as a section of its format shows it: so many digits, zeros before it,
 * percents, the words around it. Thousands are never grouped. Formats that would change the figure
 * (exponents, fractions, thousands left out) give the plain number.
 */
export function formatNumber(value: number, { tokens }: Section): string {
	const kinds = tokens.map(({ kind }) => kind);
	const fraction = tokens.some((token) => token.kind === "literal" && token.text === "/");
	const point = kinds.includes("point") ? kinds.indexOf("point") : kinds.length;
	const scaled = / comma(?! (?:comma|digit))/.test(` ${kinds.join(" ")}`);
	const general = kinds.includes("general") || kinds.includes("text");
	if (kinds.includes("exponent") || (fraction && kinds.includes("digit")) || scaled)
		return plainNumber(value);
	if (general) return wordsAround(tokens, plainNumber(value));

	const percents = kinds.filter((kind) => kind === "percent").length;
	const isDigit = (token: Token) => token.kind === "digit";
	const whole = tokens.slice(0, point).filter(isDigit);
	const decimals = tokens.slice(point).filter(isDigit);
	const figure = shift(exact(value), percents * 2);
	if (figure >= 1e21) return plainNumber(value);
	const places = Math.min(decimals.length, MOST_DECIMALS);
	const [units = "", rest = ""] = round(figure, places).toFixed(places).split(".");
	return filled(tokens, point, {
		units: units === "0" ? "" : units,
		places: whole.length,
		decimals: trimmed(rest, decimals),
	});
}

/** Without the zeros at the end that the format does not ask for. */
function trimmed(decimals: string, tokens: readonly Token[]): string {
	let length = decimals.length;
	const asked = (index: number) => {
		const token = tokens[index];
		return token?.kind === "digit" && token.always;
	};
	while (length > 0 && decimals[length - 1] === "0" && !asked(length - 1)) length -= 1;
	return decimals.slice(0, length);
}

interface Figures {
	/** The digits before the point, none for zero, and the places that there are for them. */
	readonly units: string;
	readonly places: number;
	readonly decimals: string;
}

function filled(tokens: readonly Token[], point: number, figures: Figures): string {
	const { units, places, decimals } = figures;
	let place = 0;
	return tokens
		.map((token, index) => {
			if (token.kind === "literal" || token.kind === "date") return token.text;
			if (token.kind === "percent") return "%";
			if (token.kind === "point") return decimals === "" ? "" : `.${decimals}`;
			if (token.kind !== "digit" || index > point) return "";
			// Places are filled from the right; the first takes all digits that are left.
			const at = units.length - places + place;
			const from = place === 0 ? 0 : at;
			place += 1;
			const digits = at < 0 ? "" : units.slice(from, at + 1);
			return digits === "" && token.always ? "0" : digits;
		})
		.join("");
}

const wordsAround = (tokens: readonly Token[], figure: string) =>
	tokens
		.map((token) => {
			if (token.kind === "literal") return token.text;
			return token.kind === "general" || token.kind === "text" ? figure : "";
		})
		.join("");
