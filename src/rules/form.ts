/**
 * What an official form is: blocks of content in the order in which they are printed. Its texts may
 * hold placeholders (`template.ts`), which a draft fills; what is missing is printed as dots.
 */
import * as z from "zod/mini";
import { id, list, ofKind, text } from "./basics.ts";

/** What a column of names holds; `text` is left free for writing by hand. */
export const NAME_COLUMNS = ["serial", "name", "note", "text"] as const;

/** A text of the person's own; `lines` rows of dots where it is blank. */
const ask = z.strictObject({
	/** Of the ruleset, not only of the form: two forms may not ask for one text. */
	id,
	label: text,
	help: z.optional(text),
	lines: z.number(),
});

/** Percent of the table's width; columns without one share what is left. */
const width = z.optional(z.number());

const letterhead = ofKind("letterhead", {
	/** The body above the issuer; left out where the form prints none. */
	parent: z.optional(list(text)),
	/** The nation's name, the motto, place and day stand on the right by themselves. */
	issuer: list(text),
	number: z.optional(text),
});

const title = ofKind("title", { text, subtitle: z.optional(text) });

const heading = ofKind("heading", { level: z.literal([1, 2]), text });

const paragraph = ofKind("paragraph", { text, style: z.optional(z.enum(["body", "small"])) });

const items = ofKind("items", { items: list(text) });

const facts = ofKind("facts", { facts: list(z.strictObject({ label: text, value: text })) });

/** Printed where it stands, under its label. */
const askBlock = z.extend(ask, { kind: z.literal("ask") });

/** The form's own wording of a criterion, then its figures, its threshold and its verdict. */
const result = ofKind("result", { criterion: id, text, ask: z.optional(ask) });

/** The people kept for the part of a ratio. */
const names = ofKind("names", {
	field: id,
	columns: list(z.strictObject({ header: text, holds: z.enum(NAME_COLUMNS), width })),
	/** What stands before their number in the last row. */
	total: z.optional(text),
	/** Rows to write on where nobody is kept. */
	blankRows: z.number(),
});

/** Rows of one of the ruleset's lists. */
const table = ofKind("table", {
	list: id,
	/** Some of the list's columns, by header; `title` where the form prints another. */
	columns: z.optional(list(z.strictObject({ header: text, title: z.optional(text), width }))),
	/** Each row names a person, or something else. */
	rows: z.enum(["people", "things"]),
	total: z.optional(text),
	blankRows: z.number(),
});

/** Boxes: the evidence of criteria, ticked where it is at hand, or items to be ticked by hand. */
const checks = ofKind("checks", {
	criteria: z.optional(z.union([z.literal("all"), list(id)], "criteria")),
	items: z.optional(list(text)),
});

const signatures = ofKind("signatures", {
	recipients: z.optional(z.strictObject({ title: text, lines: list(text) })),
	signatures: list(z.strictObject({ title: list(text), hint: text })),
});

const blocks = [
	letterhead,
	title,
	heading,
	paragraph,
	items,
	facts,
	askBlock,
	result,
	names,
	table,
	checks,
	signatures,
] as const;
const block = z.discriminatedUnion("kind", blocks);

export const form = z.strictObject({
	id,
	/** As evidence calls it: "Mẫu số 01". */
	title: text,
	name: text,
	/** What is not as printed, or must be known; never on the paper itself. */
	note: z.optional(text),
	/** Texts that stand within a sentence, by placeholder. */
	asks: z.optional(list(ask)),
	/** Without it the form is only named. */
	content: z.optional(list(block)),
});

export type Form = z.infer<typeof form>;
export type FormBlock = z.infer<typeof block>;
export type FormAsk = z.infer<typeof ask>;
/** The kinds of blocks, in the order in which they are taught. */
export const FORM_BLOCKS = blocks.map(({ shape }) => shape.kind.def.values[0]);
/** A block of one kind. */
export type FormBlockOf<Kind extends FormBlock["kind"]> = Extract<FormBlock, { kind: Kind }>;
