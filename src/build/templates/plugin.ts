/** A template of every list of every bundled ruleset, to be filled in. */
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import type { Plugin } from "vite";
import { toCsv } from "../../lists/csv.ts";
import { parseRuleset, type Ruleset } from "../../rules/index.ts";
import { xlsxTemplate } from "./xlsx.ts";

export interface Template {
	/** Below dist/: `templates/<ruleset>/<list>.csv` or `.xlsx`. */
	readonly fileName: string;
	readonly make: () => Promise<string | Uint8Array>;
}

/** Excel in Vietnamese parts cells by it, since the comma stands in its figures. */
const DELIMITER = ";";

/** A list's header and no row as CSV, by the writer of all else that the app reads; and as a workbook. */
export const templatesOf = (ruleset: Ruleset): Template[] =>
	(ruleset.lists ?? []).flatMap((list) => {
		const headers = list.columns.map(({ header }) => header);
		const stem = `templates/${ruleset.id}/${list.id}`;
		return [
			{ fileName: `${stem}.csv`, make: async () => toCsv([headers], DELIMITER) },
			{ fileName: `${stem}.xlsx`, make: () => xlsxTemplate(ruleset, list) },
		];
	});

/** All rulesets below rulesets/. Throws `RulesetError` where one is not sound. */
export async function bundledRulesets(root: string): Promise<Ruleset[]> {
	const folder = join(root, "rulesets");
	const names = (await readdir(folder, { recursive: true }))
		.filter((name) => /[\\/].*\.json$/.test(name))
		.sort();
	return Promise.all(
		names.map(async (name) => parseRuleset(JSON.parse(await readFile(join(folder, name), "utf8")))),
	);
}

/** Writes the templates into dist/; in development each is made when it is asked for. */
export function templates(root: string): Plugin {
	const all = async () => (await bundledRulesets(root)).flatMap(templatesOf);
	return {
		name: "templates",
		async generateBundle() {
			for (const { fileName, make } of await all())
				this.emitFile({ type: "asset", fileName, source: await make() });
		},
		configureServer({ middlewares }) {
			middlewares.use(async (request, response, next) => {
				const address = (request.url ?? "").replace(/^\/|\?.*$/g, "");
				if (!address.startsWith("templates/")) return next();
				try {
					const found = (await all()).find(({ fileName }) => fileName === address);
					if (found) response.end(await found.make());
					else next();
				} catch (error) {
					next(error);
				}
			});
		},
	};
}
