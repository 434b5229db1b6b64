/**
 * What papaparse documents of splitting text into records, in cases of our own. Each is the same in
 * `recordsOf`, or differs in a known way, said here; papaparse itself is asked to see that it does.
 */
import { readFileSync } from "node:fs";
import fc from "fast-check";
import Papa from "papaparse";
import { describe, expect, it } from "vitest";
import { ListError } from "../../../src/lists/index.ts";
import { type Fault, handReader } from "../../../src/lists/quotes.ts";
import { recordsOf } from "../../../src/lists/text-records.ts";
import { runs } from "../../runs.ts";

interface Case {
	readonly what: string;
	readonly text: string;
	/** "," where nothing is said. */
	readonly delimiter?: string;
	/** Records; or the line of the quote that is never closed. */
	readonly gives: readonly (readonly string[])[] | number;
	/** Why papaparse gives something else. */
	readonly why?: string;
}

const LAST_LINE_END = "a line end at the end of the file opens no record";
const ONE_LINE_END = "line ends of several kinds are all line ends, also inside quotes";
const KEPT_APART =
	"a quote that cannot stand there is a letter of its own line, so that the lines below stay apart";

const same: readonly Case[] = [
	{ what: "one record", text: "Lê,An,1980", gives: [["Lê", "An", "1980"]] },
	{
		what: "several",
		text: "a,b\nc,d\ne,f",
		gives: [
			["a", "b"],
			["c", "d"],
			["e", "f"],
		],
	},
	{ what: "one cell", text: "Lê Văn An", gives: [["Lê Văn An"]] },
	{ what: "one column", text: "An\nBình\nCường", gives: [["An"], ["Bình"], ["Cường"]] },
	{ what: "one column that begins with a space", text: "An\n Bình", gives: [["An"], [" Bình"]] },
	{ what: "a delimiter alone", text: ",", gives: [["", ""]] },
	{
		what: "delimiters alone",
		text: ",,\n,",
		gives: [
			["", "", ""],
			["", ""],
		],
	},
	{
		what: "empty cells at the start, in the middle and at the end",
		text: ",a,,b,\n,,c,,",
		gives: [
			["", "a", "", "b", ""],
			["", "", "c", "", ""],
		],
	},
	{
		what: "an empty last cell of the file",
		text: "a,b\nc,",
		gives: [
			["a", "b"],
			["c", ""],
		],
	},
	{
		what: "more or fewer cells than the line above",
		text: "a,b\nc\nd,e,f",
		gives: [["a", "b"], ["c"], ["d", "e", "f"]],
	},
	{ what: "space around a cell is kept", text: "a, \tb ,c", gives: [["a", " \tb ", "c"]] },
	{ what: "a quoted cell", text: 'a,"b",c', gives: [["a", "b", "c"]] },
	{
		what: "quoted cells only",
		text: '"a","b"\n"c","d"',
		gives: [
			["a", "b"],
			["c", "d"],
		],
	},
	{ what: "an empty quoted cell", text: '"",a,""', gives: [["", "a", ""]] },
	{ what: "space inside quotes", text: 'a," b ",c', gives: [["a", " b ", "c"]] },
	{ what: "a delimiter inside quotes", text: 'a,"b,c",d', gives: [["a", "b,c", "d"]] },
	{ what: "a delimiter first and last inside quotes", text: '",a,",b', gives: [[",a,", "b"]] },
	{
		what: "a line break inside quotes",
		text: '"a\nb",c\nd,e',
		gives: [
			["a\nb", "c"],
			["d", "e"],
		],
	},
	{
		what: "blank lines inside quotes",
		text: 'a,"\n\n"\nb,c',
		gives: [
			["a", "\n\n"],
			["b", "c"],
		],
	},
	{
		what: "line breaks and delimiters inside quotes, at the end",
		text: 'a,"b,c\nd,e"',
		gives: [["a", "b,c\nd,e"]],
	},
	{ what: "doubled quotes", text: 'a,"b ""c"" d"', gives: [["a", 'b "c" d']] },
	{ what: "doubled quotes first and last", text: '"""a""",b', gives: [['"a"', "b"]] },
	{ what: "quotes alone", text: '"""","""""",a', gives: [['"', '""', "a"]] },
	{ what: "doubled quotes around a delimiter", text: 'a,""",""",b', gives: [["a", '","', "b"]] },
	{ what: "doubled quotes before a delimiter", text: 'a,""",",b', gives: [["a", '",', "b"]] },
	{ what: "doubled quotes after a delimiter", text: 'a,",""",b', gives: [["a", ',"', "b"]] },
	{ what: "five quotes in a row", text: '"x="""",y=""""",z', gives: [['x="",y=""', "z"]] },
	{
		what: "doubled quotes at the end of a line",
		text: 'a,"b"""\nc,d',
		gives: [
			["a", 'b"'],
			["c", "d"],
		],
	},
	{ what: "space between a quote and a delimiter", text: 'a,"b"  ,c', gives: [["a", "b", "c"]] },
	{
		what: "space between a quote and the end of a line",
		text: 'a,"b" \nc,"d"',
		gives: [
			["a", "b"],
			["c", "d"],
		],
	},
	{
		what: "a delimiter inside quotes with space after them",
		text: 'a,",b" ,c',
		gives: [["a", ",b", "c"]],
	},
	{ what: "space before a quote: letters", text: 'a, "b" ,c', gives: [["a", ' "b" ', "c"]] },
	{
		what: "quotes in the middle of a cell: letters",
		text: 'a,b "c" d,e',
		gives: [["a", 'b "c" d', "e"]],
	},
	{
		what: "a quote at the end of a cell, on two lines",
		text: 'a",b\nc",d',
		gives: [
			['a"', "b"],
			['c"', "d"],
		],
	},
	{
		what: "CRLF",
		text: "a,b\r\nc,d",
		gives: [
			["a", "b"],
			["c", "d"],
		],
	},
	{
		what: "CR",
		text: "a,b\rc,d",
		gives: [
			["a", "b"],
			["c", "d"],
		],
	},
	{
		what: "CRLF inside quotes",
		text: 'a,"b\r\nc"\r\nd,e',
		gives: [
			["a", "b\r\nc"],
			["d", "e"],
		],
	},
	{
		what: "CR inside quotes",
		text: 'a,"b\rc"\rd,e',
		gives: [
			["a", "b\rc"],
			["d", "e"],
		],
	},
	{ what: "a blank line at the start", text: "\r\na,b", gives: [[""], ["a", "b"]] },
	{ what: "a blank line in the middle", text: "a,b\n\nc,d", gives: [["a", "b"], [""], ["c", "d"]] },
	{ what: "a line of spaces", text: "a,b\n \nc,d", gives: [["a", "b"], [" "], ["c", "d"]] },
	{
		what: "a tab",
		text: 'a\t"b\tc"\nd\t',
		delimiter: "\t",
		gives: [
			["a", "b\tc"],
			["d", ""],
		],
	},
	{ what: "a semicolon", text: 'a;"b;c"', delimiter: ";", gives: [["a", "b;c"]] },
	{ what: "a bar", text: 'a|"b|c"', delimiter: "|", gives: [["a", "b|c"]] },
	{
		what: "a record separator",
		text: "a\u001eb\nc\u001ed",
		delimiter: "\u001e",
		gives: [
			["a", "b"],
			["c", "d"],
		],
	},
	{ what: "a unit separator", text: "a\u001fb", delimiter: "\u001f", gives: [["a", "b"]] },
	{
		what: "a byte order mark",
		text: "\ufeffa,b\nc,d",
		gives: [
			["a", "b"],
			["c", "d"],
		],
	},
	{
		what: "a line that begins with # is a record, as where `comments` is off",
		text: "# a\nb,c",
		gives: [["# a"], ["b", "c"]],
	},
	{
		what: "columns of the same name, __proto__ too",
		text: "a,a,__proto__\n1,2,3",
		gives: [
			["a", "a", "__proto__"],
			["1", "2", "3"],
		],
	},
	{
		what: "numbers and TRUE stay text, as where `dynamicTyping` is off",
		text: "001,1e3,TRUE,",
		gives: [["001", "1e3", "TRUE", ""]],
	},
	{ what: "empty text", text: "", gives: [] },
];

