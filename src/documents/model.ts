/**
 * A document before it has a form: headings, paragraphs and tables. The page (preview and print), PDF
 * and DOCX are three renderers of it. All text is Vietnamese and ready to print, signs included: a
 * renderer adds no letter to it. How each kind of text looks says `decree.ts`.
 */
import { type ByKind, byKind } from "../terms/index.ts";

export interface DocumentModel {
	/** For the file's properties and the screen reader. */
	readonly title: string;
	readonly author: string;
	/** Stands on every page: what the document must not be taken for. */
	readonly mark?: string;
	/** Each begins on a page of its own; where there are several, each bears a bookmark. */
	readonly parts: readonly DocumentPart[];
}

export interface DocumentPart {
	/** What the bookmark says. */
	readonly title: string;
	readonly blocks: readonly Block[];
}

/** What a line of the letterhead says decides how it looks. */
export interface HeadLine {
	readonly says: "parent" | "issuer" | "number" | "nation" | "motto" | "place";
	readonly text: string;
}

export interface Column {
	readonly title: string;
	/** Share of the table's width; the shares of a table add up to 1. */
	readonly width: number;
	readonly align: "left" | "center" | "right";
}

export interface Signature {
	/** Authority and post, a line each: "TM. UBND\nCHỦ TỊCH". */
	readonly title: string;
	/** How to sign: "(Ký, ghi rõ họ tên)". Blank: it takes no room. */
	readonly hint: string;
}

export type Block =
	/** Left: who issues; right: the nation's name, place and day. */
	| {
			readonly kind: "letterhead";
			readonly left: readonly HeadLine[];
			readonly right: readonly HeadLine[];
	  }
	/** A blank subtitle takes no room. */
	| { readonly kind: "title"; readonly text: string; readonly subtitle: string }
	| { readonly kind: "heading"; readonly level: 1 | 2; readonly text: string }
	/** Line breaks stay. */
	| {
			readonly kind: "paragraph";
			readonly text: string;
			readonly style: "body" | "notice" | "small";
	  }
	/** Each a paragraph of its own: "- …". */
	| { readonly kind: "items"; readonly items: readonly string[] }
	/** Rows of dots to write on by hand. */
	| { readonly kind: "dots"; readonly lines: number }
	/** "Label:", then its value. */
	| {
			readonly kind: "facts";
			readonly facts: readonly { readonly label: string; readonly value: string }[];
	  }
	/** A cell for each column. `total` is the last row, in bold. */
	| {
			readonly kind: "table";
			readonly columns: readonly Column[];
			readonly rows: readonly (readonly string[])[];
			readonly total?: readonly string[];
	  }
	/** Boxes, ticked or to be ticked by hand. */
	| {
			readonly kind: "checks";
			readonly checks: readonly { readonly text: string; readonly checked: boolean }[];
	  }
	/** Side by side, left to right. Recipients ("Nơi nhận") stand left of them all. */
	| {
			readonly kind: "signatures";
			readonly recipients?: { readonly title: string; readonly lines: readonly string[] };
			readonly signatures: readonly Signature[];
	  };

export type BlockOf<Kind extends Block["kind"]> = Extract<Block, { kind: Kind }>;

/** Every text of a document, for checks of letters and for tests. */
export function textsOf({ title, mark = "", parts }: DocumentModel): string[] {
	const inPart = ({ title: bookmark, blocks }: DocumentPart) => [
		bookmark,
		...blocks.flatMap((block) => byKind(TEXTS, block)),
	];
	return [title, mark, ...parts.flatMap(inPart)];
}

const TEXTS_NAMED = 3;
const LETTERS_NAMED = 60;

/** The first few texts in which any of these letters stand, each as far as it can be told by. */
export function textsWith(model: DocumentModel, letters: readonly string[]): string[] {
	const found = textsOf(model).flatMap((each) => {
		const text = each.normalize("NFC");
		const places = letters.map((letter) => text.indexOf(letter)).filter((at) => at >= 0);
		if (places.length === 0) return [];
		const start = Math.max(0, Math.min(...places) - LETTERS_NAMED / 2);
		return [text.slice(start, start + LETTERS_NAMED).trim()];
	});
	return [...new Set(found)].slice(0, TEXTS_NAMED);
}

const TEXTS: ByKind<Block, readonly string[]> = {
	letterhead: ({ left, right }) => [...left, ...right].map(({ text }) => text),
	title: ({ text, subtitle }) => [text, subtitle],
	heading: ({ text }) => [text],
	paragraph: ({ text }) => [text],
	items: ({ items }) => items,
	dots: () => [],
	facts: ({ facts }) => facts.flatMap(({ label, value }) => [label, value]),
	table: ({ columns, rows, total = [] }) => [
		...columns.map(({ title }) => title),
		...rows.flat(),
		...total,
	],
	checks: ({ checks }) => checks.map(({ text }) => text),
	signatures: ({ recipients, signatures }) => [
		...(recipients ? [recipients.title, ...recipients.lines] : []),
		...signatures.flatMap(({ title, hint }) => [title, hint]),
	],
};
