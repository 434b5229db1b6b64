import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { filesIn } from "../files.ts";

const screens = filesIn("src/ui", /\.tsx$/).map(
	(name) => [name, readFileSync(name, "utf8")] as const,
);

/** Objects of signals that whole modules share, by name: `const offers = { update: signal(…), … }`. */
const holders = screens.flatMap(([, code]) =>
	[...code.matchAll(/const (\w+) = \{[^}]*?: signal\b/g)].map(([, name = ""]) => name),
);

it("knows what holds signals", () => expect(holders).toEqual(["offers"]));

// It would write its text past the renderer's schedule, where a translation has taken its place.
it.each(screens)("%s has no signal among an element's children as it is", (_name, code) => {
	for (const holder of holders)
		expect(code).not.toMatch(new RegExp(`(?<!=)\\{${holder}\\.\\w+\\}`));
});
