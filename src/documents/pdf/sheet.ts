/** What is written on the pages: text, lines and boxes, each with its place in the document's tree. */
import type { Container } from "./container.ts";
import type { Face, Style } from "./face.ts";
import { PAGE } from "./measures.ts";
import { type Element, type Marks, startStructure } from "./structure.ts";
import { unicode } from "./unicode.ts";

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

/** Places are in points from the page's upper left corner. */
export interface Sheet {
	readonly faces: Readonly<Record<Style, Face>>;
	/** Counted from 1. */
	page(): number;
	addPage(): void;
	/** Nothing is written after this. */
	end(): void;
	/** Text of one owner; a blank text leaves nothing. */
	write(owner: Owner, text: string, at: TextAt): void;
	/** Lines and boxes of one owner. */
	draw(owner: Owner, thickness: number, paths: readonly (readonly Point[])[]): void;
}

export function startSheet(container: Container, root: Element): Sheet {
	const { doc, internal, faces } = container;
	const marks: Marks = startStructure(root, container);
	let page = 1;
	/** Of the open text object, in hundredths of points; what follows is placed from there. */
	let origin: { x: number; y: number } | undefined;
	let font = "";
	let spread = 0;

	const put = (code: string) => internal.write(code);
	const enterText = () => {
		if (!origin) put("BT");
		origin ??= { x: 0, y: 0 };
	};
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
		const wanted = `/${container.resourceOf(style)} ${size} Tf`;
		if (wanted === font) return;
		put(wanted);
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
		faces,
		page: () => page,
		addPage() {
			leaveText();
			doc.addPage();
			page += 1;
			font = "";
			spread = 0;
		},
		end: leaveText,
		write(owner, text, { x, y, style, size, stretch = 0, spread: wanted = 0 }) {
			if (text.trim() === "") return;
			enterText();
			if (owner !== writing) {
				close();
				begin(owner);
				writing = owner;
			}
			setFont(style, size);
			if (wanted !== spread) put(`${rounded(wanted)} Tc`);
			spread = wanted;
			moveTo(x, y);
			put(shown(text, faces[style], size, stretch));
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
	return `/Span<</ActualText<${unicode(letters)}>>>BDC(${face.encode(letter)})Tj ${moved.join(" ")} 0 Ts EMC`;
}

const rounded = (value: number) => Math.round(value * 100) / 100;