const different: readonly Case[] = [
	{ what: "a line end at the end", text: "a,b\n", gives: [["a", "b"]], why: LAST_LINE_END },
	{ what: "a CRLF at the end", text: 'a,"b"\r\n', gives: [["a", "b"]], why: LAST_LINE_END },
	{
		what: "blank lines at the end",
		text: "a,b\n\n\n",
		gives: [["a", "b"], [""], [""]],
		why: LAST_LINE_END,
	},
	{
		what: "line ends of two kinds",
		text: "a,b\nc,d\re,f",
		gives: [
			["a", "b"],
			["c", "d"],
			["e", "f"],
		],
		why: ONE_LINE_END,
	},
	{
		what: "line ends of three kinds",
		text: "a\r\nb\nc\rd",
		gives: [["a"], ["b"], ["c"], ["d"]],
		why: ONE_LINE_END,
	},
	{
		what: "CRLF inside quotes where lines end with LF",
		text: '"a\r\nb",c\nd,e',
		gives: [
			["a\nb", "c"],
			["d", "e"],
		],
		why: ONE_LINE_END,
	},
	{
		what: "space between a quote and the end of the file",
		text: 'a,b\nc,"d"  ',
		gives: [
			["a", "b"],
			["c", "d"],
		],
		why: "papaparse drops it before a line end only, and keeps the quote",
	},
	{
		what: "a quote that is never closed",
		text: 'a,b\nc,"d,e\nf,g',
		gives: 2,
		why: "the list would end there in silence: the whole file is refused, with the line",
	},
	{
		what: "a letter after the closing quote",
		text: 'a,"b"c,d\ne,f',
		gives: [
			["a", '"b"c', "d"],
			["e", "f"],
		],
		why: KEPT_APART,
	},
	{
		what: "a name in quotes before the rest of it",
		text: '1,"Tư" Lê An,x\n2,Bình,"y"\n',
		gives: [
			["1", '"Tư" Lê An', "x"],
			["2", "Bình", "y"],
		],
		why: KEPT_APART,
	},
	{
		what: "a quote after a delimiter inside quotes",
		text: 'a,"b,"c\nd,e',
		gives: [
			["a", '"b', '"c'],
			["d", "e"],
		],
		why: KEPT_APART,
	},
	{
		what: "a quote inside quotes, and one that closes",
		text: '"a,"b,c"\nd,e',
		gives: [
			['"a', '"b', 'c"'],
			["d", "e"],
		],
		why: KEPT_APART,
	},
	{
		what: "a quote closed in the middle of a later line",
		text: 'a,"b\nc"d,e',
		gives: [
			["a", '"b'],
			['c"d', "e"],
		],
		why: KEPT_APART,
	},
];

