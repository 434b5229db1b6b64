/** A draft as a file that can be carried to another device. */
import * as z from "zod/mini";
import { MOST_NESTED } from "../rules/index.ts";
import { draftFileErrors, draftFilePlaces } from "../text/index.ts";
import { checksum } from "./checksum.ts";
import type { Draft } from "./draft.ts";
import { canonical, scanJson } from "./json.ts";

const FORMAT = "dat-chuan-draft";
/**
 * Every later version of the app reads every earlier one. 2 added the ruleset itself, so that a draft
 * is judged anywhere as it was here, and the marks `ownRuleset`, `sample` and `label`; 3 the texts
 * that forms ask for; 4 the checksum and `received`, and from then on `revision` and `updatedAt` are
 * those of the last save; 5 `earlier`, and only a file that has it is written as 5: an app of yesterday
 * reads the others.
 */
const VERSION = 5;
/** The first that carries a checksum. */
const CHECKED_FROM = 4;
/** Bytes, or characters: no draft comes near it; what does is another file. */
export const LARGEST_DRAFT_FILE = 5_000_000;
/** Far more than a person saves; beyond it a revision could not be counted on. */
const MOST_SAVES = 1_000_000_000;

const texts = z.record(z.string(), z.string());
const revision = z.int().check(z.minimum(0), z.maximum(MOST_SAVES));
const draftShape = z.strictObject({
	id: z.string().check(z.regex(/^[\w-]{1,64}$/)),
	rulesetId: z.string(),
	rulesetVersion: z.number(),
	ownRuleset: z.optional(z.literal(true)),
	sample: z.optional(z.literal(true)),
	label: z.optional(z.string()),
	revision,
	received: z.optional(
		z.strictObject({
			line: z.string(),
			revision,
			past: z.array(z.strictObject({ line: z.string(), revision })),
		}),
	),
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
	earlier: z.optional(
		z.strictObject({
			rulesetId: z.string(),
			rulesetVersion: z.number(),
			assessedOn: z.string(),
			values: z.record(
				z.string(),
				z.union([
					z.strictObject({ part: z.optional(z.number()), whole: z.optional(z.number()) }),
					z.number(),
					z.boolean(),
					z.readonly(z.array(z.string())),
				]),
			),
		}),
	),
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
const frame = {
	format: z.literal(FORMAT),
	savedAt: z.string(),
	draft: draftShape,
	/** As its own file has it; unchecked here. */
	ruleset: z.optional(z.unknown()),
};
const fileShape = z.discriminatedUnion("version", [
	z.strictObject({ ...frame, version: z.literal([1, 2, 3]) }),
	z.strictObject({ ...frame, version: z.literal([CHECKED_FROM, VERSION]), checksum: z.string() }),
]);

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

export interface DraftFile {
	readonly draft: Draft;
	/** Unchecked, as the ruleset's own file has it. */
	readonly ruleset: unknown;
	/** ISO 8601. */
	readonly savedAt: string;
	/** `revision` and `updatedAt` are those of the last save; files of the first versions held older ones. */
	readonly dated: boolean;
	/** Its checksum does not fit: something in it is not as it was written. */
	readonly changed: boolean;
}

interface Said {
	readonly savedAt: string;
	readonly draft: unknown;
	readonly ruleset: unknown;
}
/** The checksum of all that the file says, in whatever order it says it. */
const summed = ({ savedAt, draft, ruleset }: Said) =>
	checksum(canonical({ savedAt, draft, ruleset }));

/** `savedAt` is an ISO 8601 time; `ruleset` what the ruleset's own file holds. */
export function writeDraftFile(draft: Draft, ruleset: unknown, savedAt: string): string {
	const said = { savedAt, draft, ruleset };
	const file = {
		format: FORMAT,
		version: said.draft.earlier ? VERSION : CHECKED_FROM,
		checksum: summed(said),
		...said,
	};
	return `${JSON.stringify(file, null, "\t")}\n`;
}

/** Reads a file's bytes; what is not UTF-8 is refused, not read as something else. */
export function readDraftBytes(bytes: Uint8Array): DraftFile {
	if (bytes.length > LARGEST_DRAFT_FILE) throw new DraftFileError("too-large");
	let text: string;
	try {
		text = new TextDecoder("utf-8", { fatal: true }).decode(bytes);
	} catch {
		throw new DraftFileError("not-utf8");
	}
	return readDraftFile(text);
}

/** Throws `DraftFileError`; the draft it gives is whole, the ruleset beside it is unchecked. */
export function readDraftFile(content: string): DraftFile {
	if (content.length > LARGEST_DRAFT_FILE) throw new DraftFileError("too-large");
	const text = content.replace(/^\ufeff/, "");
	let json: unknown;
	try {
		json = JSON.parse(text);
	} catch {
		throw new DraftFileError("not-json");
	}
	const head = json as { format?: unknown; version?: unknown } | null;
	if (typeof head !== "object" || head === null || head.format !== FORMAT)
		throw new DraftFileError(head && "formatVersion" in Object(head) ? "a-ruleset" : "not-a-draft");
	if (typeof head.version === "number" && head.version > VERSION)
		throw new DraftFileError("newer-version");
	const { depth, repeated } = scanJson(text);
	// A draft itself is flat: what nests is its ruleset.
	if (depth > MOST_NESTED + 1) throw new DraftFileError("ruleset-broken");
	if (repeated)
		throw new DraftFileError("damaged", draftFilePlaces.twice(repeated.key, repeated.line));
	const file = fileShape.safeParse(json);
	if (!file.success)
		throw new DraftFileError(
			"damaged",
			draftFilePlaces.damagedAt(file.error.issues[0]?.path.join(".") ?? ""),
		);
	const { draft, ruleset, savedAt } = file.data;
	const checked = file.data.version >= CHECKED_FROM;
	return {
		draft: draft as Draft,
		ruleset,
		savedAt,
		dated: checked,
		changed: checked && (head as { checksum?: unknown }).checksum !== summed(json as Said),
	};
}
