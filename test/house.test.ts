/** The house's rules hold, and a deliberate violation is seen to fail. */
import { execFileSync, spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { figureProblem } from "../src/rules/figure.ts";
import { SHAPE_CODES } from "../src/rules/shape.ts";
import { SOUNDNESS_CODES } from "../src/rules/soundness/index.ts";
import { problems, rulesetIssueWords } from "../src/text/index.ts";

const FORBIDDEN = [
	["src/rules/a.ts", "../text/index.ts"],
	["src/rules/b.ts", "../drafts/index.ts"],
	["src/text/a.ts", "../rules/index.ts"],
	["src/lists/a.ts", "../drafts/index.ts"],
	["src/drafts/a.ts", "../lists/index.ts"],
	["src/documents/a.ts", "../state/index.ts"],
	["src/documents/pdf/a.ts", "../../ui/index.ts"],
	["src/state/a.ts", "../ui/index.ts"],
	["src/state/b.ts", "../platform/index.ts"],
	["src/ui/b.ts", "../platform/index.ts"],
	["src/platform/a.ts", "../ui/index.ts"],
	["src/rules/d.ts", "../authoring/index.ts"],
	["src/drafts/b.ts", "../authoring/index.ts"],
	["src/authoring/a.ts", "../drafts/index.ts"],
	["src/ui/d.ts", "../authoring/index.ts"],
] as const;
const PAST_THE_DOOR = [
	["src/state/c.ts", "../rules/evaluate.ts"],
	["src/ui/c.ts", "../state/saver.ts"],
	["src/ui/a.ts", "../rules/evaluate.ts"],
	["src/ui/screens/draft/a.ts", "../../../drafts/store.ts"],
	["src/lists/c.ts", "../text/lists.ts"],
	["src/authoring/c.ts", "../rules/schema.ts"],
] as const;
const ALLOWED = [
	["src/state/d.ts", "../rules/index.ts"],
	["src/ui/screens/draft/d.ts", "../../../state/index.ts"],
	["src/ui/e.ts", "../drafts/index.ts"],
	["src/lists/d.ts", "../text/index.ts"],
	["src/documents/d.ts", "./model.ts"],
] as const;
const CHROME = ["src/ui/chrome.ts", "src/platform/extension.ts"] as const;

describe("the dependency rule, seen to fail", () => {
	const folder = mkdtempSync(join(tmpdir(), "dat-chuan-rule-"));
	/** A line for each finding: the file, then what was said. */
	let found: string[];
	beforeAll(() => {
		const config = JSON.parse(readFileSync("biome.json", "utf8"));
		writeFileSync(
			join(folder, "biome.json"),
			JSON.stringify({ ...config, vcs: { enabled: false } }),
		);
		const write = (path: string, code: string) => {
			mkdirSync(join(folder, dirname(path)), { recursive: true });
			writeFileSync(join(folder, path), code);
		};
		for (const [path, from] of [...FORBIDDEN, ...PAST_THE_DOOR, ...ALLOWED])
			write(path, `import { thing } from "${from}";\n\nexport const used = thing;\n`);
		for (const path of CHROME) write(path, "export const id = chrome.runtime.id;\n");
		const { stdout } = spawnSync(
			process.execPath,
			[
				resolve("node_modules/@biomejs/biome/bin/biome"),
				"lint",
				"--reporter=github",
				"--max-diagnostics=none",
				".",
			],
			{ cwd: folder, encoding: "utf8" },
		);
		found = stdout.split("\n");
	});
	afterAll(() => rmSync(folder, { recursive: true, force: true }));
	const said = (path: string) => found.filter((line) => line.includes(`/${path},`)).join("\n");

	it.each(FORBIDDEN)("%s may not import %s", (path) =>
		expect(said(path)).toContain("The house's dependency rule"),
	);
	it.each(PAST_THE_DOOR)("%s may not go past the door to %s", (path) =>
		expect(said(path)).toContain("A folder has one door"),
	);
	it.each(ALLOWED)("%s may import %s", (path) =>
		expect(said(path)).not.toContain("noRestrictedImports"),
	);
	it("only one module knows chrome", () => {
		expect(said(CHROME[0])).toContain("noRestrictedGlobals");
		expect(said(CHROME[1])).not.toContain("noRestrictedGlobals");
	});
});

describe("pure code is compiled without a page", () => {
	let folder: string;
	beforeAll(() => {
		folder = mkdtempSync(join(tmpdir(), "dat-chuan-pure-"));
	});
	afterAll(() => rmSync(folder, { recursive: true, force: true }));
	const compile = (name: string, code: string) => {
		writeFileSync(join(folder, `${name}.ts`), code);
		const config = join(folder, `${name}.json`);
		writeFileSync(
			config,
			JSON.stringify({
				extends: resolve("src/tsconfig.pure.json"),
				include: [],
				files: [join(folder, `${name}.ts`), resolve("src/pure.d.ts")],
			}),
		);
		return spawnSync(process.execPath, ["node_modules/typescript-7/bin/tsc", "-p", config], {
			encoding: "utf8",
		}).stdout;
	};
	it.each([
		"document.title",
		"indexedDB",
		"navigator",
		"fetch",
		"window",
		"localStorage",
		"chrome",
	])("%s does not exist there", (name) =>
		expect(compile("bad", `export const x = ${name};\n`)).toContain("error TS"),
	);
	it("what is pure passes", () => expect(compile("good", "export const x = 1;\n")).toBe(""));
	it("no clock is read there", () => {
		const pure = ["rules", "authoring", "lists", "drafts", "documents", "text"].map(
			(name) => `src/${name}`,
		);
		const found = spawnSync(
			"git",
			["grep", "-nE", "Date\\.now|new Date(\\(\\))?[^(]|Math\\.random", "--", ...pure],
			{
				encoding: "utf8",
			},
		).stdout;
		expect(found).toBe("");
	});
});

describe("the law is data", () => {
	const tracked = execFileSync("git", ["ls-files", "-co", "--exclude-standard", "src"], {
		encoding: "utf8",
	})
		.split("\n")
		.filter((name) => /\.tsx?$/.test(name));
	it("no province stands in code", () => {
		const names = /phu-tho|lang-son|hai-duong|kon-tum|Phú Thọ|Lạng Sơn|Hải Dương|Kon Tum/;
		expect(tracked.filter((name) => names.test(readFileSync(name, "utf8")))).toEqual([]);
	});
	it("every word a person reads stands in src/text", () => {
		const vietnamese = /[ăâđêôơưạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹ]/i;
		const code = (name: string) =>
			readFileSync(name, "utf8")
				.replace(/\/\*[\s\S]*?\*\//g, "")
				.replace(/^\s*\/\/.*$/gm, "");
		const allowed = [
			// What lists hold: words to look for, not to show.
			"src/lists/words.ts",
			"src/lists/layout/headings.ts",
			"src/lists/layout/rows.ts",
			"src/lists/people/names.ts",
			"src/lists/people/birth.ts",
			"src/lists/people/identity.ts",
			"src/lists/people/places.ts",
			"src/build/fonts.ts",
		];
		const found = tracked
			.filter((name) => !/^src\/(text|lists\/letters)\//.test(name) && !allowed.includes(name))
			.filter((name) =>
				vietnamese.test(
					code(name)
						.replaceAll("Đạt Chuẩn", "")
						.replace(/\bĐ\b|[đĐ]\]/g, ""),
				),
			);
		expect(found).toEqual([]);
	});
});

it("every problem of a figure has its words", () => {
	const codes = [Number.NaN, -1, 0.5, 2e9].map((value) => figureProblem(value, false));
	const all = [...codes, "greater-than-whole", "zero", "wrong-kind", "property-not-known"];
	for (const code of all) expect(problems[code ?? ""], code).toMatch(/\.$/);
	expect(Object.keys(problems).sort()).toEqual([...all].sort());
});

it("every issue of a ruleset's file has its words", () => {
	const other = rulesetIssueWords("no such code");
	for (const code of [...SOUNDNESS_CODES, ...SHAPE_CODES])
		expect(rulesetIssueWords(code, ["1", "2"]), code).not.toBe(other);
});
