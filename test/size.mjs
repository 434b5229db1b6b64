/** What the first screen needs: HTML, the script and style it names, and what these import at once. */
import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { gzipSync } from "node:zlib";

/** Bytes, gzip. */
const LIMIT = 25_000;
/** Words that only lazy chunks hold: none of them may stand in the first load. */
const LAZY = [
	["papaparse", /UNSUPPORTED_DELIMITER|BAD_DELIMITERS|InvalidQuotes/],
	["jspdf", /jsPDF/],
	["docx", /w:document|wordprocessingml/],
	["zod", /invalid_type|ZodMini/],
	["evaluator", /before-date/],
	["a ruleset beyond its cover", /countedAs/],
	["the checker of rulesets", /criteria\.0|not-asked-before/],
];

export function firstLoad(dist, say) {
	const files = new Set();
	const follow = (file) => {
		if (files.has(file)) return;
		files.add(file);
		if (!file.endsWith(".js")) return;
		const code = readFileSync(join(dist, file), "utf8");
		// Static imports only: `import(…)` is lazy.
		for (const [, target] of code.matchAll(/(?:from|import)\s*["'](\.[^"']+)["']/g))
			follow(join(dirname(file), target));
	};
	const html = readFileSync(join(dist, "index.html"), "utf8");
	files.add("index.html");
	for (const [, target] of html.matchAll(/(?:src|href)="\.\/([^"]+\.(?:js|css))"/g)) follow(target);

	let size = 0;
	let sound = files.size > 2;
	for (const file of files) {
		const content = readFileSync(join(dist, file));
		const bytes = gzipSync(content, { level: 9 }).length;
		size += bytes;
		say(`  first load: ${file} ${bytes} bytes`);
		for (const [name, mark] of LAZY)
			if (mark.test(content.toString("utf8"))) {
				say(`  first load holds ${name} (${file})`);
				sound = false;
			}
	}
	say(`  first load: ${size} bytes gzip of ${LIMIT}`);
	return sound && size <= LIMIT;
}