function given({ text, delimiter = "," }: Case) {
	try {
		return recordsOf(text, delimiter, 1).records.map(({ cells }) => cells);
	} catch (error) {
		if (error instanceof ListError && error.code === "unclosed-quote") return error.line;
		throw error;
	}
}
const papas = ({ text, delimiter = "," }: Case) => Papa.parse<string[]>(text, { delimiter }).data;

describe("the same as papaparse", () => {
	it.each(same)("$what", (each) => {
		expect(given(each)).toEqual(each.gives);
		expect(papas(each)).toEqual(each.gives);
	});
});

describe("otherwise than papaparse, for a reason", () => {
	it.each(different)("$what: $why", (each) => {
		expect(given(each)).toEqual(each.gives);
		expect(papas(each)).not.toEqual(each.gives);
	});
});

/** What `recordsOf` does not offer: papaparse's other options would change what is read. */
const NOT_OFFERED = {
	comments: "a person may be called “#”; a line is never dropped without a reason in `skipped`",
	skipEmptyLines: "every line counts for the line numbers: `readList` skips blank ones and says so",
	header: "columns of the same name or __proto__ would be renamed or lost",
	dynamicTyping: "identity numbers would lose their zeros",
	transform: "cells are kept to the letter",
	quoteChar: "no program that communes use writes another",
	escapeChar: "no program that communes use writes another",
	skipFirstNLines: "titles are found, and the header's line can be given",
	delimitersToGuess: "found by our own measure: papaparse's guess was wrong on 24 of 360 layouts",
	fastMode: "papaparse chooses it by itself where there are no quotes",
};
it("is asked for nothing else", () => {
	const source = readFileSync("src/lists/text-records.ts", "utf8");
	const asked = /Papa\.parse<string\[\]>\(\w+, \{ ([^}]*) \}\)/.exec(source)?.[1]?.split(", ");
	expect(asked).toEqual(["delimiter", "newline"]);
	for (const option of Object.keys(NOT_OFFERED)) expect(asked).not.toContain(option);
});

