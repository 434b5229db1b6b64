import { copied, decodeEscapes } from "./entities.ts";
import { broken, tooLarge } from "./workbook-error.ts";
import type { Limits } from "./workbook-limits.ts";
import type { XmlEvents } from "./xml.ts";

/** Puts a cell's rich text together: what its runs say, without the signs for how to pronounce it. */
export function richText() {
	let whole = "";
	let phonetic = 0;
	let inText = false;
	return {
		/** Called for each tag below the text's own element (`si` or `is`). */
		open(name: string, depth: number) {
			if (name === "rPh" && phonetic === 0) phonetic = depth;
			inText = name === "t" && phonetic === 0;
		},
		close(name: string, depth: number) {
			if (name === "rPh" && depth === phonetic) phonetic = 0;
			inText = false;
		},
		text(piece: string) {
			if (inText) whole += piece;
		},
		/** The whole text; the next begins anew. */
		take() {
			const taken = copied(decodeEscapes(whole));
			whole = "";
			return taken;
		},
	};
}

/** Reads the texts that cells share into `texts`, in their order. */
export function sharedTexts(texts: string[], limits: Limits): XmlEvents {
	const rich = richText();
	let characters = 0;
	return {
		open(name, depth) {
			if (depth === 1 && name !== "sst") throw broken();
			if (depth > 2) rich.open(name, depth);
		},
		close(name, depth) {
			if (depth > 2) rich.close(name, depth);
			if (depth !== 2 || name !== "si") return;
			const text = rich.take();
			texts.push(text);
			characters += text.length;
			if (texts.length > limits.cells) throw tooLarge(limits, "cells");
			if (characters > limits.characters) throw tooLarge(limits, "characters");
		},
		text: rich.text,
	};
}
