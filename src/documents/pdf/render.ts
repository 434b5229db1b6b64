/** A document model as an A4 PDF, after Decree 30/2020/NĐ-CP, appendix I. */
import type { Block, DocumentModel, DocumentPart } from "../model.ts";
import { describeFile } from "./archive.ts";
import { checks } from "./blocks/checks.ts";
import { letterhead, signatures } from "./blocks/columns.ts";
import { dots, facts, heading, items, paragraph, title } from "./blocks/prose.ts";
import type { Setting } from "./blocks/setting.ts";
import { table } from "./blocks/table.ts";
import { addBookmarks, type Bookmark } from "./bookmarks.ts";
import { startContainer } from "./container.ts";
import type { Fonts } from "./face.ts";
import { withinFont } from "./letters.ts";
import { oneLine } from "./lines.ts";
import { drawMargin } from "./margin.ts";
import { type Progress, startProgress } from "./progress.ts";
import { startSheet } from "./sheet.ts";
import { keepingNext, place, type Strip } from "./strips.ts";
import { countOf, type Element, element } from "./structure.ts";

export interface RenderedPdf {
	readonly bytes: Uint8Array;
	/** Letters that the font lacks and that are printed as a box, each once. */
	readonly missing: readonly string[];
}

export interface RenderOptions {
	/** When the document is made: the file says so. */
	readonly now: Date;
	/** From 0 to 1. */
	readonly onProgress?: (share: number) => void;
}

/**
 * Of the document's tree, in PDF/A-1b: with more, as of a list of 700 people, the tree takes more room than
 * all else and is packed, which PDF/A-1 does not know.
 */
const MOST_ELEMENTS = 3000;

/**
 * Renders a model: tagged, with bookmarks, and as PDF/A-1b unless it is a long list. Pure but for memory: the same model, fonts and
 * moment give the same bytes.
 */
export function renderPdf(
	model: DocumentModel,
	fonts: Fonts,
	{ now, onProgress }: RenderOptions,
): RenderedPdf {
	const container = startContainer(fonts);
	const { has } = container.faces.normal;
	const missing = new Set<string>();
	const clean = (text: string) => withinFont(text, has, missing);
	const root = element("Document");
	const sheet = startSheet(container, root);
	const setting: Setting = { sheet, clean };
	const progress = startProgress(model, container, onProgress);
	const mark = oneLine(clean(model.mark ?? ""));
	/** The part's own: each is signed by itself, and is numbered by itself. */
	let firstPage = 1;
	const finishPage = () => drawMargin(sheet, sheet.page() - firstPage + 1, mark);
	const bookmarks = model.parts.map((part, i): Bookmark => {
		if (i > 0) {
			finishPage();
			sheet.addPage();
		}
		const page = sheet.page();
		firstPage = page;
		const headings: Bookmark[] = [];
		const strips = stripsOf(part, setting, element("Part", root), progress, (text) =>
			headings.push({ title: oneLine(clean(text)), page: sheet.page(), inside: [] }),
		);
		place(strips, { sheet, finishPage, onPlaced: progress.placed });
		const inside = model.parts.length === 1 ? headings : [];
		return { title: oneLine(clean(part.title)), page, inside };
	});
	finishPage();
	sheet.end();
	addBookmarks(container, bookmarks);
	const properties = [model.title, model.author].map((text) => oneLine(clean(text)));
	const [name = "", author = ""] = properties;
	const archival = countOf(root) <= MOST_ELEMENTS;
	if (!archival) container.pack();
	describeFile(container, { title: name, author, made: now, archival });
	return { bytes: container.close(), missing: [...missing] };
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
		const strips = blockStrips(block, setting, parent, progress);
		if (block.kind === "heading" && block.level === 1) tell(strips, () => onHeading(block.text));
		const next = blocks[i + 1];
		// Signatures never stand alone on a page: the end of what is before them goes over with them; and
		// no page holds nothing but the small print at the end.
		const smallPrint = next !== undefined && blocks.slice(i + 1).every(isSmall);
		return next?.kind === "signatures" || smallPrint ? keepingNext(strips) : strips;
	});
}

const isSmall = (block: Block) => block.kind === "paragraph" && block.style === "small";

function tell(strips: Strip[], onDrawn: () => void) {
	const [first] = strips;
	if (!first) return;
	strips[0] = {
		...first,
		draw(top) {
			onDrawn();
			first.draw(top);
		},
	};
}

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
