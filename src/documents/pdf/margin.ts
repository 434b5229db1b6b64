/** What stands in the top margin of a page. */
import { lineHeight, mm, NUMBER_BASELINE, PAGE, SIZE } from "./measures.ts";
import type { Sheet } from "./sheet.ts";

const FRAME_TOP = mm(7);
const FRAME_SIDE = mm(2);
/** Left of it stands the page number. */
const MOST_WIDTH = mm(70);

/** The page's number in its document, centred, from page 2 on; and right of it, framed, what the document must not be taken for. */
export function drawMargin(sheet: Sheet, page: number, mark: string) {
	const number = String(page);
	const size = SIZE.page;
	if (page > 1)
		sheet.write("Pagination", number, {
			x: (PAGE.left + PAGE.right - sheet.faces.normal.width(number, size)) / 2,
			y: NUMBER_BASELINE,
			style: "normal",
			size,
		});
	if (mark !== "") drawMark(sheet, mark);
}

function drawMark(sheet: Sheet, mark: string) {
	const { bold } = sheet.faces;
	const size = SIZE.head * Math.min(1, MOST_WIDTH / bold.width(mark, SIZE.head));
	const width = bold.width(mark, size);
	const left = PAGE.right - width - 2 * FRAME_SIDE;
	const bottom = FRAME_TOP + mm(7);
	sheet.draw("Pagination", 1.1, [
		[
			[left, FRAME_TOP],
			[PAGE.right, FRAME_TOP],
			[PAGE.right, bottom],
			[left, bottom],
			[left, FRAME_TOP],
		],
	]);
	const y = (FRAME_TOP + bottom) / 2 + lineHeight(size) * 0.28;
	sheet.write("Pagination", mark, { x: left + FRAME_SIDE, y, style: "bold", size });
}
