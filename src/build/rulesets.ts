/** What `npm run rulesets` asks of a bundled file, and the JSON Schema for editors. */
import { basename, dirname } from "node:path";
import * as z from "zod/mini";
import { checkRulesetBytes, utf16Of } from "../authoring/index.ts";
import { rulesetSchema } from "../rules/schema.ts";
import { type FileIssue, rulesetChecks } from "../text/index.ts";

/** Everything wrong with one file; empty where nothing is. `name` is its path below rulesets/. */
export function checkRulesetFile(name: string, bytes: Uint8Array): readonly FileIssue[] {
	const folder = basename(dirname(name));
	// The app fetches its own files as UTF-8, whatever they are.
	if (utf16Of(bytes))
		return [{ line: 1, column: 1, path: "", where: "", message: rulesetChecks.ownUtf8 }];
	return checkRulesetBytes(bytes, ({ id }) => [
		...(basename(name, ".json") === id ? [] : [[["id"], rulesetChecks.fileName(id)] as const]),
		...(id.startsWith(`${folder}-`) ? [] : [[["id"], rulesetChecks.folder(folder)] as const]),
	]).issues;
}

/** The format as a JSON Schema, for editors to complete and check while one writes. */
export function rulesetJsonSchema(): string {
	const schema = z.toJSONSchema(rulesetSchema, { io: "input" });
	return `${JSON.stringify({ ...schema, title: "Đạt Chuẩn ruleset" }, null, "\t")}\n`;
}

/** One issue in a line; the words are those of the app. */
export const lineOf = (issue: FileIssue) => rulesetChecks.place(issue);

export const noFile = rulesetChecks.noFile;
