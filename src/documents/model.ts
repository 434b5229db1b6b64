/**
 * A document before it has a form: headings, paragraphs and tables. PDF is one renderer of it; a
 * page and a word processor's file can be others. All text is Vietnamese and ready to print.
 */
export interface DocumentModel {
	/** For the file's properties and the screen reader. */
	readonly title: string;
	readonly author: string;
	/** Stands on every page: what the document must not be taken for. */
	readonly mark?: string;
	readonly blocks: readonly Block[];
}

export interface HeadLine {
	readonly text: string;
	readonly style: "plain" | "bold" | "italic";
	/** A line of its own below the text: a part of its length, or all of it. */
	readonly rule?: "third" | "full";
}

export interface Column {
	readonly title: string;
	/** Share of the table's width; the shares of a table add up to 1. */
	readonly width: number;
	readonly align: "left" | "center";
}

export type Block =
	/** Left: who issues; right: the nation's name, place and day (Decree 30/2020/NĐ-CP, appendix I). */
	| {
			readonly kind: "letterhead";
			readonly left: readonly HeadLine[];
			readonly right: readonly HeadLine[];
	  }
	| { readonly kind: "title"; readonly text: string; readonly subtitle: string }
	| { readonly kind: "heading"; readonly text: string }
	| {
			readonly kind: "paragraph";
			readonly text: string;
			readonly style: "body" | "notice" | "small";
	  }
	| {
			readonly kind: "facts";
			readonly facts: readonly { readonly label: string; readonly value: string }[];
	  }
	| {
			readonly kind: "table";
			readonly columns: readonly Column[];
			readonly rows: readonly (readonly string[])[];
	  }
	| {
			readonly kind: "signatures";
			readonly signatures: readonly { readonly title: string; readonly hint: string }[];
	  };

/** Every text of a document, for checks of letters and for tests. */
export function textsOf({ title, mark = "", blocks }: DocumentModel): string[] {
	return [title, mark, ...blocks.flatMap(blockTexts)];
}

function blockTexts(block: Block): string[] {
	switch (block.kind) {
		case "letterhead":
			return [...block.left, ...block.right].map(({ text }) => text);
		case "title":
			return [block.text, block.subtitle];
		case "heading":
		case "paragraph":
			return [block.text];
		case "facts":
			return block.facts.flatMap(({ label, value }) => [label, value]);
		case "table":
			return [...block.columns.map(({ title }) => title), ...block.rows.flat()];
		case "signatures":
			return block.signatures.flatMap(({ title, hint }) => [title, hint]);
	}
}
