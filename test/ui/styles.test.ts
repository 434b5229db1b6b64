import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { filesIn } from "../files.ts";

/** What Firefox 115, Chromium 109 or Safari 16.4 do not understand. */
const TOO_NEW: readonly (readonly [string, RegExp])[] = [
	[":has()", /:has\(/],
	["nesting", /\{(?:[^{}]*;)?\s*[&>+~]|\{[^{}]*(?:^|[;{}\s])(?:&|[.#:[][^;{}]*\{|[a-z][^;:{}]*\{)/],
	["light-dark()", /light-dark\(/],
	["color-mix()", /color-mix\(/],
	["relative colours", /\b(?:rgb|hsl|oklch|lab|lch|color)\(\s*from\b/],
	["text-wrap", /\btext-wrap\b/],
	["@scope", /@scope\b/],
	["@starting-style", /@starting-style\b/],
	["anchor positioning", /\banchor(?:-name)?\s*[:(]|position-anchor/],
	["field-sizing", /\bfield-sizing\b/],
	["interpolate-size", /interpolate-size|calc-size\(/],
	["scroll-driven animations", /animation-timeline|scroll-timeline|view-timeline/],
	["popover", /:popover-open/],
	["style queries", /@container\s+style\(/],
	[":user-valid", /:user-(?:in)?valid/],
	["round(), mod(), rem()", /[\s(:](?:round|mod|rem)\(/],
];

const sheets = filesIn("src/ui", /\.css$/);
/** Without comments, and without the braces of `@media` and the like, inside which rules may stand. */
const rulesOf = (css: string) =>
	css
		.replaceAll(/\/\*[\s\S]*?\*\//g, "")
		.replaceAll(/@(?:media|supports|layer|page|container(?!\s+style))[^{;]*\{/g, "");
const tooNew = (css: string) =>
	TOO_NEW.filter(([, mark]) => mark.test(rulesOf(css))).map(([name]) => name);

describe("styles that the oldest browsers understand", () => {
	it.each(sheets)("%s", (name) => {
		expect(tooNew(readFileSync(name, "utf8"))).toEqual([]);
	});
	it.each([
		["html:has(.a) { color: red; }", ":has()"],
		[".a { color: red; .b { color: blue; } }", "nesting"],
		[".a { &:hover { color: blue; } }", "nesting"],
		[".a { > p { color: blue; } }", "nesting"],
		[".a { p { color: blue; } }", "nesting"],
		[".a { color: red; + p { color: blue; } }", "nesting"],
		["@container (width > 1rem) { .a { .b { color: red; } } }", "nesting"],
		["@container style(--a: 1) { .a { color: red; } }", "style queries"],
		[".a { color: light-dark(#fff, #000); }", "light-dark()"],
		["@media print { .a { color: rgb(from red r g b); } }", "relative colours"],
	])("what is too new is seen: %s", (css, name) => {
		expect(tooNew(css)).toContain(name);
	});
	it("what is old is not", () => {
		expect(tooNew("@container (max-width: 1rem) { .a { color: red; } }")).toEqual([]);
		expect(tooNew("@media print { .a > b:hover { width: calc(1rem * 2 + 1px); } }")).toEqual([]);
	});
});

// A sheet stays once its screen was seen: what it says would hold in the others too.
it("no screen's own sheet styles what another's does", () => {
	const own = ["draft", "drafts"].map((sheet) => {
		const css = readFileSync(`src/ui/styles/${sheet}.css`, "utf8");
		return new Set([...css.matchAll(/^\t?(?:main)?(\.[a-z-]+)/gm)].map(([, name]) => name));
	});
	const [draft = new Set(), drafts = new Set()] = own;
	expect(draft.size).toBeGreaterThan(20);
	expect([...draft].filter((name) => drafts.has(name))).toEqual([]);
	expect([...draft, ...drafts]).not.toContain(".wide");
});

it("a button is as wide as its words in everything that stacks", () => {
	const css = readFileSync("src/ui/styles/components.css", "utf8");
	const stacks = css.match(/^((?:[\w.-]+,\n)+[\w.-]+) \{[^}]*flex-direction: column/m)?.[1] ?? "";
	expect(stacks.split(",\n")).toContain(".notice");
	expect(css).toContain(`:is(${stacks.replaceAll(",\n", ", ")}) > :is(.button, .tag, .back)`);
});
