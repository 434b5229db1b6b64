import { beforeEach, describe, expect, it } from "vitest";
import { type ListStore, StoreError, setDay, setEntry } from "../../src/drafts/index.ts";
import type { FigureImport, OpenDraft } from "../../src/state/index.ts";
import { listWorker } from "./list-worker.ts";
import { openIn, world } from "./world.ts";

const HOUSEHOLDS = "STT;Chủ hộ;Cáp quang;Địa chỉ số\n1;Lê Mẫu;x;x\n2;Trần Thử;x;\n3;Phạm Ví;;x\n";
const file = (name: string, text = HOUSEHOLDS) => new File([text], name);

let here: ReturnType<typeof world>;
let open: OpenDraft;
let list: FigureImport;
let waiting: (() => void)[] = [];
let refusals: ((error: Error) => void)[] = [];
let closed: string[] = [];
let holding = false;
let store: ListStore;
const breakStore = (method: "put" | "remove") => {
	store[method] = () => Promise.reject(new StoreError("full"));
};

beforeEach(async () => {
	here = world();
	waiting = [];
	refusals = [];
	closed = [];
	holding = false;
	const hold = (): Promise<void> =>
		holding
			? new Promise<void>((resolve, reject) => {
					waiting.push(resolve);
					refusals.push(reject);
				})
			: Promise.resolve();
	store = {
		...here.ports.lists,
		// Like the one on the disk, it hands out copies.
		ofDraft: async (id) => structuredClone(await here.ports.lists.ofDraft(id)),
	};
	const ports = {
		...here.ports,
		lists: store,
		openList: async (chosen: File) => listWorker(chosen, (name) => closed.push(name), hold),
	};
	await here.addDraft("a");
	open = await openIn({ ...here, ports });
	list = open.imports.figures("1.1");
});

/** Takes the list over, with its names where `keep`. */
const take = async (keep = false, of = list) => {
	of.keepNames.value = keep;
	await of.take();
	return of.taken.value;
};
const ready = () => {
	const stage = list.stage.value;
	if (stage.kind !== "ready") throw new Error(stage.kind);
	return stage;
};
const entries = () => open.draft.value.entries;

