/** What a test sees of a PDF: its text with places, its tree, its properties. */
import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { getDocument } from "pdfjs-dist/legacy/build/pdf.mjs";
import { makeFonts } from "../../../src/build/fonts.ts";
import type { Block, DocumentModel } from "../../../src/documents/index.ts";
import { renderPdf } from "../../../src/documents/pdf/render-pdf.ts";
import type { Fonts } from "../../../src/documents/pdf/writer/parsed-font.ts";
import { tool } from "../../tools.mjs";

export const NOW = new Date("2026-11-21T03:04:05Z");

export async function loadFonts(): Promise<Fonts> {
	const folder = "public/fonts";
	await makeFonts(folder);
	const [normal, bold, italic, bolditalic] = await Promise.all(
		["normal", "bold", "italic", "bolditalic"].map((style) =>
			readFile(join(folder, `tinos-${style}.ttf`)),
		),
	);
	return { normal, bold, italic, bolditalic } as Fonts;
}

export const documentOf = (blocks: readonly Block[], more: Partial<DocumentModel> = {}) => ({
	title: "Thử",
	author: "Xã Tân Mẫu",
	parts: [{ title: "Thử", blocks }],
	...more,
});

export const render = (model: DocumentModel, fonts: Fonts) => renderPdf(model, fonts, { now: NOW });

/** A piece of text, in points from the page's lower left corner. */
export interface Item {
	readonly text: string;
	readonly x: number;
	readonly y: number;
	readonly width: number;
	readonly size: number;
}
export interface Node {
	readonly role: string;
	readonly children: readonly Node[];
	readonly text: string;
}
export interface ReadPdf {
	readonly pages: readonly string[];
	readonly text: string;
	readonly items: readonly (readonly Item[])[];
	readonly info: { Title: string; Author: string; Language: string; PDFFormatVersion: string };
	readonly outline: readonly { title: string; page: number; inside: readonly string[] }[];
	readonly marked: boolean;
}

interface RawNode {
	readonly role?: string;
	readonly children?: readonly RawNode[];
	readonly id?: string;
}
interface RawItem {
	readonly str?: string;
	readonly hasEOL?: boolean;
	readonly transform?: readonly number[];
	readonly width?: number;
	readonly type?: string;
	readonly id?: string;
}
interface RawBookmark {
	readonly title: string;
	readonly dest: [{ num: number; gen: number }];
	readonly items: readonly RawBookmark[];
}

export async function readPdf(bytes: Uint8Array): Promise<ReadPdf> {
	const task = getDocument({ data: bytes.slice(), useSystemFonts: false, verbosity: 0 });
	const pdf = await task.promise;
	const pages: string[] = [];
	const items: Item[][] = [];
	for (let number = 1; number <= pdf.numPages; number += 1) {
		const page = await pdf.getPage(number);
		const content = await page.getTextContent();
		const raw = content.items as RawItem[];
		pages.push(raw.map(({ str = "", hasEOL }) => str + (hasEOL ? " " : "")).join(""));
		items.push(
			raw.flatMap(({ str = "", transform = [], width = 0 }) =>
				str.trim() === ""
					? []
					: [
							{
								text: str,
								x: transform[4] ?? 0,
								y: transform[5] ?? 0,
								width,
								size: transform[3] ?? 0,
							},
						],
			),
		);
	}
	const { info } = await pdf.getMetadata();
	const pageOf = async ({ dest }: RawBookmark) => (await pdf.getPageIndex(dest[0])) + 1;
	const bookmarks = ((await pdf.getOutline()) ?? []) as unknown as RawBookmark[];
	const outline = await Promise.all(
		bookmarks.map(async (each) => ({
			title: each.title,
			page: await pageOf(each),
			inside: each.items.map(({ title }) => title),
		})),
	);
	const marked = (await pdf.getMarkInfo())?.Marked === true;
	await task.destroy();
	return {
		pages,
		text: pages.join(" "),
		items,
		info: info as ReadPdf["info"],
		outline,
		marked,
	};
}

