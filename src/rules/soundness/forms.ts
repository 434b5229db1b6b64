/** Forms print what is there: placeholders resolve, columns fit, each text is asked for once. */
import type { Form, FormAsk, FormBlock, FormBlockOf } from "../form.ts";
import { asksOf, FIXED_DOCUMENTS, templatesOf } from "../form-parts.ts";
import { criterionOf, fieldOf, fieldsOf, listOf } from "../ruleset-index.ts";
import type { Ruleset } from "../schema.ts";
import {
	COMMON_PLACEHOLDERS,
	hasLooseBrace,
	placeholdersIn,
	ratioPlaceholder,
} from "../template.ts";
import { type Path, type Report, unique } from "./report.ts";

/** What only people have. */
const OF_PEOPLE: ReadonlySet<string> = new Set(["birth", "gender", "identity"]);
/** More than a page of either. */
const MOST_LINES = 60;
const MOST_ROWS = 500;
/** One text in all forms together, however long it is: the forms we know say none more than 7 times. */
const MOST_REPEATS = 50;
/** Percent of the table's width: about what a number of three digits takes. */
const NARROWEST = 5;

export function checkForms(ruleset: Ruleset, report: Report) {
	const { forms = [] } = ruleset;
	unique(forms, ["forms"], report);
	const fixed: readonly string[] = Object.values(FIXED_DOCUMENTS);
	forms.forEach(({ id, content }, index) => {
		const path = ["forms", index];
		if (fixed.includes(id)) report([...path, "id"], "reserved-id", `${id} is taken`, id);
		if (content?.length === 0) report([...path, "content"], "empty", "a form's content is blank");
		content?.forEach((block, at) => {
			checkBlock(ruleset, block, [...path, "content", at], report);
		});
	});
	checkAsks(ruleset, forms, report);
	checkPlaceholders(ruleset, forms, report);
}

/** Where each text is asked for. */
const askPaths = ({ asks = [], content = [] }: Form, path: Path): [FormAsk, Path][] => [
	...asks.map((ask, at): [FormAsk, Path] => [ask, [...path, "asks", at]]),
	...content.flatMap((block, at): [FormAsk, Path][] => {
		const here = [...path, "content", at];
		if (block.kind === "ask") return [[block, here]];
		return block.kind === "result" && block.ask ? [[block.ask, [...here, "ask"]]] : [];
	}),
];

function checkAsks(ruleset: Ruleset, forms: readonly Form[], report: Report) {
	const taken = new Set(fieldsOf(ruleset).keys());
	const printed = new Set(
		forms.flatMap((form) => templatesOf(form).flatMap(([, text]) => placeholdersIn(text))),
	);
	forms.forEach((form, index) => {
		for (const [{ id, lines }, path] of askPaths(form, ["forms", index])) {
			if (taken.has(id)) report([...path, "id"], "duplicate-id", `${id} stands twice`, id);
			taken.add(id);
			if (ratioPlaceholder(id) || COMMON_PLACEHOLDERS.some((name) => name === id))
				report([...path, "id"], "reserved-id", `${id} is a placeholder already`, id);
			wholeNumber(lines, MOST_LINES, [...path, "lines"], report);
		}
		form.asks?.forEach(({ id }, at) => {
			if (!printed.has(id))
				report(["forms", index, "asks", at], "unused-text", `no form prints ${id}`, id);
		});
	});
}

function wholeNumber(value: number, most: number, path: Path, report: Report) {
	if (!(Number.isInteger(value) && value >= 1 && value <= most))
		report(path, "not-a-number-of-lines", `${value} is no number from 1 to ${most}`, most);
}

function checkPlaceholders(ruleset: Ruleset, forms: readonly Form[], report: Report) {
	const asked = new Set(forms.flatMap(asksOf).map(({ id }) => id));
	const known = (name: string): boolean => {
		if (name === "unit.commune") return ruleset.unitForm.communeLabel !== undefined;
		if (COMMON_PLACEHOLDERS.some((common) => common === name) || asked.has(name)) return true;
		if (fieldOf(ruleset, name)) return true;
		const [ratio = ""] = ratioPlaceholder(name) ?? [];
		return fieldOf(ruleset, ratio)?.kind === "ratio";
	};
	const times = new Map<string, number>();
	forms.forEach((form, index) => {
		for (const [at, text] of templatesOf(form)) {
			const path = ["forms", index, "content", ...at];
			for (const name of placeholdersIn(text)) {
				const so = (times.get(name) ?? 0) + 1;
				times.set(name, so);
				// Once is enough to say it.
				if (so === MOST_REPEATS + 1)
					report(path, "too-often", `{${name}} stands too often`, `{${name}}`, MOST_REPEATS);
				if (!known(name))
					report(path, "unknown-placeholder", `nothing fills {${name}}`, `{${name}}`);
			}
			if (hasLooseBrace(text)) report(path, "loose-brace", "a brace without its other one");
		}
		checkPlainTexts(form, ["forms", index, "content"], report);
	});
}

