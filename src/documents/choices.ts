/** Which documents a ruleset has, and each of them made from a draft. */
import {
	asksOf,
	FIXED_DOCUMENTS,
	type Form,
	type FormAsk,
	type FormBlock,
	placeholdersIn,
	type Ruleset,
	templatesOf,
} from "../rules/index.ts";
import { documentNames } from "../text/index.ts";
import { checklistOf } from "./checklist.ts";
import { formOf } from "./forms/official-form.ts";
import { type DocumentInput, peopleIn, rowsIn } from "./input.ts";
import type { DocumentModel } from "./model.ts";
import { summaryOf } from "./summary.ts";

export interface DocumentChoice {
	readonly id: string;
	readonly title: string;
	readonly name: string;
	readonly kind: "summary" | "form" | "checklist" | "all";
	/** What is not as printed, or must be known before the form is handed in. */
	readonly note?: string;
	/** It can be had for writing by hand as well; a checklist always is. */
	readonly canBeBlank: boolean;
	/** Offered as DOCX too. */
	readonly word: boolean;
	/** Texts that it prints, in the order in which they are best written. */
	readonly asks: readonly FormAsk[];
	/** Ratios whose people it names. */
	readonly people: readonly string[];
	/** Lists of the ruleset whose rows it prints. */
	readonly tables: readonly string[];
}

/** The summary, the forms in the ruleset's order, the sheet to fill by hand, and all in one file. */
export function documentsOf(ruleset: Ruleset): readonly DocumentChoice[] {
	const forms = printable(ruleset).map((form) => formChoice(ruleset, form));
	const all = {
		asks: [...new Map(forms.flatMap(({ asks }) => asks.map((ask) => [ask.id, ask]))).values()],
		people: distinct(forms.flatMap(({ people }) => people)),
		tables: distinct(forms.flatMap(({ tables }) => tables)),
	};
	return [
		{ ...fixed("summary"), word: true },
		...forms,
		fixed("checklist"),
		...(forms.length > 0 ? [{ ...fixed("all"), ...all }] : []),
	];
}

const fixed = (kind: "summary" | "checklist" | "all") => ({
	...documentNames[kind],
	...{ id: FIXED_DOCUMENTS[kind], kind, canBeBlank: false, word: false },
	...{ asks: [], people: [], tables: [] },
});

/**
 * A document by its id in `documentsOf`. In all in one the summary stands first, then the forms, each
 * with its bookmark. Throws on an id that the ruleset does not have.
 */
export function documentOf(id: string, input: DocumentInput): DocumentModel {
	const forms = printable(input.ruleset);
	if (id === FIXED_DOCUMENTS.summary) return summaryOf(input);
	if (id === FIXED_DOCUMENTS.checklist) return checklistOf(input);
	if (id === FIXED_DOCUMENTS.all) {
		const summary = summaryOf(input);
		const parts = forms.flatMap((form) => formOf(form, input).parts);
		return { ...summary, parts: [...summary.parts, ...parts] };
	}
	const form = forms.find((each) => each.id === id);
	if (!form) throw new Error(`no document ${id}`);
	return formOf(form, input);
}

/** How many names of people the document will hold; whoever stands in two forms counts twice. */
export function namesIn(id: string, input: DocumentInput): number {
	if (input.blank) return 0;
	return printable(input.ruleset)
		.filter((form) => id === FIXED_DOCUMENTS.all || form.id === id)
		.flatMap(({ content = [] }) => content)
		.reduce((sum, block) => sum + namesInBlock(block, input), 0);
}

function namesInBlock(block: FormBlock, input: DocumentInput): number {
	if (block.kind === "names") return peopleIn(block.field, input).length;
	return block.kind === "table" && block.rows === "people" ? rowsIn(block.list, input).length : 0;
}

/** A form without content is only named: there is nothing to print. */
const printable = ({ forms = [] }: Ruleset) => forms.filter(({ content }) => content);

const distinct = <T>(items: readonly T[]) => [...new Set(items)];

function formChoice({ forms = [] }: Ruleset, form: Form): DocumentChoice {
	const { id, title, name, note, content = [] } = form;
	const within = new Set(templatesOf(form).flatMap(([, text]) => placeholdersIn(text)));
	const elsewhere = forms
		.filter((other) => other !== form)
		.flatMap(asksOf)
		.filter((ask) => within.has(ask.id));
	return {
		id,
		title,
		name,
		kind: "form",
		...(note !== undefined && { note }),
		canBeBlank: true,
		word: true,
		asks: [...asksOf(form), ...elsewhere],
		people: distinct(content.flatMap((block) => (block.kind === "names" ? [block.field] : []))),
		tables: distinct(content.flatMap((block) => (block.kind === "table" ? [block.list] : []))),
	};
}