describe("a list on its way to figures", () => {
	it("proposes, and changes nothing before it is taken", async () => {
		await list.choose(file("ho.csv"));
		expect(list.proposals.value).toEqual([{ field: "1.1", part: 2, whole: 3 }]);
		expect(entries()).toEqual({});
		await take();
		expect(entries()).toEqual({ "1.1.part": "2", "1.1.whole": "3" });
		expect(open.draft.value.sources["1.1.whole"]).toEqual({
			file: "ho.csv",
			rows: 3,
			readOn: "2026-11-21",
		});
		expect(list.stage.value.kind).toBe("idle");
		expect(closed).toEqual(["ho.csv"]);
		expect(open.lists.names.value).toEqual([]);
	});

	it("of two files chosen in haste the later one counts", async () => {
		holding = true;
		const first = list.choose(file("dau.csv"));
		await here.settle();
		const second = list.choose(file("sau.csv", HOUSEHOLDS.replace("3;Phạm Ví;;x\n", "")));
		await here.settle();
		for (const go of waiting.splice(0).reverse()) go();
		await Promise.all([first, second]);
		expect(list.stage.value).toMatchObject({ kind: "ready", file: "sau.csv" });
		expect(list.proposals.value).toEqual([{ field: "1.1", part: 2, whole: 2 }]);
		expect(closed).toEqual(["dau.csv"]);
	});

	it("given up while it is read, it stays given up", async () => {
		holding = true;
		const reading = list.choose(file("ho.csv"));
		await here.settle();
		list.close();
		for (const go of waiting.splice(0)) go();
		await reading;
		expect(list.stage.value).toEqual({ kind: "idle" });
		expect(closed).toEqual(["ho.csv"]);
	});

	it("of two changes the later one is counted, and nothing is proposed meanwhile", async () => {
		await list.choose(file("ho.csv"));
		holding = true;
		const one = list.changeFeed("1.1", { takes: "part" });
		const other = list.changeFeed("1.1", { takes: "whole" });
		await here.settle();
		expect(list.proposals.value).toBeUndefined();
		for (const go of waiting.splice(0)) go();
		await Promise.all([one, other]);
		expect(list.proposals.value).toEqual([{ field: "1.1", whole: 3 }]);
	});

	it("what cannot be read says so and gives its memory back", async () => {
		await list.choose(file("trong.csv", ""));
		expect(list.stage.value).toMatchObject({ kind: "failed", message: /^Tệp trống/ });
		expect(closed).toEqual(["trong.csv"]);
	});

	it("where it cannot be read is told with it", async () => {
		await list.choose(file("ngoac.csv", 'STT;Chủ hộ\n1;"Lê Mẫu\n'));
		expect(list.stage.value).toMatchObject({ kind: "failed", code: "unclosed-quote", line: 2 });
		expect(list.stage.value).toHaveProperty("message", expect.stringContaining("Dòng 2 "));
	});

	it("another way of reading that leads nowhere has a way back", async () => {
		await list.choose(file("ho.csv"));
		await list.reread({ headerLine: 4 });
		expect(list.stage.value).toMatchObject({ kind: "failed", back: {} });
		await list.reread({});
		expect(list.stage.value).toMatchObject({ kind: "ready", hints: {} });
		expect(list.proposals.value).toEqual([{ field: "1.1", part: 2, whole: 3 }]);
	});

	it("feeds another ratio as well, and all of it can be undone, names kept among it", async () => {
		open.change((draft) => ({ ...draft, entries: { "1.1.part": "7", "1.2.part": "1" } }));
		await list.choose(file("ho.csv"));
		const { stage } = list;
		const other = stage.value.kind === "ready" ? stage.value.others[0] : undefined;
		if (!other) throw new Error("nothing else is offered");
		await list.feed(other, true);
		expect(list.proposals.value?.map(({ field }) => field)).toEqual(["1.1", "1.5"]);
		await take(true);
		expect(entries()).toMatchObject({ "1.1.part": "2", "1.5.part": "2", "1.5.whole": "3" });
		expect(open.lists.names.value.map(({ id, rows }) => [id, rows.length])).toEqual([
			["1.1", 2],
			["1.5", 2],
		]);
		open.change((draft) => ({ ...draft, entries: { ...draft.entries, "1.2.part": "5" } }));
		expect(list.taken.value).toBeDefined();
		await list.undo();
		expect(entries()).toEqual({ "1.1.part": "7", "1.2.part": "5" });
		expect(open.draft.value.sources).toEqual({});
		expect(open.lists.names.value).toEqual([]);
		expect(list.taken.value).toBeUndefined();
	});

	it("remembers how columns were chosen, for this header alone, until it is forgotten", async () => {
		const text = HOUSEHOLDS.replace("Cáp quang", "Nhà cung cấp").replaceAll(";x;", ";VNPT;");
		await list.choose(file("a.csv", text));
		await list.changeFeed("1.1", { takes: "both", markColumn: 2 });
		await list.change({ marks: { 2: { vnpt: true } } });
		await take();
		await list.choose(file("b.csv", text));
		expect(list.stage.value).toMatchObject({ kind: "ready", remembered: true });
		expect(list.proposals.value).toEqual([{ field: "1.1", part: 2, whole: 3 }]);
		await list.forget();
		expect(list.stage.value).toMatchObject({ kind: "ready", remembered: false });
		await list.choose(file("c.csv"));
		expect(list.stage.value).toMatchObject({ remembered: false });
	});

	it("counts nothing of an old font before the person has agreed", async () => {
		const vntime = "STT;Hä vµ tªn;Ghi chó\n1;NguyÔn V¨n MÉu;\n2;TrÇn ThÞ Thö;\n3;Ph¹m V¨n VÝ;\n";
		await list.choose(file("vntime.csv", vntime));
		expect(list.mustAgree.value).toBe(true);
		expect(list.proposals.value).toBeUndefined();
		expect(await take()).toBeUndefined();
		await list.reread({ legacy: "tcvn3" });
		expect(list.mustAgree.value).toBe(false);
		expect(list.proposals.value).toEqual([{ field: "1.1", part: 3 }]);
	});

	it("is counted again when the day of assessment becomes another", async () => {
		await list.choose(file("ho.csv"));
		open.change((draft) => setDay(draft, "2026-05-01"));
		await here.settle();
		expect(list.stage.value).toMatchObject({
			waiting: false,
			choice: { assessedOn: "2026-05-01" },
		});
		list.leave();
	});

	it("a figure that is typed over is no longer the list's; the other stays so", async () => {
		await list.choose(file("ho.csv"));
		await take();
		open.change((draft) => setEntry(draft, "1.1.part", "1"));
		expect(Object.keys(open.draft.value.sources)).toEqual(["1.1.whole"]);
		expect(list.taken.value).toBeUndefined();
		// What is tried out, too.
		open.beginTrial();
		open.change((draft) => setEntry(draft, "1.1.whole", "3"));
		expect(open.draft.value.sources).toEqual({});
	});

	it("remembers nothing of a header that a person pointed at: it may be anybody's row", async () => {
		await list.choose(file("ho.csv"));
		await list.reread({ headerLine: 2 });
		await list.change({ columns: { ...ready().choice.columns, name: 1 } });
		await list.changeFeed("1.1", { takes: "whole" });
		const remembered: string[] = [];
		store.remember = async ({ header }) => {
			remembered.push(header);
		};
		await take();
		expect(entries()).toEqual({ "1.1.whole": "2" });
		expect(remembered).toEqual([]);
	});

	it("is not taken while another window edits", async () => {
		await list.choose(file("ho.csv"));
		here.access("reading");
		expect(await take(true)).toBeUndefined();
		expect(entries()).toEqual({});
		expect(list.stage.value.kind).toBe("ready");
	});

	it("closed while its names are read, it says that they were not kept, and can be undone", async () => {
		await list.choose(file("ho.csv"));
		holding = true;
		const taking = take(true);
		await here.settle();
		expect(entries()).toEqual({ "1.1.part": "2", "1.1.whole": "3" });
		list.close();
		for (const refuse of refusals.splice(0)) refuse(new Error("closed"));
		const taken = await taking;
		expect(taken).toMatchObject({ file: "ho.csv", namesFailed: true });
		// The disk refused nothing.
		expect([open.lists.failure.value, open.lists.saveState.value]).toEqual([undefined, "saved"]);
		await list.undo();
		expect(list.namesStay.value).toBe(false);
		expect(entries()).toEqual({});
	});

	it("names still on their way from the worker are not called saved, and hold the page", async () => {
		await list.choose(file("ho.csv"));
		holding = true;
		const taking = take(true);
		await here.settle();
		expect([open.lists.saveState.value, here.held.has("lists a")]).toEqual(["saving", true]);
		for (const go of waiting.splice(0)) go();
		await taking;
		expect([open.lists.saveState.value, here.held.has("lists a")]).toEqual(["saved", false]);
		expect(open.lists.names.value).toHaveLength(1);
	});

	it("says when names stay on the disk though the figures are back", async () => {
		await list.choose(file("ho.csv"));
		await take(true);
		breakStore("remove");
		await list.undo();
		expect(list.namesStay.value).toBe(true);
		expect(entries()).toEqual({});
		expect(open.lists.names.value).toHaveLength(1);
	});

	it("says when names that were replaced could not be put back", async () => {
		await open.lists.keep({ kind: "names", id: "1.1" }, "cu.csv", [["Đỗ Cũ", ""]]);
		await list.choose(file("ho.csv"));
		await take(true);
		breakStore("put");
		await list.undo();
		expect(list.namesStay.value).toBe(true);
		expect(open.lists.names.value).toMatchObject([{ file: "ho.csv" }]);
	});

	it("undoes nothing while another window edits, and says so", async () => {
		await list.choose(file("ho.csv"));
		await take(true);
		here.access("reading");
		await list.undo();
		expect(list.taken.value).toBeDefined();
		expect(entries()).toEqual({ "1.1.part": "2", "1.1.whole": "3" });
		expect(open.lists.names.value).toHaveLength(1);
	});

	it("can be undone after what is kept was read from the disk again, not after a name was corrected", async () => {
		await open.lists.keep({ kind: "names", id: "1.1" }, "cu.csv", [["Đỗ Cũ", ""]]);
		await list.choose(file("ho.csv"));
		await take(true);
		await open.lists.load();
		expect(list.taken.value).toBeDefined();
		await open.lists.correct({ kind: "names", id: "1.1" }, (rows) =>
			rows.map(([name = ""]) => [name, "xem"]),
		);
		expect(list.taken.value).toBeUndefined();
	});
});

