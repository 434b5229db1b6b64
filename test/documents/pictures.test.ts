/**
 * Two pages as pictures, beside pictures that a person looked at and found right. `PICTURES=write`
 * draws them anew, to be looked at again.
 */
import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gunzipSync, gzipSync } from "node:zlib";
import { beforeAll, describe, expect, it } from "vitest";
import { documentOf } from "../../src/documents/index.ts";
import { renderPdf } from "../../src/documents/pdf/render-pdf.ts";
import type { Fonts } from "../../src/documents/pdf/writer/parsed-font.ts";
import { tool, without } from "../tools.mjs";
import { draftOf, inputOf, rulesetNamed } from "./inputs.ts";
import { loadFonts, NOW } from "./pdf/read.ts";

/** Dots per inch: letters can still be told, and other versions of the drawing program agree. */
const RESOLUTION = 48;
/** Grey levels by which dots may differ, and the share of dots that may differ by more. */
const TOLERANCE = 64;
const MOST_OTHERS = 0.004;

interface Picture {
	readonly width: number;
	readonly height: number;
	readonly dots: Uint8Array;
}

/** A portable graymap, which the drawing program writes without more. */
function readGraymap(bytes: Uint8Array): Picture {
	const [head = "", width, height] =
		/^P5\s(\d+)\s(\d+)\s255\s/.exec(Buffer.from(bytes.subarray(0, 40)).toString("latin1")) ?? [];
	if (head === "") throw new Error("no graymap");
	return { width: Number(width), height: Number(height), dots: bytes.subarray(head.length) };
}

function firstPage(pdf: Uint8Array): Uint8Array {
	const folder = mkdtempSync(join(tmpdir(), "dat-chuan-picture-"));
	try {
		writeFileSync(join(folder, "page.pdf"), pdf);
		const args = ["-gray", "-r", String(RESOLUTION), "-f", "1", "-l", "1", "-singlefile"];
		const drawn = spawnSync(tool("pdftoppm") ?? "pdftoppm", [...args, "page.pdf", "page"], {
			cwd: folder,
		});
		if (drawn.status !== 0) throw new Error(String(drawn.stderr));
		return new Uint8Array(readFileSync(join(folder, "page.pgm")));
	} finally {
		rmSync(folder, { recursive: true, force: true });
	}
}

/** The share of dots that differ; 1 where the pages are of different sizes. */
function difference(one: Picture, other: Picture): number {
	if (one.width !== other.width || one.height !== other.height) return 1;
	let others = 0;
	for (let at = 0; at < one.dots.length; at += 1)
		if (Math.abs((one.dots[at] ?? 0) - (other.dots[at] ?? 0)) > TOLERANCE) others += 1;
	return others / one.dots.length;
}

describe.skipIf(without("pdftoppm"))("pages look as they did when they were looked at", () => {
	const ruleset = rulesetNamed("phu-tho-khu-dan-cu-thong-minh-2023");
	let fonts: Fonts;
	beforeAll(async () => {
		fonts = await loadFonts();
	});
	const draw = (id: string) => {
		const input = inputOf(ruleset, draftOf(ruleset, ruleset.examples[0]?.id ?? ""));
		return firstPage(renderPdf(documentOf(id, input), fonts, { now: NOW }).bytes);
	};
	it.each(["tong-hop", "mau-so-01"])("%s", (id) => {
		const page = draw(id);
		const path = `test/documents/pictures/${id}.pgm.gz`;
		if (process.env.PICTURES === "write") writeFileSync(path, gzipSync(page, { level: 9 }));
		const found = difference(
			readGraymap(page),
			readGraymap(new Uint8Array(gunzipSync(readFileSync(path)))),
		);
		expect(found).toBeLessThan(MOST_OTHERS);
	});
	it("one page is not taken for the other", () => {
		const [one, other] = [draw("tong-hop"), draw("mau-so-01")].map(readGraymap);
		if (!one || !other) throw new Error("nothing drawn");
		expect(difference(one, other)).toBeGreaterThan(10 * MOST_OTHERS);
	});
});
