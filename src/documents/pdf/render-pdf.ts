/** A document model as an A4 PDF, after Decree 30/2020/NĐ-CP, appendix I. */
import { byKind } from "../../terms/index.ts";
import type { MadeDocument, RenderOptions } from "../document-calls.ts";
import type { Block, DocumentModel, DocumentPart } from "../model.ts";
import { table } from "./blocks/grid.ts";
import type { Setters, Setting } from "./blocks/setting.ts";
import { letterhead, signatures } from "./blocks/side-by-side.ts";
import { checks, dots, facts, heading, items, paragraph, title } from "./blocks/text-blocks.ts";
import { oneLine } from "./line-breaks.ts";
import { drawMargin } from "./page-margin.ts";
import { withinFont } from "./printable.ts";
import { startProgress } from "./progress.ts";
import { alsoDrawing, keepingNext, place, type Strip } from "./strips.ts";
import type { Bookmark } from "./writer/jspdf.ts";
import type { Fonts } from "./writer/parsed-font.ts";
import { startWriter } from "./writer/pdf-writer.ts";
import { type Element, element } from "./writer/tag-tree.ts";

/**
 * Renders a model: tagged, with bookmarks, and as PDF/A-1b unless it is a long list. Pure but for memory:
 * the same model, fonts and moment give the same bytes.
 */
export function renderPdf(
	model: DocumentModel,
	fonts: Fonts,
	{ now, onProgress }: RenderOptions,
): MadeDocument {
	const progress = startProgress(model, onProgress);
	const writer = startWriter(fonts, () => progress.packed(writer.page()));
	const { has } = writer.face("normal");
	const missing = new Set<string>();
	const clean = (text: string) => withinFont(text, has, missing);
	const cleanLine = (text: string) => oneLine(clean(text));
	const setting: Setting = { writer, clean, onRow: progress.laidOut };
	const mark = cleanLine(model.mark ?? "");
	/** The part's own: each is signed by itself, and is numbered by itself. */
	let firstPage = 1;
	const finishPage = () => drawMargin(writer, writer.page() - firstPage + 1, mark);
	const bookmarks = model.parts.map((part, i): Bookmark => {
		if (i > 0) {
			finishPage();
			writer.addPage();
		}
		const page = writer.page();
		firstPage = page;
		const headings: Bookmark[] = [];
		const strips = stripsOf(part, setting, element("Part", writer.root), (text) =>
			headings.push({ title: cleanLine(text), page: writer.page(), inside: [] }),
		);
		place(strips, { writer, finishPage, onPlaced: progress.placed });
		return { title: cleanLine(part.title), page, inside: model.parts.length === 1 ? headings : [] };
	});
	finishPage();
	const about = { title: cleanLine(model.title), author: cleanLine(model.author), made: now };
	return { bytes: writer.finish(about, bookmarks), missing: [...missing] };
}

/** All of a part; `onHeading` is told of a heading of level 1 when it is put onto its page. */
function stripsOf(
	{ blocks }: DocumentPart,
	setting: Setting,
	parent: Element,
	onHeading: (text: string) => void,
): Strip[] {
	return blocks.flatMap((block, i) => {
		const own = byKind(SETTERS, block, setting, parent);
		const isMain = block.kind === "heading" && block.level === 1;
		const strips = isMain ? alsoDrawing(own, () => onHeading(block.text)) : own;
		const next = blocks[i + 1];
		// Signatures never stand alone on a page: the end of what is before them goes over with them; and
		// no page holds nothing but the small print at the end.
		const smallPrint = next !== undefined && blocks.slice(i + 1).every(isSmall);
		// What is said of a table stands on its page.
		const leads = block.kind === "paragraph" && next?.kind === "table";
		return next?.kind === "signatures" || smallPrint || leads ? keepingNext(strips) : strips;
	});
}

const isSmall = (block: Block) => block.kind === "paragraph" && block.style === "small";

const SETTERS: Setters = {
	letterhead,
	title,
	heading,
	paragraph,
	items,
	dots,
	facts,
	table,
	checks,
	signatures,
};
