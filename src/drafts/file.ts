/** A draft as a file that can be carried to another device. */
import * as z from "zod/mini";
import { draftFileErrors, draftFiles } from "../text/index.ts";
import type { Draft } from "./draft.ts";

const FORMAT = "dat-chuan-draft";
/**
 * Every later version of the app reads every earlier one. 2 added the ruleset itself, so that a draft
 * is judged anywhere as it was here, and the marks `ownRuleset`, `sample` and `label`; 3 the texts
 * that forms ask for.
 */
const VERSION = 3;
/** No draft comes near it; what does is another file. */
const LARGEST_TEXT = 5_000_000;

const texts = z.record(z.string(), z.string());
const draftShape = z.strictObject({
	id: z.string().check(z.regex(/^[\w-]{1,64}$/)),
	rulesetId: z.string(),
	rulesetVersion: z.number(),
	ownRuleset: z.optional(z.literal(true)),
	sample: z.optional(z.literal(true)),
	label: z.optional(z.string()),
	revision: z.number(),
	createdAt: z.string(),
	updatedAt: z.string(),
	unit: z.strictObject({ name: z.string(), commune: z.string(), properties: texts }),
	assessedOn: z.string(),
	entries: z.record(
		z.string(),
		z.union([z.string(), z.boolean(), z.readonly(z.array(z.string()))]),
	),
	waived: texts,
	evidence: z.record(z.string(), z.readonly(z.array(z.string()))),
	notes: texts,
	texts: z.optional(texts),
	sources: z.record(
		z.string(),
		z.strictObject({
			file: z.string(),
			rows: z.number(),
			readOn: z.string(),
			agesOn: z.optional(z.string()),
		}),
	),
});
const fileShape = z.strictObject({
	format: z.literal(FORMAT),
	version: z.union([z.literal(1), z.literal(2), z.literal(VERSION)]),
	savedAt: z.string(),
	draft: draftShape,
	/** As its own file has it; unchecked here. */
	ruleset: z.optional(z.unknown()),
});

export type DraftFileErrorCode = keyof typeof draftFileErrors;

/** A file that is no draft, or none this version can read. `message` says in Vietnamese what to do. */
export class DraftFileError extends Error {
	readonly code: DraftFileErrorCode;
	constructor(code: DraftFileErrorCode, detail = "") {
		super(draftFileErrors[code] + detail);
		this.name = "DraftFileError";
		this.code = code;
	}
}

/** `savedAt` is an ISO 8601 time; `ruleset` what the ruleset's own file holds. */
export function writeDraftFile(draft: Draft, ruleset: unknown, savedAt: string): string {
	const file = { format: FORMAT, version: VERSION, savedAt, draft, ruleset };
	return `${JSON.stringify(file, null, "\t")}\n`;
}

/** Throws `DraftFileError`; the draft it gives is whole, the ruleset beside it is unchecked. */
export function readDraftFile(text: string): { draft: Draft; ruleset: unknown } {
	if (text.length > LARGEST_TEXT) throw new DraftFileError("too-large");
	let json: unknown;
	try {
		json = JSON.parse(text.replace(/^\ufeff/, ""));
	} catch {
		throw new DraftFileError("not-json");
	}
	const head = json as { format?: unknown; version?: unknown } | null;
	if (typeof head !== "object" || head === null || head.format !== FORMAT)
		throw new DraftFileError("not-a-draft");
	if (typeof head.version === "number" && head.version > VERSION)
		throw new DraftFileError("newer-version");
	const file = fileShape.safeParse(json);
	if (!file.success)
		throw new DraftFileError(
			"damaged",
			draftFiles.damagedAt(file.error.issues[0]?.path.join(".") ?? ""),
		);
	const { draft, ruleset } = file.data;
	return { draft: draft as Draft, ruleset };
}
