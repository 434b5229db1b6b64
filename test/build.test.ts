/** What `npm run build` leaves in dist/: one build, two shells, nothing remote. */
import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { basename } from "node:path";
import { describe, expect, it } from "vitest";
import { bundledRulesets } from "../src/build/templates/plugin.ts";

const files = readdirSync("dist", { recursive: true, encoding: "utf8" });
const read = (name: string) => readFileSync(`dist/${name}`, "utf8");
const html = read("index.html");

describe("the page", () => {
	it("has a strict policy and nothing inline", () => {
		const policy =
			/http-equiv="Content-Security-Policy" content="([^"]+)"/.exec(
				html.replaceAll("&#39;", "'"),
			)?.[1] ?? "";
		expect(policy).toContain("default-src 'none'");
		for (const part of ["script-src", "style-src", "connect-src", "worker-src"])
			expect(policy).toContain(`${part} 'self'`);
		expect(policy).not.toMatch(/unsafe|\*|https?:/);
		expect(html).not.toMatch(/<style|\sstyle=|\son\w+=/);
		for (const [, attributes, body] of html.matchAll(/<script([^>]*)>([^<]*)<\/script>/g)) {
			expect(attributes).toContain('src="./');
			expect(body).toBe("");
		}
	});
	it("works in any folder: every address is relative", () => {
		for (const [, address] of html.matchAll(/(?:src|href)="([^"]+)"/g))
			expect(address).toMatch(/^(\.\/|#\/)/);
	});
});

it("a ruleset's file bears the digest of what it holds", async () => {
	const rulesets = files.filter((name) => /^assets\/[a-z0-9-]+-[0-9a-f]{8}\.json$/.test(name));
	expect(rulesets).toHaveLength((await bundledRulesets(".")).length);
	for (const name of rulesets) {
		const digest = createHash("sha256")
			.update(readFileSync(`dist/${name}`))
			.digest("hex");
		expect(name).toContain(`-${digest.slice(0, 8)}.json`);
	}
});

it("no script names a remote script", () => {
	for (const name of files.filter((each) => each.endsWith(".js"))) {
		const code = read(name);
		expect(code.match(/https?:\/\/[^\s"'`)]+\.m?js\b/g), name).toBeNull();
		expect(code.match(/cdnjs|unpkg|jsdelivr/g), name).toBeNull();
	}
});

describe("the extension", () => {
	const manifest = JSON.parse(read("manifest.json"));
	it("is Manifest V3 with the app as its side panel, and asks for no host", () => {
		expect(manifest).toMatchObject({
			manifest_version: 3,
			minimum_chrome_version: "116",
			permissions: ["sidePanel"],
			side_panel: { default_path: "index.html" },
		});
		expect(manifest.host_permissions).toBeUndefined();
		expect(manifest.content_scripts).toBeUndefined();
	});
	it("finds its files", () => {
		for (const name of [
			manifest.background.service_worker,
			...Object.values<string>(manifest.icons),
		])
			expect(files).toContain(name);
	});
});

describe("offline", () => {
	const worker = read("sw.js");
	it("holds every file the app can need", () => {
		const needed = files.filter(
			(name) =>
				/\.(js|css|html|json|ttf|csv|xlsx)$/.test(name) &&
				!/^(sw\.js|manifest\.json|service-worker-loader\.js|assets\/background)/.test(name),
		);
		const rulesets = readdirSync("rulesets", { recursive: true, encoding: "utf8" })
			.filter((name) => /[\\/].*\.json$/.test(name))
			.map((name) => basename(name, ".json"));
		expect(rulesets.length).toBeGreaterThan(7);
		for (const id of rulesets)
			expect(
				needed.filter((name) => name.startsWith(`assets/${id}-`)),
				id,
			).toHaveLength(1);
		expect(needed.filter((name) => name.endsWith(".ttf"))).toHaveLength(4);
		for (const name of needed) expect(worker, name).toContain(`"${name}"`);
	});
	it("holds a template of every list, as CSV and for Excel", async () => {
		const stems = (await bundledRulesets(".")).flatMap(({ id, lists = [] }) =>
			lists.map((list) => `templates/${id}/${list.id}`),
		);
		const names = stems.flatMap((stem) => [`${stem}.csv`, `${stem}.xlsx`]).sort();
		expect(names.length).toBeGreaterThan(50);
		const there = files.map((name) => name.replaceAll("\\", "/"));
		expect(there.filter((name) => /^templates\/.*\./.test(name)).sort()).toEqual(names);
		for (const name of names) expect(worker, name).toContain(`"${name}"`);
	});
	it("waits to be told before it takes over", () => {
		expect(worker).toContain("SKIP_WAITING");
	});
});

it("licences of all that is inside, the font too", () => {
	const licences = JSON.parse(read("licences.json")) as { name: string; text: string | null }[];
	const names = licences.map(({ name }) => name);
	for (const name of [
		"preact",
		"idb",
		"zod",
		"papaparse",
		"jspdf",
		"jsonc-parser",
		"docx",
		"Tinos",
	])
		expect(names).toContain(name);
	expect(names).not.toContain("exceljs");
	for (const { name, text } of licences) expect(text, name).toBeTruthy();
});
