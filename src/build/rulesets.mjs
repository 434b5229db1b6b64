/** `npm run rulesets [-- file …]`: checks every ruleset, or those named, and renews the JSON Schema. */
import { readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { runnerImport } from "vite";

const root = fileURLToPath(new URL("../..", import.meta.url));
const { module } = await runnerImport(join(root, "src/build/rulesets.ts"), {
	root,
	configFile: false,
});
const { checkRulesetFile, lineOf, noFile, rulesetJsonSchema } = module;

const named = process.argv.slice(2);
if (named.length === 0)
	writeFileSync(join(root, "rulesets/ruleset.schema.json"), rulesetJsonSchema());
const files =
	named.length > 0
		? named
		: readdirSync(join(root, "rulesets"), { recursive: true, encoding: "utf8" })
				.filter((name) => name.endsWith(".json") && /[\\/]/.test(name))
				.sort()
				.map((name) => join(root, "rulesets", name));

let failed = 0;
for (const file of files) {
	const name = relative(process.cwd(), file);
	const found = statSync(file, { throwIfNoEntry: false })?.isFile();
	const lines = found ? checkRulesetFile(file, readFileSync(file)).map(lineOf) : [noFile];
	if (lines.length > 0) failed += 1;
	console.log(lines.length === 0 ? `✓ ${name}` : `✗ ${name}`);
	for (const line of lines) console.log(`    ${line}`);
}
console.log(`\n${files.length - failed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;
