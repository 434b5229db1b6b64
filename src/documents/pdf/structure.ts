/** The tree of a tagged PDF: what each piece on a page is, in reading order. */
import type { Container } from "./container.ts";
import type { NumberedObject } from "./object-streams.ts";

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
	readonly page: number;
	readonly mark: number;
}

export function element(role: Role, parent?: Element, entries = ""): Element {
	const made: Element = { role, parent, entries, kids: [], id: 0 };
	parent?.kids.push(made);
	return made;
}

/** How many elements stand below one, itself included. */
export const countOf = (each: Element): number =>
	each.kids.reduce((sum, kid) => sum + ("role" in kid ? countOf(kid) : 0), 1);

export interface Marks {
	/** The number of the element's next piece, on this page. */
	next(of: Element, page: number): number;
}

/** Keeps the marks of all pages and has the tree written with the file. */
export function startStructure(root: Element, container: Container): Marks {
	const pages = new Map<number, Element[]>();
	const { internal } = container;
	container.on("putPage", ({ pageNumber }) => {
		internal.write(`/StructParents ${pageNumber - 1}`);
		internal.write("/Tabs /S");
	});
	let tree = 0;
	container.on("postPutResources", () => {
		tree = writeTree(root, pages, container);
	});
	container.on("putCatalog", () => {
		internal.write("/MarkInfo <</Marked true>>");
		internal.write(`/StructTreeRoot ${tree} 0 R`);
	});
	return {
		next(of, page) {
			const elements = pages.get(page) ?? [];
			if (elements.length === 0) pages.set(page, elements);
			const mark = elements.push(of) - 1;
			of.kids.push({ page, mark });
			return mark;
		},
	};
}

/** The number of the tree's root object. */
function writeTree(
	root: Element,
	pages: ReadonlyMap<number, readonly Element[]>,
	{ internal, writeObjects }: Container,
): number {
	const tree = internal.newObjectDeferred();
	const marks = internal.newObjectDeferred();
	const pageIds = new Map(
		[...pages.keys()].map((page) => [page, internal.getPageInfo(page).objId]),
	);
	const all: Element[] = [];
	const number = (each: Element) => {
		each.id = internal.newObjectDeferred();
		all.push(each);
		for (const kid of each.kids) if ("role" in kid) number(kid);
	};
	number(root);
	const objects: NumberedObject[] = [
		{ id: tree, content: `<</Type/StructTreeRoot/K ${root.id} 0 R/ParentTree ${marks} 0 R>>` },
	];
	const entries = [...pages].map(
		([page, elements]) => `${page - 1}[${elements.map(({ id }) => `${id} 0 R`).join(" ")}]`,
	);
	objects.push({ id: marks, content: `<</Nums[${entries.join("\n")}]>>` });
	for (const { id, role, parent, entries: more, kids } of all) {
		const [only] = kids;
		// Most elements are one piece: said shorter, since a list of 5,000 has 20,000 of them.
		const content =
			kids.length === 1 && only && "mark" in only
				? `/Pg ${pageIds.get(only.page)} 0 R/K ${only.mark}`
				: `/K[${kids
						.map((kid) =>
							"role" in kid
								? `${kid.id} 0 R`
								: `<</Type/MCR/Pg ${pageIds.get(kid.page)} 0 R/MCID ${kid.mark}>>`,
						)
						.join(" ")}]`;
		objects.push({ id, content: `<</S/${role}/P ${parent?.id ?? tree} 0 R${more}${content}>>` });
	}
	writeObjects(objects);
	return tree;
}
