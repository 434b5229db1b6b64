import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { filesIn } from "../files.ts";

const read = (kind: RegExp) =>
	filesIn("src/ui", kind).map((name) => [name, readFileSync(name, "utf8")] as const);
const screens = read(/\.tsx$/);

/** Objects of signals that whole modules share, by name: `const offers = { update: signal(…), … }`. */
const holders = read(/\.tsx?$/).flatMap(([, code]) =>
	[...code.matchAll(/const (\w+) = \{[^}]*?: signal\b/g)].map(([, name = ""]) => name),
);

it("knows what holds signals", () => expect(holders).toEqual(["offers"]));

/** Those that a component makes for itself and does not read at once. */
const ownOf = (code: string) =>
	[...code.matchAll(/const (\w+) = use(?:Signal|Computed)\b[^;]*?\)(?=;|(\.value);)/g)].flatMap(
		([, name = "", read]) => (read ? [] : [name]),
	);

it("knows what components hold of their own", () => {
	const own = Object.fromEntries(screens.map(([name, code]) => [name, ownOf(code)]));
	expect(own["src/ui/app.tsx"]).toContain("route");
	expect(own["src/ui/screens/draft/announcer.tsx"]).toEqual(["said"]);
	expect(own["src/ui/screens/draft/fields.tsx"]).not.toContain("source");
});

// It would write its text past the renderer's schedule, where a translation has taken its place.
it.each(screens)("%s has no signal among an element's children as it is", (_name, code) => {
	for (const holder of holders)
		expect(code).not.toMatch(new RegExp(`(?<!=)\\{${holder}\\.\\w+\\}`));
	for (const name of ownOf(code)) expect(code).not.toMatch(new RegExp(`(?<!=)\\{${name}\\}`));
	expect(code).not.toMatch(/(?<!=)\{use(?:Signal|Computed)\b(?![^{}]*\.value\})/);
});
