import type { CatalogEntry, RulesetShelf } from "../state/index.ts";
import { expecting } from "./expecting.ts";
import { ownFile } from "./own-file.ts";

/** `file`: where the whole of it is, from the page. */
type Cover = Omit<CatalogEntry, "own"> & { readonly file: string };

/** Cover pages are in the bundle; the files themselves are fetched one at a time. */
const covers = Object.values(
	import.meta.glob<Cover>("../../rulesets/*/*.json", {
		eager: true,
		query: "?cover",
		import: "default",
	}),
);

export const shelf: RulesetShelf = {
	catalog: covers.map(({ file: _, ...cover }) => ({ ...cover, own: false })),
	index: () => import("./catalog-index.chunk.ts").then((part) => part.index),
	...expecting(read),
};

async function read(id: string) {
	const cover = covers.find((each) => each.id === id);
	if (!cover) throw new Error(`no ruleset ${id}`);
	const bytes = await (await ownFile(cover.file)).arrayBuffer();
	const json: unknown = JSON.parse(new TextDecoder().decode(bytes));
	// The build puts its digest into the file's name; without HTTPS a browser does not tell it.
	const digest = await crypto.subtle?.digest("SHA-256", bytes);
	const start = digest && new DataView(digest).getUint32(0).toString(16).padStart(8, "0");
	return { json, asBuilt: !!start && cover.file.includes(start) };
}
