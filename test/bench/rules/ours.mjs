/** The app's evaluator as it is shipped: bundled and minified, outside the repository. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { rolldown } from "rolldown";

const input = fileURLToPath(new URL("../../../src/rules/index.ts", import.meta.url));

async function shipped() {
	const folder = mkdtempSync(join(tmpdir(), "dat-chuan-bench-"));
	try {
		const file = join(folder, "rules.mjs");
		const bundle = await rolldown({ input, platform: "node" });
		await bundle.write({ file, minify: true });
		await bundle.close();
		return await import(pathToFileURL(file));
	} finally {
		rmSync(folder, { recursive: true });
	}
}

export default async function oursOf(json) {
	const { evaluate, parseRuleset } = await shipped();
	const ruleset = parseRuleset(json);
	return {
		name: "ours",
		read: ({ answers }) => answers,
		judge: (answers) => evaluate(ruleset, answers),
		verdicts: ({ criteria }) => criteria.map(({ verdict }) => verdict),
		met: ({ tally }) => tally.met,
		whole: ({ verdict }) => verdict,
		shortfalls: ({ fields }) =>
			Object.fromEntries(
				Object.entries(fields).flatMap(([id, { shortfall }]) =>
					shortfall === undefined ? [] : [[id, shortfall]],
				),
			),
	};
}
