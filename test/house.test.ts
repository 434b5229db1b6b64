/** The house's rules hold, and a deliberate violation is seen to fail. */
import { execFileSync, spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { figureProblem } from "../src/rules/figure.ts";
import { problems } from "../src/text/index.ts";

/** What the linter says of a text as if it stood at `path`. */
function lint(path: string, code: string): string {
	const { stdout, stderr } = spawnSync(
		process.execPath,
		["node_modules/@biomejs/biome/bin/biome", "lint", `--stdin-file-path=${path}`],
		{ input: code, encoding: "utf8", env: { ...process.env, NO_COLOR: "1" } },
	);
	return stdout + stderr;
}
const imports = (from: string) =>
	`import { thing } from "${from}";\n\nexport const used = thing;\n`;

describe("the dependency rule", () => {
	it.each([
		["src/rules/x.ts", "../text/index.ts"],
		["src/rules/x.ts", "../drafts/index.ts"],
		["src/text/x.ts", "../rules/index.ts"],
		["src/lists/x.ts", "../drafts/index.ts"],
		["src/drafts/x.ts", "../lists/index.ts"],
		["src/documents/x.ts", "../state/index.ts"],
		["src/documents/pdf/x.ts", "../../ui/index.ts"],
		["src/state/x.ts", "../ui/index.ts"],
		["src/state/x.ts", "../platform/index.ts"],
		["src/ui/x.tsx", "../rules/index.ts"],
		["src/ui/screens/draft/x.tsx", "../../../drafts/index.ts"],
		["src/ui/x.tsx", "../platform/index.ts"],
		["src/platform/x.ts", "../ui/index.ts"],
	])("%s may not import %s", (path, from) => {
		expect(lint(path, imports(from))).toContain("The house's dependency rule");
	});
	it.each([
		["src/state/x.ts", "../rules/evaluate.ts"],
		["src/ui/x.tsx", "../state/saver.ts"],
		["src/lists/x.ts", "../text/lists.ts"],
	])("%s may not go past the door to %s", (path, from) => {
		expect(lint(path, imports(from))).toContain("A folder has one door");
	});
	it.each([
		["src/state/x.ts", "../rules/index.ts"],
		["src/ui/screens/draft/x.tsx", "../../../state/index.ts"],
		["src/lists/x.ts", "../text/index.ts"],
		["src/documents/x.ts", "./model.ts"],
	])("%s may import %s", (path, from) => {
		expect(lint(path, imports(from))).not.toContain("noRestrictedImports");
	});
	it("only one module knows chrome", () => {
		const code = "export const id = chrome.runtime.id;\n";
		expect(lint("src/ui/x.ts", code)).toContain("Only src/platform/extension.ts knows chrome");
		expect(lint("src/platform/extension.ts", code)).not.toContain("noRestrictedGlobals");
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
		return spawnSync(process.execPath, ["node_modules/typescript/bin/tsc", "-p", config], {
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
		const pure = ["rules", "lists", "drafts", "documents", "text"].map((name) => `src/${name}`);
		const found = spawnSync(
			"git",
			["grep", "-nE", "Date\\.now|new Date\\(|Math\\.random", "--", ...pure],
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
			"src/lists/layout.ts",
			"src/build/fonts.ts",
		];
		const found = tracked
			.filter((name) => !name.startsWith("src/text/") && !allowed.includes(name))
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
