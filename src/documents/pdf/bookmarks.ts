/** What a reader lists beside the pages. */
import type { Container } from "./container.ts";
import { unicode } from "./unicode.ts";

export interface Bookmark {
	readonly title: string;
	/** Counted from 1. */
	readonly page: number;
	readonly inside: readonly Bookmark[];
}

/** Of jsPDF; its own `makeString` spoils letters with the byte of a carriage return ("č"). */
interface Outline {
	add(parent: unknown, title: string, options: { pageNumber: number }): unknown;
	makeString(text: string): string;
}

export function addBookmarks({ doc }: Container, bookmarks: readonly Bookmark[]) {
	const outline = doc.outline as unknown as Outline;
	outline.makeString = (text) => `<${unicode(text)}>`;
	const add = (parent: unknown, { title, page, inside }: Bookmark) => {
		const item = outline.add(parent, title, { pageNumber: page });
		for (const each of inside) add(item, each);
	};
	for (const bookmark of bookmarks) add(null, bookmark);
	if (bookmarks.length > 1) doc.setDisplayMode("fullwidth", "continuous", "UseOutlines");
}
