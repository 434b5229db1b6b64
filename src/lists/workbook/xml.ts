/// <reference path="./saxen.d.ts" />
import { Parser } from "saxen";
import { decodeEntities } from "./entities.ts";
import { broken, tooLarge } from "./workbook-error.ts";
import type { Limits } from "./workbook-limits.ts";

/** An attribute's value by its name; `:id` for the one named `id` with a prefix, whichever it is. */
export type Attributes = (name: string) => string | undefined;

/**
 * What is told of a part while it is read. Names are without prefix, depths count from 1 at the
 * root. `attributes` may be asked only until `open` returns. `empty`: `<c/>`; it is closed as well.
 */
export interface XmlEvents {
	open(name: string, depth: number, attributes: Attributes, empty: boolean): void;
	close?(name: string, depth: number): void;
	/** Text between two tags; one element's text may come in several pieces. */
	text?(text: string, depth: number): void;
}

/** Bytes decoded at once. */
const PIECE = 256 * 1024;

/**
 * Reads XML in pieces, UTF-8 or UTF-16. Namespaces are not looked at: transitional and strict
 * documents, prefixed or not, are the same here. A document type is refused, so that no entity is
 * ever declared. Throws where the XML is not well-formed.
 */
export function readXml(events: XmlEvents, limits: Limits) {
	let decoder: TextDecoder | undefined;
	let waiting = 0;
	const parser = parserFor(events, limits, () => {
		waiting = 0;
	});
	const write = (text: string) => {
		// saxen keeps what is not complete and looks through all of it again with every piece.
		waiting += text.length;
		if (waiting > limits.stretch) throw tooLarge(limits, "stretch");
		if (text !== "") parser.write(text);
	};
	return {
		write(bytes: Uint8Array) {
			decoder ??= new TextDecoder(encodingOf(bytes), { fatal: true });
			for (let at = 0; at < bytes.length; at += PIECE)
				write(decoder.decode(bytes.subarray(at, at + PIECE), { stream: true }));
		},
		/** Throws where the document is not at its end. */
		end() {
			write(decoder?.decode() ?? "");
			parser.end();
		},
	};
}

function parserFor(events: XmlEvents, limits: Limits, progress: () => void): Parser {
	let depth = 0;
	let attributesOf: () => Record<string, string> = () => ({});
	const attributes: Attributes = (wanted) => {
		const values = attributesOf();
		const name = wanted.startsWith(":")
			? Object.keys(values).find((key) => key.endsWith(wanted))
			: wanted;
		const value = name === undefined ? undefined : values[name];
		return value === undefined ? undefined : decodeEntities(value);
	};
	const text = (value: string) => {
		progress();
		events.text?.(value, depth);
	};
	return new Parser()
		.on("openTag", (name, values, _decode, empty) => {
			progress();
			depth += 1;
			if (depth > limits.depth) throw broken();
			attributesOf = values;
			events.open(localName(name), depth, attributes, empty);
		})
		.on("closeTag", (name) => {
			progress();
			events.close?.(localName(name), depth);
			depth -= 1;
		})
		.on("text", (value) => text(decodeEntities(value)))
		.on("cdata", text)
		.on("comment", progress)
		.on("question", progress)
		.on("attention", refuse)
		.on("warn", refuse)
		.on("error", refuse);
}

const refuse = () => {
	throw broken();
};

function localName(name: string): string {
	const colon = name.indexOf(":");
	return colon < 0 ? name : name.slice(colon + 1);
}

function encodingOf([first, second]: Uint8Array): "utf-8" | "utf-16le" | "utf-16be" {
	const little = (first === 0xff && second === 0xfe) || (first === 0x3c && second === 0);
	const big = (first === 0xfe && second === 0xff) || (first === 0 && second === 0x3c);
	if (little) return "utf-16le";
	return big ? "utf-16be" : "utf-8";
}
