/** The tree of a tagged PDF: what each piece on a page is, in reading order. */
import type { PdfFile } from "./jspdf.ts";

export type Role =
	| "Document"
	| "Part"
	| "H1"
	| "H2"
	| "H3"
	| "P"
	| "L"
	| "LI"
	| "Lbl"
	| "LBody"
	| "Table"
	| "TBody"
	| "TR"
	| "TH"
	| "TD";

export interface Element {
	readonly kind: "element";
	readonly role: Role;
	readonly parent: Element | undefined;
	/** Further entries of its dictionary. */
	readonly entries: string;
	readonly kids: (Element | Piece)[];
	/** Its object's number in the file, once that is known. */
	id: number;
}

/** A marked sequence on a page. */
interface Piece {
	readonly kind: "piece";
	readonly page: number;
	readonly mark: number;
}

export function element(role: Role, parent?: Element, entries = ""): Element {
	const made: Element = { kind: "element", role, parent, entries, kids: [], id: 0 };
	parent?.kids.push(made);
	return made;
}

/** How many elements stand below one, itself included. */
export const countOf = (each: Element): number =>
	each.kids.reduce((sum, kid) => sum + (kid.kind === "element" ? countOf(kid) : 0), 1);

/** Keeps the marks of all pages and has the tree written with the file. */
export function startTagTree(root: Element, file: PdfFile) {
	const pages = new Map<number, Element[]>();
	file.on("putPage", ({ pageNumber }) => {
		file.put(`/StructParents ${pageNumber - 1}`);
		file.put("/Tabs /S");
	});
	let tree = 0;
	file.on("postPutResources", () => {
		tree = writeTree(root, pages, file);
	});
	file.on("putCatalog", () => {
		file.put("/MarkInfo <</Marked true>>");
		file.put(`/StructTreeRoot ${tree} 0 R`);
	});
	return {
		/** The number of the element's next piece, on this page. */
		next(of: Element, page: number): number {
			const elements = pages.get(page) ?? [];
			if (elements.length === 0) pages.set(page, elements);
			const mark = elements.push(of) - 1;
			of.kids.push({ kind: "piece", page, mark });
			return mark;
		},
	};
}

/** The number of the tree's root object. */
function writeTree(
	root: Element,
	pages: ReadonlyMap<number, readonly Element[]>,
	file: PdfFile,
): number {
	const tree = file.reserve();
	const marks = file.reserve();
	const all: Element[] = [];
	const number = (each: Element) => {
		each.id = file.reserve();
		all.push(each);
		for (const kid of each.kids) if (kid.kind === "element") number(kid);
	};
	number(root);
	const entries = [...pages].map(
		([page, elements]) => `${page - 1}[${elements.map(({ id }) => `${id} 0 R`).join(" ")}]`,
	);
	file.writeObjects([
		{ id: tree, content: `<</Type/StructTreeRoot/K ${root.id} 0 R/ParentTree ${marks} 0 R>>` },
		{ id: marks, content: `<</Nums[${entries.join("\n")}]>>` },
		...all.map((each) => ({
			id: each.id,
			content: `<</S/${each.role}/P ${each.parent?.id ?? tree} 0 R${each.entries}${kidsOf(each, file)}>>`,
		})),
	]);
	return tree;
}

/** Most elements are one piece: said shorter, since a list of 5,000 has 20,000 of them. */
function kidsOf({ kids }: Element, file: PdfFile): string {
	const [only] = kids;
	const pageOf = ({ page }: Piece) => `/Pg ${file.pageObject(page)} 0 R`;
	if (kids.length === 1 && only?.kind === "piece") return `${pageOf(only)}/K ${only.mark}`;
	const said = kids.map((kid) =>
		kid.kind === "element" ? `${kid.id} 0 R` : `<</Type/MCR${pageOf(kid)}/MCID ${kid.mark}>>`,
	);
	return `/K[${said.join(" ")}]`;
}