/** Where nothing is filled in a brace would be printed as it stands. */
function checkPlainTexts(form: Form, path: Path, report: Report) {
	const templates = new Set(templatesOf(form).map(([at]) => at.join("\n")));
	const look = (value: unknown, at: Path) => {
		if (typeof value === "string" && /[{}]/.test(value) && !templates.has(at.join("\n")))
			report([...path, ...at], "no-placeholder-here", "nothing is filled in here");
		else if (typeof value === "object" && value !== null)
			for (const [key, inside] of Object.entries(value))
				look(inside, [...at, Array.isArray(value) ? Number(key) : key]);
	};
	look(form.content ?? [], []);
}

function checkBlock(ruleset: Ruleset, block: FormBlock, path: Path, report: Report) {
	const isCriterion = (id: string) => criterionOf(ruleset, id) !== undefined;
	const unknown = (at: Path, id: string) =>
		report([...path, ...at], "unknown-reference", `no ${id}`, id);
	const filled = (key: string, list: readonly unknown[] | undefined) => {
		if (list?.length === 0) report([...path, key], "empty", `${key} is blank`);
	};
	switch (block.kind) {
		case "letterhead":
			return filled("issuer", block.issuer);
		case "items":
			return filled("items", block.items);
		case "facts":
			return filled("facts", block.facts);
		case "signatures":
			return filled("signatures", block.signatures);
		case "result":
			if (!isCriterion(block.criterion)) unknown(["criterion"], block.criterion);
			return;
		case "names":
			return checkNames(ruleset, block, path, report);
		case "table":
			return checkTable(ruleset, block, path, report);
		case "checks":
			if ((block.criteria === undefined) === (block.items === undefined))
				report(path, "criteria-or-items", "give either criteria or items");
			filled("items", block.items);
			if (block.criteria === undefined || block.criteria === "all") return;
			filled("criteria", block.criteria);
			block.criteria.forEach((id, at) => {
				if (!isCriterion(id)) unknown(["criteria", at], id);
			});
			return;
		case "title":
		case "heading":
		case "paragraph":
		case "ask":
			return;
	}
}

function checkNames(
	ruleset: Ruleset,
	{ field, columns, blankRows }: FormBlockOf<"names">,
	path: Path,
	report: Report,
) {
	const found = fieldOf(ruleset, field);
	if (!found) report([...path, "field"], "unknown-reference", `no field ${field}`, field);
	else if (found.kind !== "ratio")
		report([...path, "field"], "not-a-ratio", `${field} is no ratio`, field);
	if (!columns.some(({ holds }) => holds === "name"))
		report([...path, "columns"], "list-needs-name", `${field} has no column of names`, field);
	checkWidths(columns, [...path, "columns"], report);
	wholeNumber(blankRows, MOST_ROWS, [...path, "blankRows"], report);
}

function checkTable(
	ruleset: Ruleset,
	{ list, columns, blankRows, rows }: FormBlockOf<"table">,
	path: Path,
	report: Report,
) {
	wholeNumber(blankRows, MOST_ROWS, [...path, "blankRows"], report);
	const found = listOf(ruleset, list);
	if (!found) report([...path, "list"], "unknown-reference", `no list ${list}`, list);
	// Their names would leave uncounted.
	if (rows === "things" && found?.columns.some(({ holds }) => OF_PEOPLE.has(holds)))
		report([...path, "rows"], "rows-are-people", `${list} holds people`, list);
	if (!columns) return;
	if (columns.length === 0) report([...path, "columns"], "empty", "a table needs columns");
	columns.forEach(({ header }, index) => {
		const here = [...path, "columns", index, "header"];
		if (found && !found.columns.some((column) => column.header === header))
			report(here, "unknown-column", `${list} has no column ${header}`, header);
		if (columns.findIndex((column) => column.header === header) < index)
			report(here, "duplicate-header", `${header} stands twice`, header);
	});
	checkWidths(columns, [...path, "columns"], report);
}

/** Widths given leave room for the columns that have none; where all have one, they fill the table. */
function checkWidths(
	columns: readonly { readonly width?: number | undefined }[],
	path: Path,
	report: Report,
) {
	const given = columns.flatMap(({ width }) => width ?? []);
	const left = 100 - given.reduce((sum, width) => sum + width, 0);
	const others = columns.length - given.length;
	const fits = others === 0 ? Math.abs(left) < 0.01 : left >= others * NARROWEST;
	if (columns.length > 0 && !(fits && given.every((width) => width >= NARROWEST)))
		report(path, "column-without-room", "the columns do not fit", NARROWEST);
}