it("figures of an age remember the day for which ages were counted; others do not", async () => {
	open.change((draft) => ({ ...draft, assessedOn: "2025-12-31" }));
	const aged = open.imports.figures("1.2");
	await aged.choose(
		file(
			"dan.csv",
			"STT;Họ và tên;Ngày sinh;Giới tính;Điện thoại thông minh\n1;Lê Mẫu;05/09/1990;Nam;x\n",
		),
	);
	await take(false, aged);
	expect(open.draft.value.sources["1.2.part"]).toMatchObject({ agesOn: "2025-12-31" });
	await list.choose(file("ho.csv"));
	await take();
	expect(open.draft.value.sources["1.1.part"]).not.toHaveProperty("agesOn");
});

describe("taken over", () => {
	it("twice in haste, it is taken once; the next file can be taken too", async () => {
		await list.choose(file("ho.csv"));
		await Promise.all([take(), list.take()]);
		await list.undo();
		expect(list.taken.value).toBeUndefined();
		expect(entries()).toEqual({});
		await list.choose(file("sau.csv", HOUSEHOLDS.replace("3;Phạm Ví;;x\n", "")));
		expect(await take()).toMatchObject({ file: "sau.csv" });
		expect(entries()).toEqual({ "1.1.part": "2", "1.1.whole": "2" });
	});

	it("names are kept with what is noted beside them, and of another file nothing was said", async () => {
		expect([list.keepNames.value, list.namesStay.value]).toEqual([false, false]);
		await list.choose(file("ho.csv", HOUSEHOLDS.replace("Địa chỉ số", "Ghi chú")));
		expect(await take(true)).toMatchObject({ namesFailed: false });
		expect(open.lists.names.value).toMatchObject([
			{
				...{ kind: "names", id: "1.1", file: "ho.csv" },
				rows: [
					["Lê Mẫu", "x"],
					["Trần Thử", ""],
				],
			},
		]);
		await list.undo();
		expect([open.lists.names.value, list.namesStay.value]).toEqual([[], false]);
		await list.choose(file("sau.csv"));
		expect(list.keepNames.value).toBe(false);
	});

	it("another file is not told that names of the one before stay", async () => {
		await list.choose(file("ho.csv"));
		await take(true);
		breakStore("remove");
		await list.undo();
		expect(list.namesStay.value).toBe(true);
		await list.choose(file("sau.csv"));
		expect(list.namesStay.value).toBe(false);
	});

	it.each([
		["part", { "1.1.part": "3" }],
		["whole", { "1.1.whole": "3" }],
	] as const)("of one half of a ratio (%s) it leaves the other alone", async (takes, figures) => {
		await list.choose(file("ho.csv"));
		await list.changeFeed("1.1", { takes });
		// Only those who count for the part have names to keep.
		expect(await take(true)).toMatchObject({ namesFailed: false });
		expect(Object.entries(entries())).toEqual(Object.entries(figures));
		expect(open.lists.names.value).toHaveLength(takes === "part" ? 1 : 0);
	});

	it.each(["its names", "its columns"])(
		"it is done with, but not the file chosen while %s were kept",
		async (what) => {
			await list.choose(file("ho.csv"));
			const remembered: string[] = [];
			let goOn = () => {};
			store.remember = ({ header }) => {
				remembered.push(header);
				return new Promise((resolve) => {
					goOn = resolve;
				});
			};
			if (what === "its names") holding = true;
			const taking = take(what === "its names");
			await here.settle();
			const names = waiting.splice(0);
			holding = false;
			await list.choose(file("sau.csv"));
			for (const go of names) go();
			goOn();
			await taking;
			expect(remembered).toHaveLength(what === "its names" ? 0 : 1);
			expect(list.stage.value).toMatchObject({ kind: "ready", file: "sau.csv" });
			expect(closed).toEqual(["ho.csv"]);
		},
	);
});

