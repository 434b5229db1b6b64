/** `npm run rulesets [-- file …]`: checks every ruleset, or those named, and renews the JSON Schema. */
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { runnerImport } from "vite";

const root = fileURLToPath(new URL("../..", import.meta.url));
const { module } = await runnerImport(join(root, "src/build/rulesets.ts"), {
	root,
	configFile: false,
});
const { checkRulesetFile, rulesetJsonSchema } = module;

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
	const issues = checkRulesetFile(file, readFileSync(file, "utf8"));
	const name = relative(process.cwd(), file);
	if (issues.length > 0) failed += 1;
	console.log(issues.length === 0 ? `✓ ${name}` : `✗ ${name}`);
	for (const { line, path, message } of issues)
		console.log(`    dòng ${line}${path ? `, ${path}` : ""}: ${message}`);
}
console.log(`\n${files.length - failed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;
