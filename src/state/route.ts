/** `documents`: the draft's documents are to be seen; blank all of them, else the one of this id. */
export interface DraftRoute {
	readonly screen: "draft";
	readonly id: string;
	readonly documents?: string;
}

/** Addresses of the screens: the same on a static host in any folder and on the extension's page. */
export type Route =
	| { readonly screen: "drafts" }
	| { readonly screen: "catalog" }
	| { readonly screen: "ruleset"; readonly id: string }
	| { readonly screen: "start"; readonly id: string }
	| DraftRoute
	| { readonly screen: "about" }
	| { readonly screen: "unknown" };

const CATALOG = "bo-tieu-chi";
const DRAFT = "nhap";
export const DOCUMENTS = "giay-to";
const START = "bat-dau";
const ABOUT = "gioi-thieu";

export function parseRoute(hash: string): Route {
	const parts = hash.replace(/^#/, "").split("/").filter(Boolean).map(decode);
	const [first, id, rest, document = ""] = parts;
	if (first === undefined) return { screen: "drafts" };
	if (first === ABOUT && parts.length === 1) return { screen: "about" };
	if (first === CATALOG && parts.length === 1) return { screen: "catalog" };
	if (first === CATALOG && id && parts.length === 2) return { screen: "ruleset", id };
	if (first === CATALOG && id && rest === START && parts.length === 3)
		return { screen: "start", id };
	if (first === DRAFT && id) {
		if (parts.length === 2) return { screen: "draft", id };
		if (rest === DOCUMENTS && parts.length <= 4)
			return { screen: "draft", id, documents: document };
	}
	return { screen: "unknown" };
}

function decode(part: string): string {
	try {
		return decodeURIComponent(part);
	} catch {
		return part;
	}
}

export const hrefs = {
	drafts: "#/",
	catalog: `#/${CATALOG}`,
	about: `#/${ABOUT}`,
	ruleset: (id: string) => `#/${CATALOG}/${encodeURIComponent(id)}`,
	start: (id: string) => `#/${CATALOG}/${encodeURIComponent(id)}/${START}`,
	draft: (id: string) => `#/${DRAFT}/${encodeURIComponent(id)}`,
} as const;
