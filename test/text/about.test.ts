/** "Giới thiệu" tells of all that is kept on the device, and promises no more of deleting than is true. */
import "fake-indexeddb/auto";
import { readFileSync } from "node:fs";
import { openDB } from "idb";
import { expect, it } from "vitest";
import { indexedDbStores } from "../../src/drafts/store.ts";
import { aboutWords, listWords, ownRulesetWords } from "../../src/text/index.ts";
import { filesIn } from "../files.ts";

/** What each store of the database is called on the page. */
const TOLD: Readonly<Record<string, RegExp>> = {
	drafts: /^Bản nháp:/,
	headers: /^Cách chọn cột/,
	lists: /^Họ tên/,
	rulesets: /^Bộ tiêu chí/,
};
const told = (word: RegExp) => aboutWords.kept.filter(({ what }) => word.test(what)).length;

it("every store of the database is told of", async () => {
	await indexedDbStores().drafts.list();
	const db = await openDB("dat-chuan");
	const stores = [...db.objectStoreNames];
	db.close();
	expect(stores.sort()).toEqual(Object.keys(TOLD).sort());
	for (const word of Object.values(TOLD)) expect(told(word), String(word)).toBe(1);
});

const sources = filesIn("src", /\.tsx?$/);

it("what stands beside the database is told of: the number of drafts, and drafts not yet saved", () => {
	const writers = sources.flatMap((name) =>
		[...readFileSync(name, "utf8").matchAll(/storage\.setItem\(\s*(\w+)/gi)].map(
			([, key]) => `${name} ${key}`,
		),
	);
	expect(writers.sort()).toEqual([
		"src/platform/browser.ts LEFTOVER",
		"src/platform/draft-marker.ts MARKER",
		"src/platform/extension.ts PLACE",
		"src/platform/renew.ts RENEWED",
	]);
	const others = sources.filter((name) =>
		/(?:local|session)Storage\b/.test(
			readFileSync(name, "utf8").replace(/\/\*[\s\S]*?\*\/|\/\/.*/g, ""),
		),
	);
	expect(others).toEqual(["src/platform/in-storage.ts", "src/platform/renew.ts"]);
	expect(told(/^Bản nháp chưa kịp lưu/)).toBe(1);
	expect(told(/^Địa chỉ trang đang xem/)).toBe(1);
	expect(told(/^Số lượng bản nháp/)).toBe(1);
});

it("names are said to be kept only where the person chose it, by the buttons' own names", () => {
	const names = aboutWords.kept.find(({ what }) => what.startsWith("Họ tên"));
	expect(names?.how).toContain(`Chỉ lưu khi người dùng chọn “${listWords.keepNames}”`);
	const columns = aboutWords.kept.find(({ what }) => what.startsWith("Cách chọn cột"));
	expect(columns?.how).toContain(`“${listWords.forgetColumns}”`);
	const rulesets = aboutWords.kept.find(({ what }) => what.startsWith("Bộ tiêu chí"));
	expect(rulesets?.how).toContain(`“${ownRulesetWords.remove}”`);
});

it("nothing is promised of the disk", () => {
	const promises = /xóa (hẳn|sạch)|mất hẳn|xóa[^."`]{0,30} khỏi máy/i;
	const found = sources
		.filter((name) => name.startsWith("src/text/"))
		.concat("README.vi.md", "rulesets/README.vi.md")
		.flatMap((name) =>
			readFileSync(name, "utf8")
				.split("\n")
				// Rows of a person's own workbook: those Excel does delete.
				.filter((line) => promises.test(line) && !line.includes("dòng đang ẩn"))
				.map((line) => `${name}: ${line.trim()}`),
		);
	expect(found).toEqual([]);
	expect(aboutWords.deleting.join(" ")).toContain("dấu vết có thể còn trên ổ đĩa một thời gian");
});
