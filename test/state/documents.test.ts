/** What a draft becomes on paper: asked about, made, handed over; and the texts and rows it is filled from. */
import { describe, expect, it } from "vitest";
import { type DocumentModel, textsOf } from "../../src/documents/index.ts";
import { confirmDay, setDay, setEntry, setText, setUnit } from "../../src/drafts/index.ts";
import {
	askLabel,
	documentsOfDraft,
	documentsOfRuleset,
	type Format,
	loadRuleset,
	openDraft,
	previewMove,
} from "../../src/state/index.ts";
import { tiny } from "../rules/tiny.ts";
import { BYTES, begun, NAMES } from "./documents-begun.ts";
import { world } from "./world.ts";

describe("a document", () => {
	it("is made from what is kept and saved under a name that a person recognises", async () => {
		const { press, stage, saved } = await begun();
		const work = await press("Mẫu số 9");
		expect(stage()).toMatchObject({ kind: "making", share: 0 });
		work.following.onProgress?.(0.5);
		expect(stage()).toMatchObject({ kind: "making", share: 0.5 });
		expect(textsOf(work.model)).toContain("BÁO CÁO THỬ");
		await work.done({});
		expect(stage()).toMatchObject({
			kind: "handed",
			file: { name: "mau-so-9-khu-3-xa-tan-mau-2026-11-20.pdf", type: "application/pdf" },
		});
		expect(saved).toEqual(["mau-so-9-khu-3-xa-tan-mau-2026-11-20.pdf application/pdf"]);
	});

	it.each<[string, Format, boolean, string]>([
		["Bản tổng hợp", "pdf", false, "tu-danh-gia-khu-3-xa-tan-mau-2026-11-20-phien-ban-1.pdf"],
		["Mẫu số 9", "docx", false, "mau-so-9-khu-3-xa-tan-mau-2026-11-20.docx"],
		["Biểu 09", "pdf", true, "bieu-09-de-trong-khu-3-xa-tan-mau.pdf"],
		["Phiếu kiểm tra để trống", "pdf", true, "phieu-kiem-tra-de-trong-khu-3-xa-tan-mau.pdf"],
	])("%s as %s, blank: %s, is %s", async (title, format, blank, name) => {
		const { press, saved } = await begun();
		const work = await press(title, format, { blank });
		expect(work.format).toBe(format);
		await work.done({});
		expect(saved[0]?.split(" ")[0]).toBe(name);
	});

	it("of all in one file says which version judged it too", async () => {
		const { documents, works, saved, settle } = await begun();
		const choice = documents.choices.find(({ kind }) => kind === "all");
		if (!choice) throw new Error("not all in one");
		void documents.make({ choice, blank: false }, "pdf");
		await settle();
		await works[0]?.done({});
		expect(saved[0]).toMatch(/-khu-3-xa-tan-mau-2026-11-20-phien-ban-1\.pdf /);
	});

	it.each([
		["Khu 3", " ", "mau-so-9-khu-3-2026-11-20.pdf"],
		[" ", "xã Tân Mẫu", "mau-so-9-xa-tan-mau-2026-11-20.pdf"],
		[" ", "", "mau-so-9-khu-dan-cu-thong-minh-2026-11-20.pdf"],
		["", " ", "mau-so-9-khu-dan-cu-thong-minh-2026-11-20.pdf"],
	])(
		"is named after the unit or the commune (%j, %j), else after the ruleset",
		async (name, commune, file) => {
			const { open, press, saved } = await begun();
			open.change((draft) => setUnit(draft, { name, commune }));
			await (await press("Mẫu số 9")).done({});
			expect(saved).toEqual([`${file} application/pdf`]);
		},
	);

	it("is saved unless told otherwise, as it was when it was begun, whatever is typed meanwhile", async () => {
		const { documents, wanted, works, stage, settle, open } = await begun();
		expect(stage()).toEqual({ kind: "idle" });
		expect(documents.making.busy.value).toBe(false);
		documents.making.cancel();
		void documents.make(wanted("Mẫu số 9"), "pdf");
		await settle();
		expect(documents.making.busy.value).toBe(true);
		open.change((draft) => setText(draft, "chi-dao", "Đã họp"));
		await works[0]?.done({});
		expect(works).toHaveLength(1);
		expect(stage()).toMatchObject({ kind: "handed", order: { way: "save" } });
		expect(documents.making.busy.value).toBe(false);
	});

	it("of people shows every name that is kept, also where a row lacks its note", async () => {
		const { open, documents, wanted } = await begun();
		await open.lists.keep({ kind: "names", id: "1.1" }, "ho-dan.csv", [["Lê Thử"], []]);
		expect(documents.rows.value.people).toEqual({
			"1.1": [
				{ name: "Lê Thử", note: "" },
				{ name: "", note: "" },
			],
		});
		// No figure is typed that they could be held against.
		expect(documents.differing(wanted("Biểu 09"))).toEqual([]);
	});

	it("tells how many names it holds before it is made, and asks once", async () => {
		const { press, goOn, stage, works, saved, keepNames, documents, wanted } = await begun();
		expect(documents.names(wanted("Biểu 09"))).toBe(0);
		await keepNames();
		expect(documents.names(wanted("Biểu 09"))).toBe(3);
		expect(documents.names(wanted("Biểu 09", true))).toBe(0);
		await press("Biểu 09");
		expect(stage()).toMatchObject({ kind: "names", count: 3 });
		expect(works).toEqual([]);
		const work = await goOn();
		for (const name of NAMES) expect(textsOf(work.model)).toContain(name);
		await work.done({});
		expect(saved).toHaveLength(1);
		// Agreed to, and nothing has changed: the other format is not asked about again.
		const again = await press("Biểu 09", "docx");
		expect(again.format).toBe("docx");
	});

	it("asks before other names are shared, though sharing the earlier and saving these was agreed to", async () => {
		const { press, goOn, stage, keepNames, rename } = await begun();
		await keepNames();
		await press("Biểu 09", "pdf", { way: "share" });
		await (await goOn()).done({});
		await rename("Phạm Thị Khác");
		await press("Biểu 09");
		await (await goOn()).done({});
		await press("Biểu 09", "pdf", { way: "share" });
		expect(stage()).toMatchObject({ kind: "names", order: { way: "share" }, count: 3 });
	});

	it("asks again once the names are others, though as many", async () => {
		const { press, goOn, stage, works, keepNames, rename } = await begun();
		await keepNames();
		await press("Biểu 09");
		await (await goOn()).done({});
		await rename("Phạm Thị Khác");
		await press("Biểu 09");
		expect(stage()).toMatchObject({ kind: "names", count: 3 });
		expect(works).toHaveLength(1);
		// While that stands there they become others once more: the yes was to what was shown.
		await rename("Hoàng Văn Nữa");
		await goOn();
		expect(stage()).toMatchObject({ kind: "names", count: 3 });
		expect(works).toHaveLength(1);
	});

	it("asks again before names that were saved are given away", async () => {
		const { press, goOn, stage, works, keepNames } = await begun();
		await keepNames();
		await press("Biểu 09");
		await (await goOn()).done({});
		await press("Biểu 09", "pdf", { way: "share" });
		expect(stage()).toMatchObject({ kind: "names", count: 3 });
		expect(works).toHaveLength(1);
	});

	it("asks no second time where another window's saving has the same names loaded anew", async () => {
		const { press, goOn, works, keepNames, open, documents, wanted } = await begun();
		await keepNames();
		await press("Biểu 09");
		await (await goOn()).done({});
		const before = documents.model(wanted("Biểu 09"));
		await open.lists.load();
		await press("Biểu 09");
		expect(works).toHaveLength(2);
		expect(documents.model(wanted("Biểu 09"))).toBe(before);
	});

	it("says where its names are not as many as the figure", async () => {
		const { open, documents, wanted, keepNames } = await begun();
		open.change((draft) => setEntry(draft, "1.1.part", "79"));
		expect(documents.differing(wanted("Biểu 09"))).toEqual([]);
		await keepNames();
		const differing = [{ field: "1.1", names: 3, figure: 79 }];
		expect(documents.differing(wanted("Biểu 09"))).toEqual(differing);
		expect(documents.differing(wanted("Biểu 09", true))).toEqual([]);
		expect(documents.differing(wanted("Mẫu số 9"))).toEqual([]);
		open.change((draft) => setEntry(draft, "1.1.part", "3"));
		expect(documents.differing(wanted("Biểu 09"))).toEqual([]);
		// A row that is still blank is nobody.
		await open.lists.correct({ kind: "names", id: "1.1" }, (rows) => [...rows, [" ", ""]]);
		expect(documents.differing(wanted("Biểu 09"))).toEqual([]);
		expect(documents.names(wanted("Biểu 09"))).toBe(3);
	});

	it("leaves nothing behind where names were not agreed to", async () => {
		const { press, stage, works, saved, keepNames, documents } = await begun();
		await keepNames();
		await press("Biểu 09");
		documents.making.cancel();
		expect(stage().kind).toBe("idle");
		expect([works, saved]).toEqual([[], []]);
	});

	it("with letters the font lacks is saved only after that was seen", async () => {
		const { press, goOn, stage, saved, documents } = await begun();
		await (await press("Mẫu số 9")).done({ missing: ["漢", "😀"] });
		expect(stage()).toMatchObject({ kind: "missing", letters: ["漢", "😀"] });
		expect(saved).toEqual([]);
		documents.making.cancel();
		expect(saved).toEqual([]);
		await (await press("Mẫu số 9")).done({ missing: ["漢"] });
		await goOn();
		expect(stage().kind).toBe("handed");
		expect(saved).toHaveLength(1);
	});

	it("is not saved when it was stopped, even where the worker still answers", async () => {
		const { press, stage, saved, documents } = await begun();
		const work = await press("Mẫu số 9");
		documents.making.cancel();
		expect(work.following.signal?.aborted).toBe(true);
		work.following.onProgress?.(0.9);
		await work.done({ missing: ["漢"] });
		expect(stage().kind).toBe("idle");
		// Nor is it called a failure that the worker ended.
		const next = await press("Mẫu số 9");
		documents.making.cancel();
		await next.fail();
		expect(stage().kind).toBe("idle");
		expect(saved).toEqual([]);
	});

	it("that fails leaves the draft as it was and can be tried again", async () => {
		const { press, goOn, stage, saved, open } = await begun();
		const before = open.kept.value;
		await (await press("Mẫu số 9")).fail();
		expect(stage()).toMatchObject({ kind: "failed", made: false });
		expect(open.kept.value).toBe(before);
		expect(saved).toEqual([]);
		await (await goOn()).done({});
		expect(saved).toHaveLength(1);
	});

	it("fails in words where its parts cannot be fetched", async () => {
		const { press, stage, ports } = await begun();
		ports.documentTools = () => Promise.reject(new Error("offline"));
		await press("Mẫu số 9");
		expect(stage().kind).toBe("failed");
	});

	it("of a press that another press overtook goes nowhere", async () => {
		const { press, saved, stage } = await begun();
		const first = await press("Mẫu số 9");
		const second = await press("Bản tổng hợp");
		expect(first.following.signal?.aborted).toBe(true);
		await first.done({});
		expect(stage().kind).toBe("making");
		await second.done({});
		expect(saved.map((each) => each.split("-khu")[0])).toEqual(["tu-danh-gia"]);
	});
});

