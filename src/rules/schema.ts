/**
 * What a ruleset is. One JSON file holds one document's criteria for one kind of unit; every
 * threshold, name and form stands there and nowhere in code.
 *
 * Objects are strict: a key this version does not know is refused, because ignoring it could change
 * a verdict. New kinds may be added later; what is written here keeps its meaning.
 */
import * as z from "zod/mini";
import { id, list, ofKind, text } from "./basics.ts";
import { form } from "./form.ts";

z.config({ jitless: true });

/** A whole day, YYYY-MM-DD. */
const day = z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}$/, "day"));
/** As printed: a source may leave the day or the month blank. */
const partialDay = z.string().check(z.regex(/^\d{4}(?:-\d{2}(?:-\d{2})?)?$/, "partial-day"));

/** What a column of a list holds. */
export const LIST_COLUMNS = [
	"serial",
	"name",
	"birth",
	"gender",
	"identity",
	"place",
	"mark",
	"text",
	"note",
] as const;

/** What a person is asked, and how to answer it. */
const asked = { id, label: text, help: z.optional(text) };

/** One threshold for each value of a property of the unit. */
const byProperty = z.strictObject({ byProperty: id, cases: z.record(z.string(), z.number()) });
/** Percent of the whole, up to three decimals; above 100 for growth against an earlier figure. */
const percent = z.union([z.number(), byProperty], "threshold");
/**
 * A threshold that follows an answer asked before: `count` for every `forEach` of it ("cứ 500 người
 * có 1 điểm"). In proportion, and a part of `forEach` asks for a whole one: 501 people need 2.
 */
const following = z.strictObject({ count: z.number(), forEach: z.number(), of: id });

const ratio = ofKind("ratio", {
	id,
	label: text,
	/** The thing counted, as it follows a number: "hộ", "người". */
	countedAs: text,
	part: z.strictObject({ label: text, help: z.optional(text) }),
	whole: z.strictObject({
		label: text,
		help: z.optional(text),
		/** Whom of a list of people it counts; left out, everybody. */
		who: z.optional(z.enum(["adults", "workingAge"])),
	}),
	/** "từ … trở lên", "tối thiểu", "≥", "đạt". */
	atLeast: z.optional(percent),
	/** "trên": strictly more. */
	moreThan: z.optional(percent),
	/** There may be more in the part than in the whole (computers for officials). */
	partMayExceedWhole: z.optional(z.literal(true)),
	/** The thing counted may well not exist: 0 of 0 is then not applicable, with this note. */
	noneExists: z.optional(z.strictObject({ verdict: z.literal("notApplicable"), note: text })),
});

const count = ofKind("count", {
	...asked,
	countedAs: text,
	atLeast: z.union([z.number(), byProperty, following], "threshold"),
	/** Measured rather than counted (hours): decimals allowed. */
	decimals: z.optional(z.literal(true)),
});

/** A number that has no threshold of its own: another field's threshold follows it. */
const figure = ofKind("figure", { ...asked, countedAs: text });

const confirm = ofKind("confirm", asked);

const choice = ofKind("choice", {
	...asked,
	/** How many of the options are needed. */
	atLeast: z.number(),
	countedAs: text,
	options: list(z.strictObject(asked)),
});

const field = z.discriminatedUnion("kind", [ratio, count, figure, confirm, choice]);

/** An id, or conditions joined by "all of", "any of", "at least n of". */
export type Condition =
	| string
	| { readonly all: readonly Condition[] }
	| { readonly any: readonly Condition[] }
	| { readonly atLeast: number; readonly of: readonly Condition[] };
const condition: z.ZodMiniType<Condition> = z.union(
	[
		id,
		z.strictObject({ all: z.lazy(() => list(condition)) }),
		z.strictObject({ any: z.lazy(() => list(condition)) }),
		z.strictObject({ atLeast: z.number(), of: z.lazy(() => list(condition)) }),
	],
	"condition",
);

const evidence = z.strictObject({
	id,
	title: text,
	/** Who signs it, as the document names them. */
	confirmedBy: z.optional(list(text)),
	/** The ruleset's form it is written on. */
	form: z.optional(id),
});

const note = z.strictObject({
	/** reading: the document can be read in another way; scan: the copy is doubtful; fact: worth knowing. */
	kind: z.enum(["reading", "scan", "fact"]),
	text,
});

const criterion = z.strictObject({
	id,
	/** As printed, or as counted where the document has only dashes. */
	number: text,
	group: z.optional(id),
	/** The document names it as a condition for all the rest; it is judged like any other criterion. */
	prerequisite: z.optional(z.literal(true)),
	/** Short enough for a line in the checklist. */
	title: text,
	/** At most 24 letters, for where a line is too long; no two alike in a ruleset. See `shortName`. */
	short: z.optional(text),
	/** The official wording. */
	requirement: text,
	/** Plain words: what is asked and how to count it. */
	explanation: text,
	appliesFrom: z.optional(day),
	/** A confirm field: answered "no", the criterion does not apply. */
	gate: z.optional(id),
	fields: list(field),
	/** Over this criterion's fields. */
	requires: condition,
	evidence: list(evidence),
	source: z.strictObject({ section: text, item: text }),
	notes: z.optional(list(note)),
});