/** Every cell as it must be written: quoted where it holds a sign, and anywhere it may be. */
const written = (rows: readonly (readonly string[])[], delimiter: string, always: boolean) =>
	rows
		.map((cells) =>
			cells
				.map((cell) =>
					always || cell.includes(delimiter) || /["\n]/.test(cell)
						? `"${cell.replaceAll('"', '""')}"`
						: cell,
				)
				.join(delimiter),
		)
		.join("\n");

it("any cells, written as they must be, are read as papaparse reads them", () => {
	const cell = fc.string({ unit: fc.constantFrom(..."aĐ ,;\t|\"\n'"), maxLength: 6 });
	const rows = fc.array(fc.array(cell, { minLength: 2, maxLength: 4 }), { minLength: 1 });
	fc.assert(
		fc.property(rows, fc.constantFrom(..."\t;,|"), fc.boolean(), (drawn, delimiter, always) => {
			const text = written(drawn, delimiter, always);
			expect(given({ what: "", text, delimiter, gives: 0 })).toEqual(drawn);
			expect(papas({ what: "", text, delimiter, gives: 0 })).toEqual(drawn);
		}),
	);
});

/** All of a text read by hand, with the lines where records begin. */
function byHand(text: string, delimiter: string) {
	const records: { line: number; cells: string[] }[] = [];
	const malformed: number[] = [];
	let line = 1;
	handReader(text, delimiter, "\n")(0, text.length, (cells: string[], fault?: Fault) => {
		records.push({ line, cells });
		if (fault) malformed.push(line);
		line += cells.join("").split("\n").length;
	});
	return { records, malformed };
}

it("any text: what papaparse reads without a fault is what is read by hand", () => {
	const text = fc.string({ unit: fc.constantFrom(...'aĐ,,""\n \t\u00a0\ufeff'), maxLength: 24 });
	fc.assert(
		fc.property(text, fc.constantFrom(",", "\t", " "), (drawn, delimiter) => {
			const source = drawn.replace(/^\ufeff/, "");
			const { records, malformed } = recordsOf(drawn, delimiter, 1, { lenient: true });
			const hand = byHand(source, delimiter);
			expect(records).toEqual(hand.records);
			for (const line of hand.malformed) expect(malformed).toContain(line);
		}),
		{ numRuns: runs(3000) },
	);
});

it("a text of many stretches: a cell over the end of one, a fault in another, a line without end", () => {
	const plain = Array.from({ length: 20_000 }, (_, at) => `${at},Lê Văn An,"Khu\n${at % 7}",x`);
	plain[7000] = '7000,"Tư" Lê An,Khu,x';
	plain[9000] = `9000,${"a".repeat(200_000)},,`;
	plain[11_000] = `11000,"${"b\n".repeat(70_000)}",,`;
	const text = plain.join("\n");
	expect(text.length).toBeGreaterThan(5 * 131_072);
	const { records, malformed } = recordsOf(text, ",", 1, { lenient: true });
	expect(records).toEqual(byHand(text, ",").records);
	expect([...malformed]).toEqual([14_001]);
	const lines = text.split("\n");
	for (const { line, cells } of records)
		expect(lines[line - 1]?.startsWith(`${cells[0]},`)).toBe(true);
});