describe("texts of forms", () => {
	it("are saved with the draft and stand in the form", async () => {
		const { open, tick, store, documents, wanted } = await begun();
		expect(open.change((draft) => setText(draft, "chi-dao", "Họp hai lần"))).toBe(true);
		expect(open.saveState.value).toBe("saving");
		await tick();
		expect((await store.get("a"))?.draft.texts).toEqual({ "chi-dao": "Họp hai lần" });
		const texts = (blank: boolean) => textsOf(documents.model(wanted("Mẫu số 9", blank)));
		expect(texts(false)).toContain("Họp hai lần");
		expect(texts(true)).not.toContain("Họp hai lần");
	});

	it("that are only tried out go on no paper", async () => {
		const { open, documents, wanted } = await begun();
		open.beginTrial();
		open.change((draft) => setText(draft, "chi-dao", "Thử thôi"));
		expect(textsOf(documents.model(wanted("Mẫu số 9")))).not.toContain("Thử thôi");
	});

	it("without a place in another ruleset are shown as lost before the move", async () => {
		const { open, shelved, ports } = await begun();
		open.change((draft) => setText(draft, "chi-dao", "Họp hai lần"));
		const { id, forms } = shelved.json;
		const others = forms.filter((form: { id: string }) => form.id !== "bao-cao");
		shelved.json = { ...shelved.json, version: 2, forms: others };
		const target = await loadRuleset(ports, { id, version: 2, own: false });
		if (target.kind !== "ready") throw new Error(target.kind);
		expect(previewMove(open, target).lost).toEqual([{ kind: "text", ask: "chi-dao" }]);
	});
});

