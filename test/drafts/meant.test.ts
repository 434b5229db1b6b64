import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
	cellsIn,
	meantFigure,
	meantHalf,
	pairInCells,
	parseFigure,
} from "../../src/drafts/index.ts";
import { number } from "../../src/text/index.ts";
import { anyLetter } from "../any-letter.ts";
import { runs } from "../runs.ts";

const figure = (text: string) => ({ kind: "figure", figure: text });
const percent = (text: string) => ({ kind: "percent", figure: text });
const pair = (part: string, whole: string) => ({ kind: "pair", part, whole });

describe("what a text that is no figure may have been meant as", () => {
	it.each([
		["1,234", figure("1.234")],
		["1,234,567", figure("1.234.567")],
		["１，２３４", figure("1.234")],
		["1,234.00", figure("1.234")],
		["1.234,00", figure("1.234")],
		["1 234,0", figure("1.234")],
		["1'234", figure("1.234")],
		["1\u2019234", figure("1.234")],
		["8,0", figure("8")],
		["120.00", figure("120")],
		["120,", figure("120")],
		["1.234 hộ", figure("1.234")],
		["1,234 hộ", figure("1.234")],
		["96 hộ gia đình", figure("96")],
		["8x", figure("8")],
		["80%", percent("80")],
		["80 %", percent("80")],
		["80,0%", percent("80")],
		["８０％", percent("80")],
	] as const)("%j, counted", (typed, meant) => {
		expect(meantFigure(typed, false)).toEqual(meant);
		expect(meantHalf(typed, false)).toEqual(meant);
	});
	it.each([
		...["", " ", "8,5", "8.5", "82,4%", "tám", "1e3", "0x10", "-1,234", "1,23", "0,123", "1,2345"],
		...["1.234.5", "12 nghìn", "12 NGHÌN hộ", "3 trăm", "2 triệu", "5k", "5 tr", "80 phần trăm"],
		...["khoảng 120", "1 đến 2", "120-130", "1,234/", "x".repeat(5000), `${"1 ".repeat(99)}x`],
	])("nothing is asked of %j, counted", (typed) =>
		expect(meantFigure(typed, false)).toBeUndefined(),
	);
	it.each([
		["1,234.5", figure("1234,5")],
		["1.234,5", figure("1234,5")],
		["4h", figure("4")],
		["4,5 giờ", figure("4,5")],
		["4.", figure("4")],
		["80%", percent("80")],
	] as const)("%j, measured", (typed, meant) => expect(meantFigure(typed, true)).toEqual(meant));
	it.each([
		["96/120", false, pair("96", "120")],
		["96 / 120 hộ", false, pair("96", "120")],
		["79/100 hộ = 79%", false, pair("79", "100")],
		["1,004/1,200", false, pair("1.004", "1.200")],
		["120/96", false, pair("96", "120")],
		["120/96", true, pair("120", "96")],
		["120\t96", false, pair("96", "120")],
		["1,004\t1,200", false, pair("1.004", "1.200")],
		["96\t120\t80%", false, pair("96", "120")],
		["12/5/2026", false, undefined],
		["1/2/3", false, undefined],
		["96\t120\t130", false, undefined],
		["Khu 3\t96", false, undefined],
	] as const)("%j in one half of a ratio (in any order: %s)", (typed, unordered, meant) =>
		expect(meantHalf(typed, unordered)).toEqual(meant),
	);

	it("what is offered can be read, and is what was grouped as Americans do", () => {
		fc.assert(
			fc.property(fc.integer({ min: 1000, max: 1_000_000_000 }), (value) => {
				const meant = meantFigure(value.toLocaleString("en-US"), false);
				expect(meant).toEqual(figure(number(value)));
				expect(meant?.kind === "figure" && parseFigure(meant.figure, false)).toBe(value);
			}),
		);
	});
	it("whatever is typed: nothing offered is unreadable, and nothing takes long", () => {
		const text = fc.oneof(
			fc.string({ unit: anyLetter, maxLength: 300 }),
			fc.stringMatching(/^[\d.,'/ %\thộ"-]{0,200}$/),
		);
		fc.assert(
			fc.property(text, fc.boolean(), (typed, decimals) => {
				const meant = decimals ? meantFigure(typed, true) : meantHalf(typed, false);
				if (!meant) return;
				const texts = meant.kind === "pair" ? [meant.part, meant.whole] : [meant.figure];
				for (const each of texts) {
					const value = parseFigure(each, decimals);
					expect(decimals ? Number.isFinite(value) : Number.isInteger(value)).toBe(true);
				}
			}),
			{ numRuns: runs(5000) },
		);
		const started = performance.now();
		for (const worst of ["1".repeat(200), "a ".repeat(100), "1 ".repeat(100), "1,000".repeat(40)])
			for (let round = 0; round < 100; round += 1) meantHalf(`${worst}!`, false);
		expect(performance.now() - started).toBeLessThan(2000);
	});
});

describe("cells copied from a sheet", () => {
	it.each([
		["96\t120", ["96", "120"]],
		["96\t120\r\n", ["96", "120"]],
		["96\r\n120\r\n", ["96", "120"]],
		["96\n120", ["96", "120"]],
		['"96"\t"120"', ["96", "120"]],
		['"Hộ ""A"""\t3', ['Hộ "A"', "3"]],
		["96\r\n", ["96"]],
		["1 004", ["1 004"]],
		["\t\r\n", []],
	])("%j", (text, cells) => expect(cellsIn(text)).toEqual(cells));
	it.each([
		[["96", "120"], { part: "96", whole: "120" }],
		[["1.004", "1 200"], { part: "1.004", whole: "1 200" }],
		[["0", "0"], { part: "0", whole: "0" }],
		[["120", "96"], undefined],
		[["1,004", "1,200"], undefined],
		[["96", "80%"], undefined],
		[["-1", "2"], undefined],
		[["96"], undefined],
		[["96", "120", "130"], undefined],
	])("%j is a pair only where nothing is in doubt", (cells, both) =>
		expect(pairInCells(cells)).toEqual(both),
	);
});
