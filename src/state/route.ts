/** What is looked at of a draft. */
export type DraftPlace =
	/** Its criteria: one at work, or the list of all where none is named. */
	| { readonly part: "figures"; readonly criterion?: string }
	/** What is still to be done. */
	| { readonly part: "todo" }
	/** Its documents: all of them where none is named. */
	| { readonly part: "documents"; readonly document?: string };

/** `at`: undefined where the address names the draft alone, and it opens where it was left. */
export interface DraftRoute {
	readonly screen: "draft";
	readonly id: string;
	readonly at?: DraftPlace;
}

/** Addresses of the screens: the same on a static host in any folder and on the extension's page. */
export type Route =
	| { readonly screen: "drafts" }
	| { readonly screen: "catalog" }
	/** `criterion`: the one that is looked for. */
	| { readonly screen: "ruleset"; readonly id: string; readonly criterion?: string }
	| { readonly screen: "start"; readonly id: string }
	| DraftRoute
	| { readonly screen: "about" }
	| { readonly screen: "unknown" };

const CATALOG = "bo-tieu-chi";
const DRAFT = "nhap";
const FIGURES = "nhap-so";
const TO_DO = "con-thieu";
const DOCUMENTS = "giay-to";
const CRITERION = "tieu-chi";
const START = "bat-dau";
const ABOUT = "gioi-thieu";

export function parseRoute(hash: string): Route {
	const parts = hash.replace(/^#/, "").split("/").filter(Boolean).map(decode);
	const [first, id, rest, named] = parts;
	if (first === undefined) return { screen: "drafts" };
	if (first === ABOUT && parts.length === 1) return { screen: "about" };
	if (first === CATALOG && parts.length === 1) return { screen: "catalog" };
	if (first === CATALOG && id && parts.length === 2) return { screen: "ruleset", id };
	if (first === CATALOG && id && rest === CRITERION && named && parts.length === 4)
		return { screen: "ruleset", id, criterion: named };
	if (first === CATALOG && id && rest === START && parts.length === 3)
		return { screen: "start", id };
	if (first === DRAFT && id && parts.length === 2) return { screen: "draft", id };
	const at = first === DRAFT && parts.length <= 4 ? placeIn(rest, named) : undefined;
	if (id && at) return { screen: "draft", id, at };
	return { screen: "unknown" };
}

function placeIn(part: string | undefined, named: string | undefined): DraftPlace | undefined {
	switch (part) {
		case FIGURES:
			return { part: "figures", ...(named && { criterion: named }) };
		case TO_DO:
			return named === undefined ? { part: "todo" } : undefined;
		case DOCUMENTS:
			return { part: "documents", ...(named && { document: named }) };
		default:
			return undefined;
	}
}

function decode(part: string): string {
	try {
		return decodeURIComponent(part);
	} catch {
		return part;
	}
}

const under = (...parts: readonly string[]) => `#/${parts.map(encodeURIComponent).join("/")}`;
const named = (part: string | undefined) => (part ? [part] : []);

export const hrefs = {
	drafts: "#/",
	catalog: under(CATALOG),
	about: under(ABOUT),
	ruleset: (id: string, criterion?: string) =>
		under(CATALOG, id, ...(criterion ? [CRITERION, criterion] : [])),
	start: (id: string) => under(CATALOG, id, START),
	draft: (id: string) => under(DRAFT, id),
	/** Of a draft: the criterion at work; without one the list of all. */
	figures: (id: string, criterion?: string) => under(DRAFT, id, FIGURES, ...named(criterion)),
	todo: (id: string) => under(DRAFT, id, TO_DO),
	documents: (id: string, document?: string) => under(DRAFT, id, DOCUMENTS, ...named(document)),
} as const;
