import type { CatalogEntry, RulesetShelf } from "../state/index.ts";
import { ownFile } from "./own-file.ts";

/** Cover pages are in the bundle; the files themselves are fetched one at a time. */
const covers = import.meta.glob<Omit<CatalogEntry, "own">>("../../rulesets/*/*.json", {
	eager: true,
	query: "?cover",
	import: "default",
});
const files = import.meta.glob<string>("../../rulesets/*/*.json", {
	eager: true,
	query: "?url",
	import: "default",
});

const idOf = (path: string) => path.replace(/^.*\/|\.json$/g, "");
const addresses = new Map(Object.entries(files).map(([path, address]) => [idOf(path), address]));

export const shelf: RulesetShelf = {
	catalog: Object.values(covers).map((cover) => ({ ...cover, own: false })),
	index: async () => (await import("./catalog-index.chunk.ts")).index,
	async load(id) {
		const address = addresses.get(id);
		if (!address) throw new Error(`no ruleset ${id}`);
		return JSON.parse(await (await ownFile(address)).text());
	},
};
