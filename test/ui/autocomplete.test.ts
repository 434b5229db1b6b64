/** What is typed stays out of the browser's own files: no control is remembered for another visit. */
import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { filesIn } from "../files.ts";

/** The tag that begins at `start`, to its own ">": those inside braces are arrows and comparisons. */
function tagAt(code: string, start: number): string {
	let depth = 0;
	for (let at = start; at < code.length; at += 1) {
		if (code[at] === "{") depth += 1;
		if (code[at] === "}") depth -= 1;
		if (code[at] === ">" && depth === 0) return code.slice(start, at + 1);
	}
	return code.slice(start);
}

const screens = filesIn("src/ui", /\.tsx$/);

it("every control that takes text, and every form, is autocomplete=off", () => {
	const tags = screens.flatMap((name) => {
		const code = readFileSync(name, "utf8");
		return [...code.matchAll(/<(input|textarea|form)\b/g)].map(({ index }) => ({
			name,
			tag: tagAt(code, index),
			// Controls of one component share what they have in common.
			shared: /const control = \{[^}]*autocomplete: "off"/.test(code),
		}));
	});
	// Each kind of control stands once: what is found here is all there is.
	expect([...new Set(tags.map(({ name }) => name))]).toEqual(
		expect.arrayContaining([
			"src/ui/components/option.tsx",
			"src/ui/components/text-area.tsx",
			"src/ui/components/text-field.tsx",
			"src/ui/screens/start/index.tsx",
		]),
	);
	const open = tags.filter(
		({ tag, shared }) =>
			!/type="(checkbox|radio|file)"/.test(tag) &&
			!tag.includes('autocomplete="off"') &&
			!(shared && tag.includes("{...control}")),
	);
	expect(open.map(({ name, tag }) => `${name}: ${tag}`)).toEqual([]);
});