it("that nobody shows any more is counted for no other day", async () => {
	await list.choose(file("ho.csv"));
	const { assessedOn } = ready().choice;
	list.leave();
	open.change((draft) => setDay(draft, "2026-05-01"));
	await here.settle();
	expect(ready().choice.assessedOn).toBe(assessedOn);
	// Shown again, it is.
	const again = open.imports.figures("1.1");
	await here.settle();
	expect(again.stage.value).toMatchObject({ choice: { assessedOn: "2026-05-01" } });
});

describe("who is missing", () => {
	const missing = () => open.lists.missing.value.map(({ id, file, rows }) => [id, file, rows]);
	const ALL = HOUSEHOLDS.replaceAll(";;", ";x;");
	const PART = "STT;Chủ hộ được phủ cáp quang\n1;Lê Mẫu\n2;Trần Thử\n";

	it("is kept with those who count, by the same yes, and goes back with them", async () => {
		await list.choose(file("ho.csv"));
		await take();
		expect(missing()).toEqual([]);
		await list.choose(file("ho.csv"));
		await take(true);
		expect(missing()).toEqual([["1.1", "ho.csv", [["Phạm Ví", ""]]]]);
		await list.undo();
		expect(missing()).toEqual([]);
	});

	it("of a list that misses nobody, or does not say who, nobody of before is left; undone, they are back", async () => {
		for (const text of [ALL, PART]) {
			await list.choose(file("ho.csv"));
			await take(true);
			await list.choose(file("sau.csv", text));
			if (text === PART) await list.changeFeed("1.1", { takes: "part" });
			await take(true);
			expect(missing()).toEqual([]);
			await list.undo();
			expect(missing()).toEqual([["1.1", "ho.csv", [["Phạm Ví", ""]]]]);
		}
	});

	it("where the disk refuses them no name is kept, and that is said", async () => {
		const { put } = store;
		store.put = (kept) =>
			kept.kind === "missing" ? Promise.reject(new StoreError("full")) : put(kept);
		await list.choose(file("ho.csv"));
		const taken = await take(true);
		expect(taken?.namesFailed).toBe(true);
		expect(open.lists.names.value).toEqual([]);
		await list.undo();
		expect(entries()).toEqual({});
	});
});