it("a doubtful day goes on no paper until it is confirmed", async () => {
	const { open, documents, wanted } = await begun();
	const text = () => textsOf(documents.model(wanted("Bản tổng hợp"))).join(" ");
	open.change((draft) => setDay(draft, "2062-06-30"));
	expect(text()).not.toContain("2062");
	open.change(confirmDay);
	expect(text()).toContain("30/6/2062");
});

it("rows kept of a ruleset's list reach the documents", async () => {
	const { open, shelved, ports, list } = await begun();
	const [first] = shelved.json.lists;
	shelved.json.forms = [
		...shelved.json.forms,
		{
			id: "bang",
			title: "Bảng 1",
			name: "Bảng thử",
			content: [{ kind: "table", list: first.id, rows: "people", blankRows: 3 }],
		},
	];
	await open.close();
	const opening = await openDraft(ports, list, "a");
	if (opening.kind !== "ready") throw new Error(opening.kind);
	const cells = first.columns.map((_: unknown, index: number) => `ô ${index}`);
	await opening.open.lists.keep({ kind: "rows", id: first.id }, "ds.csv", [cells]);
	const documents = documentsOfDraft(ports, opening.open);
	const choice = documents.choices.find(({ id }) => id === "bang");
	if (!choice) throw new Error("no such document");
	expect(documents.names({ choice, blank: false })).toBe(1);
	expect(textsOf(documents.model({ choice, blank: false }))).toEqual(
		// The first column is the number, which the form gives itself.
		expect.arrayContaining(cells.slice(1)),
	);
});

