/** What stands in a DOCX, read from its XML without the library that wrote it. */
import { strFromU8, unzipSync } from "fflate";
import { Parser } from "saxen";
import "../../../src/lists/workbook/xml.ts";

/** An element with its attributes, elements and texts; names keep their prefix. */
export interface Node {
	readonly name: string;
	readonly attributes: Readonly<Record<string, string>>;
	readonly children: (Node | string)[];
}

/** Throws where the XML is not well formed. */
export function tree(xml: string): Node {
	// The parser lets these pass; Word does not.
	const bare = /&(?!(amp|lt|gt|quot|apos|#\d+|#x[\da-f]+);)/i.exec(xml);
	if (bare) throw new Error(`a bare & at ${bare.index}`);
	const root: Node = { name: "", attributes: {}, children: [] };
	const open = [root];
	const parser = new Parser();
	let decoded = (text: string) => text;
	parser.on("openTag", (name, attributes, decode) => {
		decoded = decode;
		const given = Object.entries(attributes()).map(([key, value]) => [key, decode(value)]);
		const node = { name, attributes: Object.fromEntries(given), children: [] };
		open.at(-1)?.children.push(node);
		open.push(node);
	});
	parser.on("text", (text) => open.at(-1)?.children.push(decoded(text)));
	parser.on("closeTag", () => open.pop());
	const failed = (problem: Error) => {
		throw problem;
	};
	parser.on("error", failed);
	parser.on("warn", failed);
	parser.write(xml);
	const problem = parser.end();
	if (problem) throw problem;
	return root;
}

const elements = ({ children }: Node) => children.filter((child) => typeof child !== "string");

/** All elements of a name below a node, in order. */
export const all = (node: Node, name: string): Node[] =>
	elements(node).flatMap((child) => [...(child.name === name ? [child] : []), ...all(child, name)]);
/** Whether an element of a name stands below a node and is not switched off. */
export const has = (node: Node, name: string) =>
	all(node, name).some(({ attributes }) => !/^(false|0|off)$/.test(attributes["w:val"] ?? ""));
/** The attribute `val` of the first element of a name. */
export const valueIn = (node: Node, name: string, attribute = "w:val") =>
	all(node, name)[0]?.attributes[attribute];

/** What a person reads of a node: line breaks as "\n", tabs as "\t", boxes as they look. */
export function textOf(node: Node): string {
	return elements(node)
		.map((child) => {
			switch (child.name) {
				case "w:t":
					return child.children.join("");
				case "w:br":
					return "\n";
				case "w:tab":
					return "\t";
				case "w:sym":
					return String.fromCodePoint(Number.parseInt(child.attributes["w:char"] ?? "", 16));
				case "w:pPr":
				case "w:rPr":
				case "w:instrText":
					return "";
				default:
					return textOf(child);
			}
		})
		.join("");
}

export function opened(bytes: Uint8Array) {
	const files = Object.fromEntries(
		Object.entries(unzipSync(bytes)).map(([path, data]) => [path, strFromU8(data)]),
	);
	const part = (path: string) => tree(files[path] ?? "");
	const [body] = all(part("word/document.xml"), "w:body");
	if (!body) throw new Error("no body");
	return {
		files,
		body,
		styles: part("word/styles.xml"),
		headers: Object.keys(files)
			.filter((path) => /^word\/header\d+\.xml$/.test(path))
			.sort()
			.map(part),
	};
}

/** The body as lines that a person can read: the style before each paragraph, a table's rows as cells. */
export function outline(body: Node): string[] {
	return elements(body).flatMap((child) => {
		if (child.name === "w:p") return [paragraph(child)];
		if (child.name !== "w:tbl") return [];
		const lined = valueIn(child, "w:insideH") === "single";
		if (!lined)
			return all(child, "w:tc").flatMap((cell) => [
				"[cell]",
				...all(cell, "w:p").map((each) => `  ${paragraph(each)}`),
			]);
		return all(child, "w:tr").map(
			(row) =>
				`|${all(row, "w:tc")
					.map((cell) => ` ${textOf(cell)} |`)
					.join("")}${has(row, "w:tblHeader") ? " head" : ""}${has(row, "w:b") ? " bold" : ""}`,
		);
	});
}

const paragraph = (node: Node) => {
	const text = textOf(node).replaceAll("\t", "⇥").replaceAll("\n", "⏎");
	return `${valueIn(node, "w:pStyle") ?? "Normal"}${text ? `: ${text}` : ""}`;
};
