/** What a form asks for, and which of its texts may hold placeholders. Apart from its shape, for zod's weight. */
import type { Form, FormAsk, FormBlock } from "./form.ts";
import type { Path } from "./issue.ts";
import type { Ruleset } from "./schema.ts";

type Asked = readonly [path: Path, ask: FormAsk];
export type Placed = readonly [path: Path, template: string];

/** Every text a form asks for, with its place below the form: within sentences first, then as printed. */
export const asksIn = ({ asks = [], content = [] }: Form): readonly Asked[] => [
	...asks.map((ask, at): Asked => [["asks", at], ask]),
	...content.flatMap((each, at): Asked[] => {
		if (each.kind === "result") return each.ask ? [[["content", at, "ask"], each.ask]] : [];
		if (each.kind !== "ask") return [];
		const { kind: _, ...asked } = each;
		return [[["content", at], asked]];
	}),
];

export const asksOf = (form: Form): readonly FormAsk[] => asksIn(form).map(([, ask]) => ask);

/** Documents that every ruleset has besides its forms; no form may take their ids. */
export const FIXED_DOCUMENTS = {
	summary: "tong-hop",
	checklist: "phieu-kiem-tra",
	all: "tat-ca",
} as const;

/** Each with its place below the form's `content`. */
export const templatesOf = ({ content = [] }: Form): readonly Placed[] =>
	content.flatMap((block, index) =>
		inBlock(block).map(([path, template]): Placed => [[index, ...path], template]),
	);

function inBlock(block: FormBlock): readonly Placed[] {
	switch (block.kind) {
		case "letterhead":
			return [
				...each(["parent"], block.parent),
				...each(["issuer"], block.issuer),
				...one(["number"], block.number),
			];
		case "title":
			return [...one(["text"], block.text), ...one(["subtitle"], block.subtitle)];
		case "heading":
		case "paragraph":
		case "result":
			return one(["text"], block.text);
		case "items":
		case "checks":
			return each(["items"], block.items);
		case "facts":
			return block.facts.flatMap(({ value }, at) => one(["facts", at, "value"], value));
		case "signatures":
			return [
				...each(["recipients", "lines"], block.recipients?.lines),
				...block.signatures.flatMap(({ title }, at) => each(["signatures", at, "title"], title)),
			];
		case "ask":
		case "names":
		case "table":
			return [];
	}
}

const one = (path: Path, template: string | undefined): Placed[] =>
	template === undefined ? [] : [[path, template]];

const each = (path: Path, templates: readonly string[] = []): Placed[] =>
	templates.map((template, at): Placed => [[...path, at], template]);

/** The forms that print the people kept for one of these ratios. */
export const formsNaming = ({ forms = [] }: Ruleset, fields: readonly string[]): Form[] =>
	forms.filter(({ content = [] }) =>
		content.some((block) => block.kind === "names" && fields.includes(block.field)),
	);
