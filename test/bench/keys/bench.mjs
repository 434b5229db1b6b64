/**
 * One digit is typed and tips a criterion: how long from the key until its verdict is seen, at a quarter
 * of the machine's speed, beside a page written by hand, a plain Preact page and rjsf?
 */
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { chromium } from "@playwright/test";
import { runnerImport } from "vite";
import { findBrowser } from "../../browser.mjs";
import { serve } from "../serve.mjs";
import { CONTESTANTS, opened } from "./contestants.mjs";

const here = fileURLToPath(new URL(".", import.meta.url));
const root = fileURLToPath(new URL("../../..", import.meta.url));
const RULESETS = [
	"hai-duong/hai-duong-xa-ntm-kieu-mau-chuyen-doi-so-2022.json",
	"phu-tho/phu-tho-khu-dan-cu-thong-minh-2023.json",
];
const SLOWDOWN = 4;
/** Each contestant in turn gets a few keys, at the pace of somebody typing. */
const ROUNDS = 24;
const KEYS = 4;
/** Milliseconds from key to key. */
const PACE = 200;
const MOST_TIMES_STATIC = 1.5;

const { evaluate } = (
	await runnerImport(join(root, "src/rules/index.ts"), { root, configFile: false })
).module;

const ratiosOf = ({ criteria }) =>
	criteria.flatMap((criterion) =>
		criterion.fields
			.filter(({ kind }) => kind === "ratio")
			.map((field) => ({ criterion: criterion.id, field })),
	);

/** The first criterion that one ratio decides: a digit tips it. */
const tippedIn = (ruleset) =>
	ratiosOf(ruleset).find(
		({ criterion, field }) =>
			ruleset.criteria.find(({ id }) => id === criterion)?.requires === field.id,
	);

/** Figures at, below and above each threshold, of 1000: every contestant must say what the app's rules say. */
async function agree({ ruleset }, contestants) {
	for (const beyond of [-1, 0, 1]) {
		const values = {};
		for (const { field } of ratiosOf(ruleset)) {
			const part = Math.min((field.atLeast ?? field.moreThan) * 10 + beyond, 1000);
			values[field.id] = { part, whole: 1000 };
		}
		const expected = evaluate(ruleset, { assessedOn: "2025-06-30", values });
		for (const { name, page, control, show } of contestants) {
			for (const { criterion, field } of ratiosOf(ruleset)) {
				await show(page, criterion);
				for (const half of ["part", "whole"]) {
					const box = page.locator(control(criterion, field.id, half));
					await box.evaluate((input, text) => {
						input.focus();
						input.select();
						document.execCommand("insertText", false, text);
					}, String(values[field.id][half]));
				}
			}
			for (const { id, verdict } of expected.criteria) {
				const said = await page.locator(`[data-criterion="${id}"]`).getAttribute("data-verdict");
				if (said !== verdict) throw new Error(`${name} says ${said} of ${id}: it is ${verdict}`);
			}
			const whole = await page.locator("[data-result]").getAttribute("data-verdict");
			if (whole !== expected.verdict) throw new Error(`${name} says ${whole} of the whole`);
		}
	}
}

const pause = (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds));

/** Milliseconds for a key that tips the criterion, in a page at the pace of somebody typing. */
async function typed({ page, name }, criterion, key, verdict) {
	const begun = performance.now();
	await page.evaluate(([id, next]) => window.nextKey(id, next), [criterion, verdict]);
	await page.keyboard.press(key);
	const taken = await Promise.race([page.evaluate(() => window.shown), pause(10_000)]);
	if (taken === undefined) throw new Error(`${name} never said ${verdict} of ${criterion}`);
	await pause(Math.max(0, begun + PACE - performance.now()));
	return taken;
}

/** What one leaves to be done is nobody's in particular: who comes after whom is another each round. */
function inAnyOrder(contestants) {
	const left = [...contestants];
	return contestants.map(() => left.splice(Math.floor(Math.random() * left.length), 1)[0]);
}