/** What each page holds of the document's tree, with its texts. Slow on long documents. */
export async function treesOf(bytes: Uint8Array): Promise<(Node | undefined)[]> {
	const task = getDocument({ data: bytes.slice(), verbosity: 0 });
	const pdf = await task.promise;
	const trees: (Node | undefined)[] = [];
	for (let number = 1; number <= pdf.numPages; number += 1) {
		const page = await pdf.getPage(number);
		const tree = (await page.getStructTree()) as RawNode | null;
		const { items } = await page.getTextContent({ includeMarkedContent: true });
		trees.push(tree ? nodeOf(tree, textsById(items as RawItem[])) : undefined);
	}
	await task.destroy();
	return trees;
}

function textsById(items: readonly RawItem[]): Map<string, string> {
	const texts = new Map<string, string>();
	const open: (string | undefined)[] = [];
	for (const { type, id, str, hasEOL } of items) {
		if (type?.startsWith("beginMarkedContent")) open.push(id);
		else if (type === "endMarkedContent") open.pop();
		else {
			const owner = open.findLast(Boolean);
			if (owner) texts.set(owner, `${texts.get(owner) ?? ""}${str}${hasEOL ? " " : ""}`);
		}
	}
	return texts;
}

function nodeOf({ role = "", children = [] }: RawNode, texts: ReadonlyMap<string, string>): Node {
	const nodes = children.filter((child) => child.role).map((child) => nodeOf(child, texts));
	const own = children.map(({ id }) => (id ? (texts.get(id) ?? "") : "")).join("");
	return { role, children: nodes, text: own + nodes.map(({ text }) => text).join(" ") };
}

/** All nodes of a role, in reading order. */
export const nodesOf = (node: Node | undefined, role: string): Node[] =>
	node
		? [
				...(node.role === role ? [node] : []),
				...node.children.flatMap((each) => nodesOf(each, role)),
			]
		: [];

export const squeeze = (text: string) => text.replace(/\s+/g, "");

/** What a program says of a PDF; it has to be there. */
export function outputOf(
	name: Parameters<typeof tool>[0],
	bytes: Uint8Array,
	argsOf: (file: string) => readonly string[],
): { status: number | null; text: string } {
	const path = tool(name);
	if (!path) throw new Error(`${name} is not installed: see test/tools.mjs`);
	const folder = mkdtempSync(join(tmpdir(), "dat-chuan-pdf-"));
	try {
		const file = join(folder, "document.pdf");
		writeFileSync(file, bytes);
		const { status, stdout, stderr } = spawnSync(path, argsOf(file), {
			encoding: "utf8",
			maxBuffer: 2 ** 28,
		});
		return { status, text: stdout + stderr };
	} finally {
		rmSync(folder, { recursive: true, force: true });
	}
}

/** For a run of seconds: Java is not to make itself ready for a long one. */
const QUICK = ["-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"];

/** What PDFBox Preflight says of PDFs, by their names: blank where one is valid PDF/A-1b. */
export function preflight(documents: ReadonlyMap<string, Uint8Array>): Record<string, string> {
	const [java, jars] = [tool("java"), tool("preflight")];
	if (!java || !jars) throw new Error("PDFBox Preflight is not installed: see test/tools.mjs");
	const folder = mkdtempSync(join(tmpdir(), "dat-chuan-preflight-"));
	try {
		const files = [...documents.values()].map((bytes, i) => {
			writeFileSync(join(folder, `${i}.pdf`), bytes);
			return `The file ${i}.pdf is `;
		});
		const validator = "org.apache.pdfbox.preflight.Validator_A1b";
		// One run for all of them: starting takes longer than a document.
		const run = spawnSync(java, [...QUICK, "-cp", jars, validator, "batch", folder], {
			encoding: "utf8",
		});
		const said = run.stdout.split(/(?=The file \d+\.pdf is )/);
		return Object.fromEntries(
			[...documents.keys()].map((name, i) => {
				const own = said.find((each) => each.startsWith(files[i] ?? "")) ?? run.stderr;
				return [name, own.trim() === `${files[i]}a valid PDF/A-1b file` ? "" : own || "not read"];
			}),
		);
	} finally {
		rmSync(folder, { recursive: true, force: true });
	}
}
