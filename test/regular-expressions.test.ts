/**
 * No regular expression may take more than linear time, whatever it is given. Each one in src is found,
 * and run on texts made against it: what its loops repeat, over and over, then something that fails.
 */
import { readdirSync, readFileSync } from "node:fs";
import { parse } from "regjsparser";
import { parseAst } from "vite";
import { expect, it, vi } from "vitest";

interface Found {
	readonly file: string;
	readonly pattern: string;
	readonly flags: string;
}

/** Not linear, and only ever given so little that it does not matter: what they are given. */
const SHORT: Readonly<Record<string, string>> = {
	"text/format.ts \\B(?=(\\d{3})+$)": "the digits of one figure",
	"text/share.ts 0+$": "the decimals of one share",
	"drafts/meant.ts 0+$": "the decimals of one figure",
	"documents/pdf/object-streams.ts \\/Root[\\s\\S]*?(?=>>\\s*startxref)":
		"the last kilobyte of a file of our own making",
	"build/templates/plugin.ts [\\\\/].*\\.json$": "the name of a file of ours",
	"build/templates/plugin.ts ^\\/|\\?.*$": "an address asked of the server for developers",
};

const files = readdirSync("src", { recursive: true, encoding: "utf8" }).filter(
	(file) => /\.(tsx?|mjs)$/.test(file) && !file.endsWith(".d.ts"),
);

interface Syntax {
	readonly type: string;
	readonly regex?: { readonly pattern: string; readonly flags: string };
	readonly callee?: { readonly name?: string };
}

/** Each node of a file's syntax. */
function* nodesIn(file: string): Iterable<Syntax> {
	const lang = file.endsWith("x") ? "tsx" : "ts";
	const waiting: unknown[] = [parseAst(readFileSync(`src/${file}`, "utf8"), { lang })];
	for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
		if (typeof node !== "object" || node === null) continue;
		if ("type" in node) yield node as Syntax;
		waiting.push(...Object.values(node).filter((value) => typeof value === "object"));
	}
}

const literals = files.flatMap((file) =>
	[...nodesIn(file)].flatMap(({ regex }): Found[] => (regex ? [{ file, ...regex }] : [])),
);

/** Those that a file makes as it is loaded. */
async function madeBy(file: string): Promise<Found[]> {
	const made: Found[] = [];
	const Recording = new Proxy(RegExp, {
		construct(target, [pattern, flags]: [string, string?]) {
			made.push({ file, pattern: String(pattern), flags: flags ?? "" });
			return new target(pattern, flags);
		},
	});
	vi.stubGlobal("RegExp", Recording);
	vi.resetModules();
	const place = `../src/${file}`;
	await import(/* @vite-ignore */ place);
	vi.unstubAllGlobals();
	return made.filter(({ pattern }) => !literals.some((each) => each.pattern === pattern));
}

/** A letter of every kind that patterns tell apart; the first are what names and tables are made of. */
const LETTERS = [...` a1.(\n"A-'/đÃ[{<>°0_:,;=&?\u0301\u00a0º²Ó`];

/** Some letters that a class of a pattern fits. */
function lettersOf(raw: string, flags: string): readonly string[] {
	const one = new RegExp(`^(?:${raw})$`, flags.replace(/[gy]/g, ""));
	return LETTERS.filter((letter) => one.test(letter)).slice(0, 5);
}

/** What is looked at of a part of a pattern, as the parser has it. */
interface Part {
	readonly type: string;
	readonly raw: string;
	readonly codePoint: number;
	readonly behavior: string;
	readonly min: number;
	readonly max?: number;
	readonly body: readonly Part[];
}

/** Texts that a part of a pattern fits, as short as can be; not all of them. */
function samplesOf(node: Part, flags: string): readonly string[] {
	switch (node.type) {
		case "value":
			return [String.fromCodePoint(node.codePoint)];
		case "dot":
			return ["a", " ", "("];
		case "characterClass":
		case "characterClassEscape":
		case "unicodePropertyEscape":
			return lettersOf(node.raw, flags);
		case "group":
			return node.behavior.startsWith("negative") ? [""] : joined(node.body, flags);
		case "alternative":
			return joined(node.body, flags);
		case "disjunction":
			return node.body.flatMap((each) => samplesOf(each, flags)).slice(0, 8);
		case "quantifier": {
			const times = Math.max(1, node.min);
			return joined(node.body, flags).map((each) => each.repeat(times));
		}
		default:
			return [""];
	}
}

function joined(parts: readonly Part[], flags: string): readonly string[] {
	const each = parts.map((part) => samplesOf(part, flags));
	const most = Math.max(1, ...each.map(({ length }) => length));
	return Array.from({ length: Math.min(most, 6) }, (_, at) =>
		each.map((samples) => samples[at % samples.length] ?? "").join(""),
	);
}

