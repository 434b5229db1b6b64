/** A list at an open draft: which of its figures it gives, what is still asked, rows corrected in a file of their own. */
import { beforeEach, describe, expect, it } from "vitest";
import { listContext } from "../../src/state/figure-reading.ts";
import type { FigureImport, OpenDraft, OpenList } from "../../src/state/index.ts";
import { listErrors, listWords } from "../../src/text/index.ts";
import { tiny } from "../rules/tiny.ts";
import { listWorker } from "./list-worker.ts";
import { openIn, ruleset, world } from "./world.ts";

/** Both ratios of households have a column of marks. */
const HOUSEHOLDS = "STT;Chủ hộ;Cáp quang;Địa chỉ số\n1;Lê Mẫu;x;x\n2;Trần Thử;x;\n3;Phạm Ví;;x\n";
const PEOPLE =
	"STT;Họ và tên;Ngày sinh;Giới tính;Điện thoại thông minh\n1;Lê Mẫu;05/09/1990;Nam;x\n2;Lê Cũ;01/02/1930;Nam;\n";
const file = (name: string, text = HOUSEHOLDS) => new File([text], name);

let open: OpenDraft;
let list: FigureImport;
let worker: OpenList;
let downloads: { name: string; type: string; text: string }[] = [];
beforeEach(async () => {
	const here = world();
	downloads = [];
	Object.assign(here.ports, {
		openList: async (chosen: File) => {
			worker = listWorker(chosen);
			return worker;
		},
		download: (name: string, type: string, data: string | Uint8Array) =>
			downloads.push({ name, type, text: String(data) }),
	});
	await here.addDraft();
	open = await openIn(here);
	list = open.imports.figures("1.1");
});
const ready = (of = list) => {
	const stage = of.stage.value;
	if (stage.kind !== "ready") throw new Error(stage.kind);
	return stage;
};
const feeds = () => ready().choice.feeds.map(({ field, takes }) => `${field} ${takes}`);
async function withBoth() {
	await list.choose(file("ho.csv"));
	const [other] = ready().others;
	if (!other) throw new Error("nothing else is offered");
	await list.feed(other, true);
	return other;
}

it("has nothing to say before it is read", async () => {
	const asks = async () => {
		expect(list.proposals.value).toBeUndefined();
		expect(list.source("1.1")).toBeUndefined();
		await expect(list.people("1.1")).rejects.toThrow();
		await list.remember();
		await list.correct(file("sua.csv"));
		expect(await list.downloadProblems()).toBeUndefined();
		expect(downloads).toEqual([]);
	};
	await asks();
	const reading = list.choose(file("ho.csv"));
	await asks();
	await reading;
	expect(list.source("1.1")).toEqual({ file: "ho.csv", rows: 3, readOn: "2026-11-21" });
});

describe("another ratio that it can feed", () => {
	it("is taken once, as it was said last, and let go of", async () => {
		const other = await withBoth();
		expect(feeds()).toEqual(["1.1 both", "1.5 both"]);
		await list.feed({ ...other, takes: "whole" }, true);
		expect(feeds()).toEqual(["1.1 both", "1.5 whole"]);
		await list.feed(other, false);
		expect(feeds()).toEqual(["1.1 both"]);
	});

	it("is changed by itself", async () => {
		await withBoth();
		await list.changeFeed("1.5", { takes: "whole" });
		expect(feeds()).toEqual(["1.1 both", "1.5 whole"]);
		expect(list.proposals.value).toEqual([
			{ field: "1.1", part: 2, whole: 3 },
			{ field: "1.5", part: undefined, whole: 3 },
		]);
	});

	it("keeps every figure back while it has none", async () => {
		await withBoth();
		await list.changeFeed("1.5", { takes: "both", markColumn: -1 });
		expect(ready().count.feeds.map(({ part, whole }) => [part, whole])).toContainEqual([2, 3]);
		expect(ready().count.feeds).toHaveLength(2);
		expect(list.proposals.value).toBeUndefined();
	});
});

