/** A document model as an A4 PDF, after Decree 30/2020/NĐ-CP, appendix I. */
import type { MadeDocument, RenderOptions } from "../document-calls.ts";
import type { Block, DocumentModel, DocumentPart } from "../model.ts";
import { table } from "./blocks/grid.ts";
import type { Setting } from "./blocks/setting.ts";
import { letterhead, signatures } from "./blocks/side-by-side.ts";
import { checks, dots, facts, heading, items, paragraph, title } from "./blocks/text-blocks.ts";
import { oneLine } from "./line-breaks.ts";
import { drawMargin } from "./page-margin.ts";
import { withinFont } from "./printable.ts";
import { type Progress, startProgress } from "./progress.ts";
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
	const setting: Setting = { writer, clean };
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
		const strips = stripsOf(part, setting, element("Part", writer.root), progress, (text) =>
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
	progress: Progress,
	onHeading: (text: string) => void,
): Strip[] {
	return blocks.flatMap((block, i) => {
		const set = blockStrips(block, setting, parent, progress);
		const isMain = block.kind === "heading" && block.level === 1;
		const strips = isMain ? alsoDrawing(set, () => onHeading(block.text)) : set;
		const next = blocks[i + 1];
		// Signatures never stand alone on a page: the end of what is before them goes over with them; and
		// no page holds nothing but the small print at the end.
		const smallPrint = next !== undefined && blocks.slice(i + 1).every(isSmall);
		return next?.kind === "signatures" || smallPrint ? keepingNext(strips) : strips;
	});
}

const isSmall = (block: Block) => block.kind === "paragraph" && block.style === "small";

function blockStrips(block: Block, setting: Setting, parent: Element, progress: Progress): Strip[] {
	switch (block.kind) {
		case "letterhead":
			return letterhead(setting, parent, block);
		case "title":
			return title(setting, parent, block);
		case "heading":
			return heading(setting, parent, block);
		case "paragraph":
			return paragraph(setting, parent, block);
		case "items":
			return items(setting, parent, block);
		case "dots":
			return dots(setting, parent, block);
		case "facts":
			return facts(setting, parent, block);
		case "table":
			return table(setting, parent, block, progress.laidOut);
		case "checks":
			return checks(setting, parent, block);
		case "signatures":
			return signatures(setting, parent, block);
	}
}
