/** The house's other rules hold, and a deliberate violation is seen to fail; its walls: walls.test.ts. */
import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { filesIn } from "./files.ts";

describe("only one module knows chrome", () => {
	const folder = mkdtempSync(join(tmpdir(), "dat-chuan-rule-"));
	afterAll(() => rmSync(folder, { recursive: true, force: true }));
	/** What the linter says of a file that asks for its own id as an extension. */
	const said = (path: string) => {
		const config = JSON.parse(readFileSync("biome.json", "utf8"));
		mkdirSync(join(folder, dirname(path)), { recursive: true });
		writeFileSync(
			join(folder, "biome.json"),
			JSON.stringify({ ...config, vcs: { enabled: false } }),
		);
		writeFileSync(join(folder, path), "export const id = chrome.runtime.id;\n");
		const biome = resolve("node_modules/@biomejs/biome/bin/biome");
		return spawnSync(process.execPath, [biome, "lint", "--reporter=github", path], {
			cwd: folder,
			encoding: "utf8",
		}).stdout;
	};
	it("no screen does", () => expect(said("src/ui/chrome.ts")).toContain("noRestrictedGlobals"));
	it("src/platform/extension.ts does", () =>
		expect(said("src/platform/extension.ts")).not.toContain("noRestrictedGlobals"));
});

describe("pure code is compiled without a page", () => {
	const FOREIGN = [
		"document.title",
		"indexedDB",
		"navigator",
		"fetch",
		"window",
		"localStorage",
		"chrome",
	];
	let folder: string;
	/** What the compiler says of each, in one go: it takes longer to start than to look at a line. */
	let said: string;
	beforeAll(() => {
		folder = mkdtempSync(join(tmpdir(), "dat-chuan-pure-"));
		const files = [...FOREIGN, "1"].map((value) => {
			const file = join(folder, `${value}.ts`);
			writeFileSync(file, `export const x = ${value};\n`);
			return file;
		});
		const config = join(folder, "tsconfig.json");
		writeFileSync(
			config,
			JSON.stringify({
				extends: resolve("src/tsconfig.pure.json"),
				compilerOptions: {
					composite: false,
					emitDeclarationOnly: false,
					noEmit: true,
					rootDir: "/",
				},
				include: [],
				files: [...files, resolve("src/pure.d.ts")],
			}),
		);
		const compiler = ["node_modules/typescript-7/bin/tsc", "-p", config, "--pretty", "false"];
		said = spawnSync(process.execPath, compiler, { encoding: "utf8" }).stdout;
	});
	afterAll(() => rmSync(folder, { recursive: true, force: true }));
	it.each(FOREIGN)("%s does not exist there", (name) =>
		expect(said).toContain(`/${name}.ts(1,18): error TS`),
	);
	it("what is pure passes", () => {
		expect(said.match(/error/g)).toHaveLength(FOREIGN.length);
		expect(said).not.toContain("/1.ts");
	});
	it("no clock is read there, and nothing is left to chance", () => {
		const clock = /Date\.now|new Date(\(\))?[^(]|Math\.random/;
		for (const code of ["Date.now()", "new Date().getTime()", "new Date;", "Math.random()"])
			expect(code).toMatch(clock);
		const pure = filesIn(
			"src",
			/^src\/(terms|rules|authoring|lists|drafts|documents|text)\/.*\.ts$/,
		);
		expect(pure.filter((name) => clock.test(readFileSync(name, "utf8")))).toEqual([]);
	});
});

describe("the law is data", () => {
	const sources = filesIn("src", /\.tsx?$/);
	it("no province stands in code", () => {
		const names = /phu-tho|lang-son|hai-duong|kon-tum|Phú Thọ|Lạng Sơn|Hải Dương|Kon Tum/;
		expect(sources.filter((name) => names.test(readFileSync(name, "utf8")))).toEqual([]);
	});
	it("every word a person reads stands in src/text", () => {
		const vietnamese = /[ăâđêôơưạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹ]/i;
		const code = (name: string) =>
			readFileSync(name, "utf8")
				.replace(/\/\*[\s\S]*?\*\//g, "")
				.replace(/^\s*\/\/.*$/gm, "");
		const allowed = [
			// What lists hold: words to look for, not to show.
			"src/lists/header-words.ts",
			"src/lists/layout/headings.ts",
			"src/lists/layout/rows.ts",
			"src/lists/people/names.ts",
			"src/lists/people/birth.ts",
			"src/lists/people/identity.ts",
			"src/lists/people/places.ts",
			"src/build/fonts.ts",
		];
		const found = sources
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