const property = z.strictObject({
	...asked,
	/** The values it can take; "true" and "false" for a yes/no property. */
	values: list(z.strictObject({ id, label: text })),
});

/** A list that the ruleset asks for or that its figures are counted from. */
const nameList = z.strictObject({
	id,
	title: text,
	columns: list(
		z.strictObject({
			header: text,
			/** `name`: of a person, a household, or whatever stands in the rows. */
			holds: z.enum(LIST_COLUMNS),
			/** Of a mark: the ratio whose part it marks. */
			field: z.optional(id),
		}),
	),
});

const document = z.strictObject({
	/** Kind of document, as printed: "Hướng dẫn", "Quyết định". */
	kind: text,
	/** As printed; null where the copy leaves it blank. */
	number: z.nullable(text),
	date: partialDay,
	issuer: text,
	subject: text,
});

const value = z.union(
	[
		z.strictObject({ part: z.optional(z.number()), whole: z.optional(z.number()) }),
		z.number(),
		z.boolean(),
		list(z.string()),
	],
	"answer",
);
const verdict = z.enum(["met", "unmet", "unknown", "notApplicable"]);

const example = z.strictObject({
	id,
	title: text,
	answers: z.strictObject({
		assessedOn: day,
		unit: z.optional(z.record(z.string(), z.union([z.boolean(), z.string()]))),
		values: z.record(z.string(), value),
		waived: z.optional(z.record(z.string(), text)),
	}),
	expected: z.strictObject({
		verdict,
		criteria: z.record(z.string(), verdict),
		shortfalls: z.optional(z.record(z.string(), z.number())),
	}),
});

/** Where answers go when this ruleset takes an earlier one's place. */
const replaced = z.strictObject({
	id,
	/** Of the earlier ruleset; without it, every version. */
	version: z.optional(z.number()),
	/**
	 * From an old id to the new ones: one where it was renamed, several where it was split, none where
	 * it was dropped. An id that is not named keeps its answers where the same id stands here.
	 */
	criteria: z.optional(z.record(id, list(id))),
	fields: z.optional(z.record(id, list(id))),
});

/** The cover page: what a list of rulesets shows without opening the file. */
const about = z.strictObject({
	title: text,
	/** The kind of unit, lower case: "khu dân cư", "thôn", "xã". */
	unit: text,
	criteriaCount: z.number(),
	province: z.strictObject({
		name: text,
		/** Since 1 July 2025. */
		present: text,
		note: z.optional(text),
	}),
	document,
	basedOn: z.optional(list(document)),
	period: z.strictObject({ from: z.number(), to: z.number() }),
	/** When this file was last compared with its source. */
	checkedOn: day,
});

export const rulesetSchema = z.strictObject({
	$schema: z.optional(z.string()),
	formatVersion: z.literal(1),
	id,
	/** Raised with every change of the file; a draft remembers it. */
	version: z.number(),
	about,
	/** What the unit's own name and its parent's are called in the form. */
	unitForm: z.strictObject({
		nameLabel: text,
		communeLabel: z.optional(text),
		properties: z.optional(list(property)),
	}),
	/** Blocks for signatures, left to right. */
	signatures: list(z.strictObject({ title: text, hint: text })),
	groups: z.optional(list(z.strictObject({ id, title: text }))),
	forms: z.optional(list(form)),
	lists: z.optional(list(nameList)),
	criteria: list(criterion),
	/** Over the criteria; without it all of them are asked for. */
	requires: z.optional(condition),
	notes: z.optional(list(note)),
	/** What came before: an earlier version of this ruleset, or other rulesets. */
	replaces: z.optional(list(replaced)),
	examples: list(example),
});

export type Ruleset = z.infer<typeof rulesetSchema>;
export type RulesetAbout = Ruleset["about"];
/** As much of it as a list of rulesets shows. */
export type RulesetCover = Omit<RulesetAbout, "basedOn" | "province" | "document"> & {
	readonly province: Pick<RulesetAbout["province"], "name" | "present">;
	/** The subjects of the app's own come with what rulesets are found by. */
	readonly document: Omit<RulesetDocument, "subject"> & Partial<Pick<RulesetDocument, "subject">>;
};
export type RulesetDocument = z.infer<typeof document>;
export type Criterion = z.infer<typeof criterion>;
export type Field = z.infer<typeof field>;
export type RatioField = z.infer<typeof ratio>;
export type CountField = z.infer<typeof count>;
export type FigureField = z.infer<typeof figure>;
export type ConfirmField = z.infer<typeof confirm>;
export type ChoiceField = z.infer<typeof choice>;
export type ByProperty = z.infer<typeof byProperty>;
export type Percent = z.infer<typeof percent>;
export type Replaced = z.infer<typeof replaced>;
export type Evidence = z.infer<typeof evidence>;
export type NameList = z.infer<typeof nameList>;
export type UnitProperty = z.infer<typeof property>;
export type RulesetNote = z.infer<typeof note>;
export type RulesetExample = z.infer<typeof example>;