it("what is counted anew is said as it was before, until it is counted", async () => {
	await list.choose(file("ho.csv"));
	const said = list.answer.value;
	holding = true;
	const changing = list.changeFeed("1.1", { takes: "whole" });
	await here.settle();
	expect(list.proposals.value).toBeUndefined();
	expect(list.answer.value).toBe(said);
	for (const go of waiting.splice(0)) go();
	await changing;
	expect(list.answer.value?.proposals).toEqual([{ field: "1.1", whole: 3 }]);
	list.close();
	expect(list.answer.value).toBeUndefined();
});

it("tells what the draft would be judged as, with what was typed beside it, and changes nothing", async () => {
	open.change((draft) => setEntry(draft, "1.1.whole", "9"));
	expect(list.answer.value).toBeUndefined();
	await list.choose(file("ho.csv"));
	expect(list.answer.value?.outcome.fields["1.1"]).toMatchObject({
		verdict: "unmet",
		part: 2,
		whole: 3,
		shortfall: 1,
	});
	await list.changeFeed("1.1", { takes: "part" });
	expect(list.answer.value?.outcome.fields["1.1"]).toMatchObject({ part: 3, whole: 9 });
	expect(open.assessment.value.fields["1.1"]).toMatchObject({ verdict: "unknown", whole: 9 });
	expect(entries()).toEqual({ "1.1.whole": "9" });
});
