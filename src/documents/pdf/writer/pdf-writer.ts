/**
 * A tagged PDF, written piece by piece: text, lines and boxes, each with its place in the document's tree.
 * Places are in points from a page's upper left corner.
 */
import { PAGE } from "../../decree.ts";
import { describeFile, type Properties } from "./archive.ts";
import type { Face } from "./face.ts";
import { type Bookmark, startPdfFile } from "./jspdf.ts";
import type { Fonts, Style } from "./parsed-font.ts";
import { unicode } from "./pdf-strings.ts";
import { countOf, type Element, element, startTagTree } from "./tag-tree.ts";

/** What belongs to the page and not to the document: lines, page numbers, repeated heads. */
export type Artifact = "Layout" | "Pagination";
export type Owner = Element | Artifact;

export interface TextAt {
	readonly x: number;
	/** Of the baseline, from the page's top. */
	readonly y: number;
	readonly style: Style;
	readonly size: number;
	/** Added to each space, in points. */
	readonly stretch?: number;
	/** Added to each letter, in points. */
	readonly spread?: number;
}
type Point = readonly [x: number, y: number];

export const line = (x: number, y: number, toX: number, toY: number): readonly Point[] => [
	[x, y],
	[toX, toY],
];

export interface PdfWriter {
	/** Of the tree. */
	readonly root: Element;
	face(style: Style): Face;
	/** Counted from 1. */
	page(): number;
	addPage(): void;
	/** Text of one owner; a blank text leaves nothing. */
	write(owner: Owner, text: string, at: TextAt): void;
	/** Lines and boxes of one owner. */
	draw(owner: Owner, thickness: number, paths: readonly (readonly Point[])[]): void;
	/** The file, as PDF/A-1b unless its tree is too large for that. */
	finish(about: Omit<Properties, "archival">, bookmarks: readonly Bookmark[]): Uint8Array;
}

/**
 * Of the document's tree, in PDF/A-1b: with more, as of a list of 700 people, the tree takes more room
 * than all else and is packed, which PDF/A-1 does not know.
 */
const MOST_ELEMENTS = 3000;

/** `onPacked`: a page, counted from 1, goes into the file. */
export function startWriter(fonts: Fonts, onPacked: (page: number) => void): PdfWriter {
	const file = startPdfFile(fonts);
	const root = element("Document");
	const marks = startTagTree(root, file);
	file.on("putPage", ({ pageNumber }) => onPacked(pageNumber));
	const { put, face } = file;
	let page = 1;
	/** Of the open text object, in hundredths of points; what follows is placed from there. */
	let origin: { x: number; y: number } | undefined;
	let font = "";
	let spread = 0;
	/** Whose marked sequence is open: it goes on while the owner writes. */
	let writing: Owner | undefined;
	const close = () => {
		if (writing) put("EMC");
		writing = undefined;
	};
	const leaveText = () => {
		close();
		if (origin) put("ET");
		origin = undefined;
	};
	const begin = (owner: Owner) =>
		put(
			typeof owner === "string"
				? `/Artifact<</Type/${owner}>>BDC`
				: `/${owner.role}<</MCID ${marks.next(owner, page)}>>BDC`,
		);
	const setFont = (style: Style, size: number) => {
		const wanted = `/${file.resourceOf(style)} ${size} Tf`;
		if (wanted !== font) put(wanted);
		font = wanted;
	};
	/** Steps between lines of a table are the same everywhere, and so take little room when packed. */
	const moveTo = (x: number, y: number) => {
		const from = origin ?? { x: 0, y: 0 };
		const to = { x: Math.round(x * 100), y: Math.round((PAGE.height - y) * 100) };
		put(`${(to.x - from.x) / 100} ${(to.y - from.y) / 100} Td`);
		origin = to;
	};

	return {
		root,
		face,
		page: () => page,
		addPage() {
			leaveText();
			file.addPage();
			page += 1;
			font = "";
			spread = 0;
		},
		write(owner, text, { x, y, style, size, stretch = 0, spread: wanted = 0 }) {
			if (text.trim() === "") return;
			if (!origin) put("BT");
			origin ??= { x: 0, y: 0 };
			if (owner !== writing) {
				close();
				begin(owner);
				writing = owner;
			}
			setFont(style, size);
			if (wanted !== spread) put(`${rounded(wanted)} Tc`);
			spread = wanted;
			moveTo(x, y);
			put(shown(text, face(style), size, stretch));
		},
		draw(owner, thickness, paths) {
			leaveText();
			begin(owner);
			const point = ([x, y]: Point) => `${rounded(x)} ${rounded(PAGE.height - y)}`;
			const path = (points: readonly Point[]) =>
				points.map((each, i) => `${point(each)} ${i === 0 ? "m" : "l"}`).join(" ");
			put(`${thickness} w ${paths.map(path).join(" ")} S`);
			put("EMC");
		},
		finish(about, bookmarks) {
			leaveText();
			file.addBookmarks(bookmarks);
			const archival = countOf(root) <= MOST_ELEMENTS;
			if (!archival) file.pack();
			describeFile(file, { ...about, archival });
			return file.close();
		},
	};
}

/** The operators that show a text; each mark that was not composed is moved over its letter. */
function shown(text: string, face: Face, size: number, stretch: number): string {
	const gap = `)${rounded((-stretch * 1000) / size)}(`;
	const plain = (words: string) => {
		if (stretch === 0) return `(${face.encode(words)})Tj`;
		// Each space but one at the end of the line.
		const pieces = words.split(/(?<= )/).map((word) => face.encode(word));
		return `[(${pieces.join(gap)})]TJ`;
	};
	if (!MARKED.test(text)) return plain(text);
	const operators = text.split(MARKED).map((piece, i, all) => {
		if (i % 2 === 1) return marked(piece, face, size);
		const inner = piece.endsWith(" ") && i + 1 < all.length;
		return piece && `${plain(piece)}${inner ? `[${gap.slice(1, -1)}]TJ` : ""}`;
	});
	return operators.filter(Boolean).join("\n");
}

/** A letter with marks that no letter of the font holds together. */
const MARKED = /(.[\u0300-\u036f]+)/;

/** Said as a whole, since readers take a mark that is moved up for a line of its own. */
function marked(letters: string, face: Face, size: number): string {
	const [letter = "", ...marks] = letters;
	const moved = marks.map((mark) => {
		const { right, up } = face.markShift(letter, mark);
		return `${rounded((up * size) / 1000)} Ts[${rounded(-right)}(${face.encode(mark)})${rounded(right)}]TJ`;
	});
	return `/Span<</ActualText${unicode(letters)}>>BDC(${face.encode(letter)})Tj ${moved.join(" ")} 0 Ts EMC`;
}

const rounded = (value: number) => Math.round(value * 100) / 100;