it("a ruleset that nobody has begun gives a sheet to fill by hand, named after the ruleset", async () => {
	const { ports, shelved } = world();
	const loaded = await loadRuleset(ports, { ...shelved.json, own: false });
	if (loaded.kind !== "ready") throw new Error(loaded.kind);
	const saved: string[] = [];
	const models: DocumentModel[] = [];
	Object.assign(ports, {
		documentTools: async () => ({
			pdf: async (model: DocumentModel) => {
				models.push(model);
				return { bytes: BYTES, missing: [] };
			},
		}),
		download: (name: string) => saved.push(name),
	});
	const documents = documentsOfRuleset(ports, loaded);
	const choice = documents.choices.find(({ kind }) => kind === "checklist");
	if (!choice) throw new Error("no checklist");
	await documents.make({ choice, blank: true }, "pdf");
	expect(saved).toEqual(["phieu-kiem-tra-de-trong-khu-dan-cu-thong-minh.pdf"]);
	expect(documents.rows.value).toEqual({ people: {}, tables: {} });
	// Where it is not to be filled by hand it bears the day.
	await documents.make({ choice, blank: false }, "pdf");
	expect(saved[1]).toBe("phieu-kiem-tra-de-trong-khu-dan-cu-thong-minh-2026-11-21.pdf");
	const text = textsOf(models[0] as DocumentModel).join("\n");
	for (const { title } of loaded.ruleset.criteria) expect(text).toContain(title);
});

it("a text that forms ask for is called as they call it; one that none asks for by its id", async () => {
	const { open } = await begun();
	expect(askLabel(open.ruleset, "chi-dao")).toBe("Chỉ đạo");
	expect(askLabel(open.ruleset, "mau-01.uu-diem")).toBe("Ưu điểm");
	expect(askLabel(open.ruleset, "khong-co")).toBe("khong-co");
	expect(askLabel(tiny, "chi-dao")).toBe("chi-dao");
});
