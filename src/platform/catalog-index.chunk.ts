/** What the app's rulesets can be found by beyond their covers; fetched once something is sought. */
import { kinds, provinces } from "../../rulesets/provinces.json";
import type { CatalogIndex } from "../state/index.ts";

const criteria = import.meta.glob<CatalogIndex["criteria"][string]>("../../rulesets/*/*.json", {
	eager: true,
	query: "?criteria",
	import: "default",
});

export const index: CatalogIndex = {
	provinces,
	kinds,
	criteria: Object.fromEntries(
		Object.entries(criteria).map(([path, words]) => [path.replace(/^.*\/|\.json$/g, ""), words]),
	),
};
