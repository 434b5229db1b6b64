/** Texts made to be slow: what a person pastes into a form's text costs no more than its length. */
import { expect, it } from "vitest";
import { fillerOf } from "../../src/documents/forms/fill.ts";
import type { DocumentInput } from "../../src/documents/input.ts";
import { linesOf } from "../../src/documents/pdf/line-breaks.ts";
import { printable } from "../../src/documents/pdf/printable.ts";
import { startPdfFile } from "../../src/documents/pdf/writer/jspdf.ts";
import { growth, STEEP } from "../growth.ts";
import { loadFonts } from "./pdf/read.ts";

const input = (text: string) =>
	({
		ruleset: { criteria: [], about: { unit: "khu" } },
		draft: { unit: { name: "", commune: "" }, assessedOn: "" },
		assessment: { verdict: "unknown", fields: {} },
		texts: { x: text },
	}) as unknown as DocumentInput;

it("blanks without end in a text within a sentence", async () => {
	const filled = (size: number) => {
		const used = input(`a${" ".repeat(size)}b`);
		return () => fillerOf(used)("{x}");
	};
	expect(await growth(filled, 10_000)).toBeLessThan(STEEP);
	expect(fillerOf(input(" một \n\n  hai\r\nba "))("({x})")).toBe("(một hai ba)");
});

it("blanks and control characters without end on paper", async () => {
	const text = (size: number) => {
		const raw = `a${" \u0001".repeat(size)}b`;
		return () => printable(raw);
	};
	expect(await growth(text, 5000)).toBeLessThan(STEEP);
	expect(printable("a \u0001 \u0001 b \u0001\n\u0001 c\td")).toBe("a b\nc d");
});

it("a word without end is broken into lines in one go", async () => {
	const face = startPdfFile(await loadFonts()).face("normal");
	const lines = (size: number) => {
		const word = "đ".repeat(size);
		return () => linesOf(word, { face, size: 13, width: 100 });
	};
	expect(lines(1000)().length).toBeGreaterThan(50);
	expect(await growth(lines, 20_000)).toBeLessThan(STEEP);
});