it("tells whether anything had to be said before there was a figure, also once it was said", async () => {
	await list.choose(file("ho.csv"));
	expect(ready().asked).toBe(false);
	await list.changeFeed("1.1", { takes: "whole" });
	expect(ready().asked).toBe(false);

	const open = HOUSEHOLDS.replace("Cáp quang", "Nhà cung cấp").replaceAll(";x;", ";VNPT;");
	await list.choose(file("nha.csv", open));
	await list.changeFeed("1.1", { takes: "both", markColumn: 2 });
	expect([list.proposals.value, ready().asked]).toEqual([undefined, true]);
	await list.change({ marks: { 2: { vnpt: true } } });
	expect(list.proposals.value).toEqual([{ field: "1.1", part: 2, whole: 3 }]);
	expect(ready().asked).toBe(true);
});

it("the day that ages were counted for stands with the figures of an age, not with others of the same list", async () => {
	list = open.imports.figures("1.2");
	await list.choose(file("dan.csv", PEOPLE));
	const [feed] = ready().choice.feeds;
	if (!feed) throw new Error("feeds nothing");
	await list.feed({ ...feed, field: "1.5", who: undefined }, true);
	expect(list.source("1.2")).toMatchObject({ agesOn: "2026-11-20" });
	expect(list.source("1.5")).not.toHaveProperty("agesOn");
});

describe("rows that need a look", () => {
	const UNCLEAR = HOUSEHOLDS.replace("Trần Thử;x", "Trần Thử;hỏi lại");

	it("go out as a file, named after the list, and come back corrected", async () => {
		await list.choose(file("ho.2026.csv", UNCLEAR));
		expect(list.proposals.value).toBeUndefined();
		const handed = await list.downloadProblems();
		expect(handed).toEqual({ name: "ho.2026-dong-can-sua.csv", type: "text/csv" });
		expect(downloads).toMatchObject([handed]);
		const text = downloads[0]?.text ?? "";
		expect(text).toContain("hỏi lại");
		expect(text).not.toContain("Lê Mẫu");

		await list.correct(file("sua.csv", text.replace("hỏi lại", "x")));
		expect(list.proposals.value).toEqual([{ field: "1.1", part: 2, whole: 3 }]);
		expect(ready()).toMatchObject({
			file: "ho.2026.csv",
			preview: { rowCount: 3, firstRows: [{}, { cells: ["2", "Trần Thử", "x", ""] }, {}] },
			said: { tone: "good", message: listWords.corrected(1) },
			// There was no figure at first.
			asked: true,
		});
	});

	it("are taken from no other file: that is said, and all stays", async () => {
		await list.choose(file("ho.csv"));
		const before = ready();
		await list.correct(file("khac.csv", PEOPLE));
		const message = listErrors["not-corrections"]();
		expect(ready()).toEqual({ ...before, said: { tone: "bad", message } });
	});

	it("wait for what was chosen before to be answered", async () => {
		await list.choose(file("ho.csv", UNCLEAR));
		await list.downloadProblems();
		let corrected = 0;
		const { correct } = worker;
		worker.correct = (...asked) => {
			corrected += 1;
			return correct(...asked);
		};
		const choosing = list.changeFeed("1.1", { takes: "whole" });
		const fixed = file("sua.csv", downloads[0]?.text.replace("hỏi lại", "x"));
		await list.correct(fixed);
		expect(corrected).toBe(0);
		await choosing;
		await list.correct(fixed);
		expect(corrected).toBe(1);
	});

	it("that cannot be had are said so, and no file is promised", async () => {
		await list.choose(file("ho.csv"));
		worker.problems = () => Promise.reject(new Error("out of memory"));
		expect(await list.downloadProblems()).toBeUndefined();
		expect(ready().said).toMatchObject({ tone: "bad" });
		expect(downloads).toEqual([]);
	});
});

it("what a ruleset's own lists have is known of a list; a ruleset without any has none", () => {
	const { known, fields } = listContext(ruleset, open.draft.value, "1.1");
	expect(known.map(({ header }) => header)).toContain("Được phủ cáp quang");
	expect(fields.map(({ id }) => id)).toEqual(["1.1", "1.2", "1.3", "1.4", "1.5"]);
	expect(listContext(tiny, open.draft.value, "a").known).toEqual([]);
});
