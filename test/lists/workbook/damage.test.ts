import { unzipSync } from "fflate";
import { expect, it } from "vitest";
import { runs } from "../../runs.ts";
import { everything, excelFile } from "./excel.ts";
import { failure, zip } from "./parts.ts";

const file = await excelFile(
	Array.from({ length: 60 }, (_, i) => [
		i + 1,
		`Nguyễn Thị Thử ${i}`,
		new Date(Date.UTC(1985, 2, i + 1)),
		i % 2 === 0,
		0.1 * i,
	]),
);
const whole = everything(file);

/** The same numbers at every run. */
function random(seed: number): (below: number) => number {
	let state = seed;
	return (below) => {
		state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
		return Math.floor((state / 2 ** 32) * below);
	};
}

const CODE = /^(not-a-workbook|workbook-(locked|broken|too-large|no-sheet)(: .*)?)$/s;

it("is refused when cut anywhere, never read by half", () => {
	for (let step = 0; step < 50; step += 1) {
		const cut = file.subarray(0, Math.floor((file.length * step) / 50));
		expect(failure(() => everything(cut))).toBe(step === 0 ? "not-a-workbook" : "workbook-broken");
	}
});

it("is refused or whole when bytes of the zip are other", () => {
	const next = random(20260101);
	const all = runs(500, 100);
	let refused = 0;
	for (let run = 0; run < all; run += 1) {
		const copy = file.slice();
		for (let flips = 1 + next(3); flips > 0; flips -= 1) {
			const at = next(copy.length);
			copy[at] = (copy[at] ?? 0) ^ (1 << next(8));
		}
		const result = failure(() => everything(copy));
		if (result === whole) continue;
		expect(result).toMatch(CODE);
		refused += 1;
	}
	expect(refused).toBeGreaterThan(all / 2);
});

it("is refused or read when letters of its XML are other, and nothing else is thrown", () => {
	const next = random(42);
	const files = unzipSync(file);
	const names = Object.keys(files).filter(
		(name) => name.endsWith(".xml") || name.endsWith(".rels"),
	);
	for (let run = runs(500, 100); run > 0; run -= 1) {
		const name = names[next(names.length)] ?? "";
		const copy = files[name]?.slice() ?? new Uint8Array();
		for (let flips = 1 + next(4); flips > 0; flips -= 1) copy[next(copy.length)] = next(256);
		expect(typeof failure(() => everything(zip({ ...files, [name]: copy })))).toBe("string");
	}
});
