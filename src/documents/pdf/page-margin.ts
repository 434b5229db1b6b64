/** What stands in the top margin of a page. */
import { LOOKS, mm, PAGE } from "../decree.ts";
import type { PdfWriter } from "./writer/pdf-writer.ts";

const NUMBER_BASELINE = mm(12);
const FRAME = { top: mm(7), bottom: mm(14), side: mm(2) } as const;
/** Left of it stands the page number. */
const MOST_WIDTH = mm(70);

/** The page's number in its document, centred, from page 2 on; and right of it, framed, what the document must not be taken for. */
export function drawMargin(writer: PdfWriter, page: number, mark: string) {
	const number = String(page);
	const { size } = LOOKS.pageNumber;
	const x = (PAGE.left + PAGE.right - writer.face("normal").width(number, size)) / 2;
	if (page > 1)
		writer.write("Pagination", number, { x, y: NUMBER_BASELINE, style: "normal", size });
	if (mark !== "") drawMark(writer, mark);
}

function drawMark(writer: PdfWriter, mark: string) {
	const bold = writer.face("bold");
	const size = LOOKS.mark.size * Math.min(1, MOST_WIDTH / bold.width(mark, LOOKS.mark.size));
	const left = PAGE.right - bold.width(mark, size) - 2 * FRAME.side;
	writer.draw("Pagination", 1.1, [
		[
			[left, FRAME.top],
			[PAGE.right, FRAME.top],
			[PAGE.right, FRAME.bottom],
			[left, FRAME.bottom],
			[left, FRAME.top],
		],
	]);
	const y = (FRAME.top + FRAME.bottom) / 2 + size / 3;
	writer.write("Pagination", mark, { x: left + FRAME.side, y, style: "bold", size });
}