/** By contestant, the milliseconds of each key. */
async function timesOf({ ruleset }, contestants) {
	const { criterion, field } = tippedIn(ruleset);
	const least = String(field.atLeast * 10);
	const times = Object.fromEntries(CONTESTANTS.map(({ name }) => [name, []]));
	for (const { page, control, show } of contestants) {
		await show(page, criterion);
		await page.locator(control(criterion, field.id, "part")).fill(least);
	}
	for (let round = 0; round <= ROUNDS; round += 1)
		for (const each of inAnyOrder(contestants)) {
			await each.page.bringToFront();
			// Slowing down is work too: no page does it while it is another's turn.
			await each.session.send("Emulation.setCPUThrottlingRate", { rate: SLOWDOWN });
			await each.page.locator(each.control(criterion, field.id, "part")).focus();
			await each.page.keyboard.press("End");
			await pause(PACE);
			for (let key = 0; key < KEYS; key += 1) {
				const taken = await (key % 2 === 0
					? typed(each, criterion, "Backspace", "unmet")
					: typed(each, criterion, "0", "met"));
				// The first round warms up.
				if (round > 0) times[each.name].push(taken);
			}
			await each.session.send("Emulation.setCPUThrottlingRate", { rate: 1 });
		}
	return times;
}

const at = (values, share) =>
	[...values].sort((a, b) => a - b)[Math.min(values.length - 1, Math.floor(values.length * share))];

function report(title, times) {
	console.log(`\n${title}, ${ROUNDS * KEYS} keys each: milliseconds from key to verdict`);
	const p95 = {};
	for (const [name, keys] of Object.entries(times)) {
		const shown = keys.map((key) => key.shown);
		p95[name] = at(shown, 0.95);
		const followed = at(
			keys.map((key) => key.followed),
			0.5,
		);
		console.log(
			`  ${name.padEnd(8)} median ${at(shown, 0.5).toFixed(0).padStart(4)}   p95 ${p95[name].toFixed(0).padStart(4)}   the result's words: median ${followed.toFixed(0).padStart(4)}`,
		);
	}
	console.log(`  at p95 ${(p95.ours / p95.static).toFixed(2)} of the static page`);
	return p95.ours <= MOST_TIMES_STATIC * p95.static && p95.ours < p95.rjsf;
}

async function main(scratch) {
	const pages = await serve({ configFile: false, root: here }, join(scratch, "pages"), [
		"static",
		"preact",
		"rjsf",
	]);
	const app = await serve({ root, configFile: join(root, "vite.config.ts") }, join(scratch, "app"));
	const browser = await chromium.launch({ executablePath: findBrowser(console.log) });
	let ok = true;
	for (const file of RULESETS) {
		const ruleset = JSON.parse(readFileSync(join(root, "rulesets", file), "utf8"));
		const where = { ruleset, pages: pages.address, app: app.address };
		const first = tippedIn(ruleset);
		for (const open of [[first.criterion], ruleset.criteria.map(({ id }) => id)]) {
			const contestants = [];
			for (const each of CONTESTANTS) contestants.push(await opened(browser, each, where, open));
			if (open.length > 1) await agree(where, contestants);
			else
				for (const { page, control } of contestants)
					await page.locator(control(first.criterion, first.field.id, "whole")).fill("1000");
			const times = await timesOf(where, contestants);
			const title = `${ruleset.criteria.length} criteria, ${open.length === 1 ? "one" : "all"} open`;
			ok = report(title, times) && ok;
			for (const { close } of contestants) await close();
		}
	}
	await browser.close();
	await Promise.all([pages.close(), app.close()]);
	return ok;
}

const scratch = mkdtempSync(join(tmpdir(), "dat-chuan-bench-"));
const ok = await main(scratch).finally(() => rmSync(scratch, { recursive: true, force: true }));
console.log(
	ok
		? "  within its bounds"
		: `  BEYOND ${MOST_TIMES_STATIC} times the static page at p95, or not below rjsf`,
);
process.exit(ok ? 0 : 1);
