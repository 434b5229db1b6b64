/** A browser that fills a box in may send `change` alone: every control that takes text takes both. */
import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { entering } from "../../src/ui/components/entering.ts";
import { filesIn } from "../files.ts";

const screens = filesIn("src/ui", /\.tsx$/);

it("no control of the page hears `input` alone", () => {
	const controls = screens.flatMap((name) =>
		[...readFileSync(name, "utf8").matchAll(/<(input|textarea|select)\b[\s\S]*?>\n/g)].map(
			([tag]) => `${name}: ${tag}`,
		),
	);
	for (const name of ["option", "select", "text-area", "text-field"])
		expect(controls.join()).toContain(`src/ui/components/${name}.tsx: <`);
	expect(controls.filter((tag) => tag.includes("onInput=") && !tag.includes("onChange="))).toEqual(
		[],
	);
	const shared = readFileSync("src/ui/components/text-field.tsx", "utf8");
	expect(shared).toContain("entering(props.onInput)");
});

it("what comes with `input` and what comes with `change` is taken alike", () => {
	const taken: string[] = [];
	const { onInput, onChange } = entering((text) => taken.push(text));
	onInput({ currentTarget: { value: "7" } });
	onChange({ currentTarget: { value: "79" } });
	expect(taken).toEqual(["7", "79"]);
});
