/** What the app's rulesets can be found by beyond their covers; fetched once something is sought. */
import { kinds, provinces } from "../../rulesets/provinces.json";
import type { CatalogIndex } from "../state/index.ts";

interface Words {
	readonly subject: string;
	readonly criteria: CatalogIndex["criteria"][string];
}

const words = Object.entries(
	import.meta.glob<Words>("../../rulesets/*/*.json", {
		eager: true,
		query: "?criteria",
		import: "default",
	}),
).map(([path, each]) => [path.replace(/^.*\/|\.json$/g, ""), each] as const);

export const index: CatalogIndex = {
	provinces,
	kinds,
	subjects: Object.fromEntries(words.map(([id, { subject }]) => [id, subject])),
	criteria: Object.fromEntries(words.map(([id, { criteria }]) => [id, criteria])),
};
