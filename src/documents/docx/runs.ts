import { type IRunOptions, TextRun } from "docx";
import { writable } from "./letters.ts";

/** A text as runs of one style, one for each of its lines. */
export function runs(text: string, options: IRunOptions = {}): TextRun[] {
	return writable(text)
		.split("\n")
		.map((line, index) => new TextRun({ ...options, text: line, ...(index > 0 && { break: 1 }) }));
}
