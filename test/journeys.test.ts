/** docs/journeys.md leads through files and functions that are there, and into none of them twice. */
import { existsSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";

const [, ...journeys] = readFileSync("docs/journeys.md", "utf8").split(/^## /m);
const steps = (journey: string) =>
	[...journey.matchAll(/^\d+\. `([^`]+)` `([^`]+)`/gm)].map(([, file = "", name = ""]) => ({
		file,
		name,
	}));

it("there are five", () => expect(journeys).toHaveLength(5));

describe.each(journeys.map((each) => [each.split("\n", 1)[0], each] as const))(
	"%s",
	(_title, journey) => {
		it("goes into no file twice", () => {
			const files = steps(journey).map(({ file }) => file);
			expect(files.length).toBeGreaterThan(5);
			expect(files).toEqual([...new Set(files)]);
		});
		it.each(steps(journey))("$file has $name", ({ file, name }) => {
			expect(existsSync(file), file).toBe(true);
			expect(readFileSync(file, "utf8")).toMatch(new RegExp(`\\b${name}\\b\\s*[(:=<]`));
		});
	},
);
