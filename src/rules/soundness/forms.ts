/** Forms print what is there: placeholders resolve, columns fit, each text is asked for once. */
import type { Form, FormBlock, FormBlockOf } from "../form.ts";
import { asksIn, asksOf, FIXED_DOCUMENTS, templatesOf } from "../form-parts.ts";
import type { Path } from "../issue.ts";
import { criterionOf, fieldOf, fieldsOf, listOf } from "../ruleset-index.ts";
import type { Ruleset } from "../schema.ts";
import {
	COMMON_PLACEHOLDERS,
	hasLooseBrace,
	placeholdersIn,
	ratioPlaceholder,
} from "../template.ts";
import { below, isCount, type Report, unique } from "./report.ts";

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
	const all = below(report, "forms");
	unique(forms, all);
	const fixed: readonly string[] = Object.values(FIXED_DOCUMENTS);
	forms.forEach(({ id, content }, index) => {
		const here = below(all, index);
		if (fixed.includes(id)) here(["id"], "reserved-id", id);
		if (content?.length === 0) here(["content"], "empty");
		content?.forEach((block, at) => {
			checkBlock(ruleset, block, below(here, "content", at));
		});
	});
	checkAsks(ruleset, forms, all);
	checkPlaceholders(ruleset, forms, all);
}

const isCommon = (name: string) => COMMON_PLACEHOLDERS.some((common) => common === name);

function checkAsks(ruleset: Ruleset, forms: readonly Form[], report: Report) {
	const taken = new Set(fieldsOf(ruleset).keys());
	const printed = new Set(
		forms.flatMap((form) => templatesOf(form).flatMap(([, text]) => placeholdersIn(text))),
	);
	forms.forEach((form, index) => {
		for (const [place, { id, lines }] of asksIn(form)) {
			const here = below(report, index, ...place);
			if (taken.has(id)) here(["id"], "duplicate-id", id);
			taken.add(id);
			if (ratioPlaceholder(id) || isCommon(id)) here(["id"], "reserved-id", id);
			checkRows({ lines }, MOST_LINES, here);
		}
		form.asks?.forEach(({ id }, at) => {
			if (!printed.has(id)) report([index, "asks", at], "unused-text", id);
		});
	});
}

function checkRows(given: Readonly<Record<string, number>>, most: number, report: Report) {
	for (const [key, value] of Object.entries(given))
		if (!isCount(value, most)) report([key], "not-a-number-of-lines", most);
}

function checkPlaceholders(ruleset: Ruleset, forms: readonly Form[], report: Report) {
	const asked = new Set(forms.flatMap(asksOf).map(({ id }) => id));
	const known = (name: string): boolean => {
		if (name === "unit.commune") return ruleset.unitForm.communeLabel !== undefined;
		if (isCommon(name) || asked.has(name) || fieldOf(ruleset, name)) return true;
		const [ratio = ""] = ratioPlaceholder(name) ?? [];
		return fieldOf(ruleset, ratio)?.kind === "ratio";
	};
	const times = new Map<string, number>();
	forms.forEach((form, index) => {
		const content = below(report, index, "content");
		for (const [at, text] of templatesOf(form)) {
			for (const name of placeholdersIn(text)) {
				const so = (times.get(name) ?? 0) + 1;
				times.set(name, so);
				// Once is enough to say it.
				if (so === MOST_REPEATS + 1) content(at, "too-often", `{${name}}`, MOST_REPEATS);
				if (!known(name)) content(at, "unknown-placeholder", `{${name}}`);
			}
			if (hasLooseBrace(text)) content(at, "loose-brace");
		}
		checkPlainTexts(form, content);
	});
}

/** Where nothing is filled in a brace would be printed as it stands. */
function checkPlainTexts(form: Form, report: Report) {
	const templates = new Set(templatesOf(form).map(([at]) => at.join("\n")));
	const look = (value: unknown, at: Path) => {
		if (typeof value === "string" && /[{}]/.test(value) && !templates.has(at.join("\n")))
			report(at, "no-placeholder-here");
		else if (typeof value === "object" && value !== null)
			for (const [key, inside] of Object.entries(value))
				look(inside, [...at, Array.isArray(value) ? Number(key) : key]);
	};
	look(form.content ?? [], []);
}

function checkBlock(ruleset: Ruleset, block: FormBlock, report: Report) {
	const isCriterion = (id: string) => criterionOf(ruleset, id) !== undefined;
	const filled = (key: string, list: readonly unknown[] | undefined) => {
		if (list?.length === 0) report([key], "empty");
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
			if (!isCriterion(block.criterion))
				report(["criterion"], "unknown-reference", block.criterion);
			return;
		case "names":
			return checkNames(ruleset, block, report);
		case "table":
			return checkTable(ruleset, block, report);
		case "checks":
			if ((block.criteria === undefined) === (block.items === undefined))
				report([], "criteria-or-items");
			filled("items", block.items);
			if (block.criteria === undefined || block.criteria === "all") return;
			filled("criteria", block.criteria);
			block.criteria.forEach((id, at) => {
				if (!isCriterion(id)) report(["criteria", at], "unknown-reference", id);
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
	report: Report,
) {
	const found = fieldOf(ruleset, field);
	if (!found) report(["field"], "unknown-reference", field);
	else if (found.kind !== "ratio") report(["field"], "not-a-ratio", field);
	if (!columns.some(({ holds }) => holds === "name")) report(["columns"], "list-needs-name", field);
	checkWidths(columns, report);
	checkRows({ blankRows }, MOST_ROWS, report);
}

function checkTable(
	ruleset: Ruleset,
	{ list, columns, blankRows, rows }: FormBlockOf<"table">,
	report: Report,
) {
	checkRows({ blankRows }, MOST_ROWS, report);
	const found = listOf(ruleset, list);
	if (!found) report(["list"], "unknown-reference", list);
	// Their names would leave uncounted.
	if (rows === "things" && found?.columns.some(({ holds }) => OF_PEOPLE.has(holds)))
		report(["rows"], "rows-are-people", list);
	if (!columns) return;
	if (columns.length === 0) report(["columns"], "empty");
	columns.forEach(({ header }, index) => {
		const here = ["columns", index, "header"];
		if (found && !found.columns.some((column) => column.header === header))
			report(here, "unknown-column", header);
		if (columns.findIndex((column) => column.header === header) < index)
			report(here, "duplicate-header", header);
	});
	checkWidths(columns, report);
}

/** Widths given leave room for the columns that have none; where all have one, they fill the table. */
function checkWidths(columns: readonly { readonly width?: number | undefined }[], report: Report) {
	const given = columns.flatMap(({ width }) => width ?? []);
	const left = 100 - given.reduce((sum, width) => sum + width, 0);
	const others = columns.length - given.length;
	const fits = others === 0 ? Math.abs(left) < 0.01 : left >= others * NARROWEST;
	if (columns.length > 0 && !(fits && given.every((width) => width >= NARROWEST)))
		report(["columns"], "column-without-room", NARROWEST);
}
