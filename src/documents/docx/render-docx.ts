/** A document model as a DOCX that Word and LibreOffice open for editing. */
import {
	BorderStyle,
	Document,
	Header,
	Packer,
	PageNumber,
	Paragraph,
	Tab,
	Table,
	TabStopType,
	TextRun,
} from "docx";
import { unzipSync, zipSync } from "fflate";
import { LOOKS, ROOM } from "../decree.ts";
import type { MadeDocument, RenderOptions } from "../document-calls.ts";
import type { Block, DocumentModel, DocumentPart } from "../model.ts";
import { type Content, contentOf, gap } from "./docx-blocks.ts";
import { propertiesOf } from "./docx-properties.ts";
import { ALIGN, halves, SHEET, STYLES, styleOf, WIDTH } from "./docx-styles.ts";
import { runs } from "./docx-text.ts";

/** Share of the work that is done when the parts are laid out: the rest is one step of the library's. */
const LAID_OUT = 0.3;

/** Renders a model. Pure but for memory: the same model and `now` give the same bytes. */
export async function renderDocx(
	model: DocumentModel,
	{ now, onProgress }: RenderOptions,
): Promise<MadeDocument> {
	const children = model.parts.flatMap((part, index) => {
		const content = partOf(part, { first: index === 0, last: index === model.parts.length - 1 });
		onProgress?.((LAID_OUT * (index + 1)) / model.parts.length);
		return content;
	});
	const document = new Document({
		styles: STYLES,
		// A line that a person ended is not stretched to the margin.
		compatibility: { version: 15, doNotExpandShiftReturn: true },
		sections: [
			{
				properties: { titlePage: true, page: SHEET },
				headers: { first: header(model, false), default: header(model, true) },
				children,
			},
		],
	});
	// The library reads the clock for these.
	const properties = { path: "docProps/core.xml", data: propertiesOf(model, now) };
	const zip = await Packer.toArrayBuffer(document, undefined, [properties]);
	onProgress?.(1);
	// As Word has it: a zip's own dates, which are local, say nothing; the file's properties do.
	const mtime = new Date(1980, 0, 1);
	return { bytes: zipSync(unzipSync(new Uint8Array(zip)), { mtime }), missing: [] };
}

function partOf({ blocks }: DocumentPart, place: { first: boolean; last: boolean }): Content[] {
	const content = blocks.flatMap((block, index) =>
		contentOf(block, staysWithNext(blocks, index, place.last)),
	);
	const [end] = content.slice(-1);
	return [
		...(place.first ? [] : [gap(ROOM.beforeTable, { pageBreakBefore: true })]),
		...content,
		// Word wants a paragraph after the last table.
		...(place.last && end instanceof Table ? [gap(ROOM.beforeTable, { keepNext: false })] : []),
	];
}

/** Signatures never stand alone on a page, nor does the small print after them, nor nothing at all. */
function staysWithNext(blocks: readonly Block[], index: number, lastPart: boolean): boolean {
	const [block, next] = blocks.slice(index, index + 2);
	if (!next) return lastPart && (block?.kind === "table" || block?.kind === "signatures");
	if (block?.kind === "signatures") return next.kind === "paragraph" && next.style === "small";
	return next.kind === "signatures";
}

/** The page's number in the middle; on the right, in a frame, what the document must not be taken for. */
function header({ mark }: DocumentModel, numbered: boolean): Header {
	const tab = () => new TextRun({ children: [new Tab()] });
	const number = new TextRun({ children: [PageNumber.CURRENT] });
	const framed = mark
		? runs(mark, {
				...{ bold: LOOKS.mark.bold, size: halves(LOOKS.mark.size) },
				border: { style: BorderStyle.SINGLE, size: 8, space: 1, color: "000000" },
			})
		: [];
	return new Header({
		children: [
			new Paragraph({
				style: styleOf("pageNumber"),
				alignment: ALIGN.left,
				tabStops: [
					{ type: TabStopType.CENTER, position: Math.round(WIDTH / 2) },
					{ type: TabStopType.RIGHT, position: WIDTH },
				],
				children: [tab(), ...(numbered ? [number] : []), ...(mark ? [tab(), ...framed] : [])],
			}),
		],
	});
}