interface Loop {
	/** What leads to it. */
	readonly before: string;
	/** What it goes round with. */
	readonly bodies: readonly string[];
}

/** All that is repeated without end, or nearly, with a text that leads there. */
function loopsIn(node: Part, flags: string, before = ""): readonly Loop[] {
	if (!Array.isArray(node.body) || node.type === "characterClass") return [];
	const parts = node.body;
	if (node.type === "disjunction") return parts.flatMap((part) => loopsIn(part, flags, before));
	const inside = parts.flatMap((part, at) =>
		loopsIn(part, flags, before + (joined(parts.slice(0, at), flags)[0] ?? "")),
	);
	const endless = node.type === "quantifier" && (node.max ?? Number.POSITIVE_INFINITY) > 20;
	return endless ? [{ before, bodies: joined(parts, flags) }, ...inside] : inside;
}

/** What no loop goes on with; some pattern or other does with each. */
const ENDS = ["\u0000", "", "\n\u0000"];

/** Texts made against a pattern: the loop goes round and round, or is come upon again and again. */
function attacksOn({ pattern, flags }: Pick<Found, "pattern" | "flags">) {
	const tree = parse(pattern, flags, {
		lookbehind: true,
		namedGroups: true,
		unicodePropertyEscape: true,
	});
	const loops = loopsIn(tree as unknown as Part, flags);
	return loops.flatMap(({ before, bodies }) =>
		bodies.flatMap((body) =>
			ENDS.flatMap((end) => [
				(count: number) => before + body.repeat(count) + end,
				(count: number) => `\u0000${before}${body.repeat(count)}${end}`,
				(count: number) => (before + body).repeat(count) + end,
			]),
		),
	);
}

const spent = () => process.cpuUsage().user + process.cpuUsage().system;
/** Microseconds of this process, the least of some runs. */
function least(expression: RegExp, text: string, runs: number): number {
	let best = Number.POSITIVE_INFINITY;
	for (let run = 0; run < runs; run += 1) {
		const before = spent();
		text.replace(expression, "");
		best = Math.min(best, spent() - before);
	}
	return best;
}

/** Less is too little to tell anything by. */
const SOME = 2500;
/** Of 16 times the text: 16 is linear, 256 quadratic. */
const STEEP = 64;

/** Whether 16 times the text takes many times longer. Small ones first: what is exponential never ends. */
function isSlow(found: Pick<Found, "pattern" | "flags">): boolean {
	const expression = new RegExp(found.pattern, found.flags);
	return attacksOn(found).some((attack) =>
		[8, 11, 14, 18, 22, 300, 4800].some((count) => {
			const text = attack(count);
			if (least(expression, text, 1) < SOME) return false;
			const longer = least(expression, text, 3);
			return longer >= SOME && longer > STEEP * least(expression, attack(Math.ceil(count / 16)), 5);
		}),
	);
}

it("finds what is slow", () => {
	for (const pattern of [
		"\\s+$",
		"^\\s+|\\s+$",
		"\\s*\\n\\s*",
		"^(.*?)\\s*$",
		"^(\\s*a\\s*)*$",
		"(?<before>[\\p{L}\\p{M}]*)(?<lead>Ã|Æ)(?: |$)",
		"^[+-]?(?:\\d+\\.?\\d*|\\.\\d+)$",
		"\\[([^\\]]*)\\]",
		"<!--[^]*?-->",
	])
		expect(isSlow({ pattern, flags: "gu" }), pattern).toBe(true);
	for (const pattern of ["(?<!\\s)\\s+$", "\\s+", "^\\s*a", "a[^a]*$", "\\[([^\\]]*)(?:\\]|$)"])
		expect(isSlow({ pattern, flags: "gu" }), pattern).toBe(false);
});

it("every regular expression in src takes linear time", async () => {
	const makers = files.filter((file) =>
		[...nodesIn(file)].some(
			({ type, callee }) => /^(New|Call)Expression$/.test(type) && callee?.name === "RegExp",
		),
	);
	const made = await Promise.all(makers.map(madeBy));
	// One that is made later, of what a file holds, would be judged by nobody.
	for (const [at, each] of made.entries()) expect(each, makers[at]).not.toEqual([]);
	const all = [...literals, ...made.flat()];
	expect(all.length).toBeGreaterThan(200);
	const slow = all.filter((found) => !(`${found.file} ${found.pattern}` in SHORT) && isSlow(found));
	expect(slow).toEqual([]);
}, 300_000);
