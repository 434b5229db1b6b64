import { listNotes, listProblems } from "../text/index.ts";
import { readBytes } from "./bytes.ts";
import { decode } from "./decode.ts";
import { findDelimiter, separatorLine } from "./delimiter.ts";
import { listError } from "./error.ts";
import { layOut } from "./layout.ts";
import type { List, ListHints } from "./list.ts";
import { type Token, tokenize } from "./tokens.ts";

/**
 * Reads a file of names: encoding, delimiter, header and layout are found unless hinted. Every line
 * of the file is a row, skipped with its reason, or named in a problem.
 * Rejects with `ListError` (`code`, `message`) where it cannot be read; never yields half a list.
 */
export async function readList(file: Blob, hints: ListHints = {}): Promise<List> {
	const { encoding, text } = decode(await readBytes(file), hints.encoding);
	if (text.trim() === "") throw listError("empty-file");
	const separator = separatorLine(text);
	const body = separator?.rest ?? text;
	const delimiter = hints.delimiter ?? separator?.delimiter ?? findDelimiter(body);
	const tokens = tokenize(body, delimiter, separator ? 2 : 1);
	const layout = layOut(tokens, hints.headerLine);
	if (layout.rows.length === 0) throw listError("no-rows");

	const width = layout.columns.length;
	const headerLine = layout.header < 0 ? 0 : (tokens[layout.header]?.line ?? 0);
	return {
		encoding,
		delimiter,
		headerLine,
		columns: [...layout.columns],
		rows: layout.rows.map(({ line, cells }) => ({ line, cells: fitted(cells, width) })),
		skipped: [
			...(separator ? [{ line: 1, reason: "separator" as const }] : []),
			...layout.skipped,
		].sort((a, b) => a.line - b.line),
		problems: problemsOf(layout.rows, width),
		notes: notesOf(text, headerLine),
	};
}

/** As many cells as columns; more only where they say something. */
function fitted(cells: readonly string[], width: number): string[] {
	const fit = [...cells];
	while (fit.length > width && fit.at(-1)?.trim() === "") fit.pop();
	while (fit.length < width) fit.push("");
	return fit;
}

function problemsOf(rows: readonly Token[], width: number): List["problems"] {
	return rows.flatMap(({ line, cells, malformed }) => {
		const { length } = fitted(cells, width);
		return [
			...(malformed
				? [{ code: "malformed-quote", line, message: listProblems["malformed-quote"](line) }]
				: []),
			...(length > width
				? [
						{
							code: "too-many-cells",
							line,
							message: listProblems["too-many-cells"](line, length, width),
						},
					]
				: []),
		];
	});
}

function notesOf(text: string, headerLine: number): List["notes"] {
	const lost = text.match(/\p{L}\?(?=\p{L})/gu)?.length ?? 0;
	return [
		...(headerLine === 0 ? [{ code: "no-header", message: listNotes["no-header"]() }] : []),
		...(lost > 0 ? [{ code: "lost-letters", message: listNotes["lost-letters"](lost) }] : []),
	];
}
