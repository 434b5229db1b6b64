import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isOtherFigure, parseFigure } from "../../src/drafts/index.ts";
import { number } from "../../src/text/index.ts";
import { runs } from "../runs.ts";

describe("a figure as typed, where things are counted", () => {
	const cases: [string, number | undefined][] = [
		["", undefined],
		["   ", undefined],
		["0", 0],
		["1004", 1004],
		["1.004", 1004],
		["1 004", 1004],
		["1\u00a0004", 1004],
		[" 12 ", 12],
		["1.004.000", 1_004_000],
		["１２", 12],
		["8,5", 8.5],
		["8.5", 8.5],
		["-3", -3],
		["\u22123", -3],
		["1.00", Number.NaN],
		["8,0", Number.NaN],
		["0.500", 0.5],
		["1.0045", 1.0045],
		["1,004", 1.004],
		["tám", Number.NaN],
		["8x", Number.NaN],
		["1e3", Number.NaN],
		["0x10", Number.NaN],
		["+5", Number.NaN],
		["1 00", Number.NaN],
		["1.004,5", Number.NaN],
		["Infinity", Number.NaN],
	];
	it.each(cases)("%j", (typed, expected) => expect(parseFigure(typed, false)).toBe(expected));

	it("reads back every figure as the app writes it", () => {
		fc.assert(
			fc.property(fc.nat(1_000_000_000), (figure) => {
				expect(parseFigure(number(figure), false)).toBe(figure);
				expect(parseFigure(String(figure), false)).toBe(figure);
			}),
		);
	});
	it("never takes a text with a decimal for a whole number", () => {
		fc.assert(
			fc.property(
				fc.nat(1e9),
				fc.stringMatching(/^\d{1,20}$/),
				fc.constantFrom(",", "."),
				(whole, rest, sign) => {
					const grouped = sign === "." && /^[1-9]\d{0,2}$/.test(String(whole)) && rest.length === 3;
					if (grouped) return;
					expect(Number.isInteger(parseFigure(`${whole}${sign}${rest}`, false))).toBe(false);
				},
			),
			{ numRuns: runs(2000) },
		);
	});
});

describe("a figure as typed, where something is measured", () => {
	it.each([
		["4", 4],
		["4,5", 4.5],
		["4.5", 4.5],
		["1.004", 1.004],
		["3,75", 3.75],
		["4h", Number.NaN],
	])("%j", (typed, expected) => expect(parseFigure(typed, true)).toBe(expected));
});

it("a figure is the same however it is typed, and a blank is none", () => {
	for (const typed of ["1.004", "1004", "1 004", "01004", " 1.004 ", "", "  ", undefined])
		expect(isOtherFigure(typed, 1004), String(typed)).toBe(false);
	for (const typed of ["1.005", "1,004", "100", "nhiều", true])
		expect(isOtherFigure(typed, 1004), String(typed)).toBe(true);
});
