/** Documents on their way out of a draft: asked about, made, looked at, handed over; or not. */
import { describe, expect, it } from "vitest";
import { type DocumentModel, textsOf } from "../../src/documents/index.ts";
import {
	type DocumentTools,
	documentsOfDraft,
	documentsOfRuleset,
	type Following,
	type Format,
	loadRuleset,
	type MadeDocument,
	openDraft,
	previewMove,
	setEntry,
	setText,
} from "../../src/state/index.ts";
import { world } from "./world.ts";

/** A report with one text of the person's own, and a list of names with its total. */
const FORMS = [
	{
		id: "bao-cao",
		title: "Mẫu số 9",
		name: "Báo cáo thử",
		content: [
			{ kind: "title", text: "BÁO CÁO THỬ" },
			{ kind: "ask", id: "chi-dao", label: "Chỉ đạo", lines: 3 },
		],
	},
	{
		id: "danh-sach",
		title: "Biểu 09",
		name: "Danh sách thử",
		content: [
			{
				kind: "names",
				field: "1.1",
				columns: [
					{ header: "STT", holds: "serial" },
					{ header: "Họ và tên", holds: "name" },
					{ header: "Ghi chú", holds: "note" },
				],
				total: "Tổng cộng",
				blankRows: 5,
			},
		],
	},
];
const BYTES = new Uint8Array([1, 2, 3]);
const NAMES = ["Nguyễn Thị Thử", "Trần Văn Mẫu", "Lê Thị Ví Dụ"];

/** What the worker is told, and what a test says for it. */
interface Work {
	readonly format: Format;
	readonly model: DocumentModel;
	readonly following: Following;
	done(made: Partial<MadeDocument>): Promise<void>;
	fail(): Promise<void>;
}

async function begun() {
	const here = world();
	here.shelved.json = { ...here.shelved.json, forms: [...here.shelved.json.forms, ...FORMS] };
	await here.addDraft();
	const opening = await openDraft(here.ports, here.list, "a");
	if (opening.kind !== "ready") throw new Error(opening.kind);
	await here.settle();
	const { open } = opening;

	const works: Work[] = [];
	const saved: string[] = [];
	const shared: string[] = [];
	let printed = 0;
	let outcome: Awaited<ReturnType<DocumentTools["share"]>> | "broken" | "waiting" = "shared";
	const work =
		(format: Format) =>
		(model: DocumentModel, following: Following = {}) =>
			new Promise<MadeDocument>((resolve, reject) => {
				works.push({
					format,
					model,
					following,
					done: (made) => {
						resolve({ bytes: BYTES, missing: [], ...made });
						return here.settle() as Promise<void>;
					},
					fail: () => {
						reject(new Error("out of memory"));
						return here.settle() as Promise<void>;
					},
				});
			});
	const tools: DocumentTools = {
		pdf: work("pdf"),
		docx: work("docx"),
		canShare: (type) => type === "application/pdf",
		share: async (name) => {
			if (outcome === "broken") throw new Error("refused");
			if (outcome === "shared" || outcome === "waiting") shared.push(name);
			return outcome === "waiting" ? new Promise(() => {}) : outcome;
		},
		print: () => {
			printed += 1;
		},
	};
	Object.assign(here.ports, {
		documentTools: async () => tools,
		download: (name: string, type: string) => saved.push(`${name} ${type}`),
	});
	const documents = documentsOfDraft(here.ports, open);
	const wanted = (title: string, blank = false) => {
		const choice = documents.choices.find((each) => each.title === title);
		if (!choice) throw new Error(title);
		return { choice, blank };
	};
	return {
		...here,
		open,
		documents,
		wanted,
		works,
		saved,
		shared,
		printed: () => printed,
		stage: () => documents.making.stage.value,
		shares: (next: typeof outcome) => {
			outcome = next;
		},
		/** Presses the button and lets it go as far as it goes by itself. */
		async press(title: string, format: Format = "pdf", { blank = false, share = false } = {}) {
			void documents.make(wanted(title, blank), format, share);
			await here.settle();
			return works.at(-1) as Work;
		},
		async goOn() {
			void documents.making.goOn();
			await here.settle();
			return works.at(-1) as Work;
		},
		keepNames: () =>
			open.lists.keep(
				"1.1",
				"ho-dan.csv",
				NAMES.map((name) => ({ name, note: "" })),
			),
	};
}

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
			kind: "done",
			name: "mau-so-9-khu-3-xa-tan-mau-2026-11-20.pdf",
		});
		expect(saved).toEqual(["mau-so-9-khu-3-xa-tan-mau-2026-11-20.pdf application/pdf"]);
	});

	it.each<[string, Format, boolean, string]>([
		["Bản tổng hợp", "pdf", false, "tu-danh-gia-khu-3-xa-tan-mau-2026-11-20.pdf"],
		["Mẫu số 9", "docx", false, "mau-so-9-khu-3-xa-tan-mau-2026-11-20.docx"],
		["Biểu 09", "pdf", true, "bieu-09-trang-khu-3-xa-tan-mau.pdf"],
		["Phiếu kiểm tra để trống", "pdf", true, "phieu-kiem-tra-de-trong-khu-3-xa-tan-mau.pdf"],
	])("%s as %s, blank: %s, is %s", async (title, format, blank, name) => {
		const { press, saved } = await begun();
		const work = await press(title, format, { blank });
		expect(work.format).toBe(format);
		await work.done({});
		expect(saved[0]?.split(" ")[0]).toBe(name);
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

	it("asks again once the names are others, though as many", async () => {
		const { press, goOn, stage, works, keepNames, open } = await begun();
		await keepNames();
		await press("Biểu 09");
		await (await goOn()).done({});
		await open.lists.correct("1.1", ([first, ...people]) => [
			{ name: "Phạm Thị Khác", note: first?.note ?? "" },
			...people,
		]);
		await press("Biểu 09");
		expect(stage()).toMatchObject({ kind: "names", count: 3 });
		expect(works).toHaveLength(1);
		// While that stands there they become others once more: the yes was to what was shown.
		await open.lists.correct("1.1", ([_, ...people]) => [
			{ name: "Hoàng Văn Nữa", note: "" },
			...people,
		]);
		await goOn();
		expect(stage()).toMatchObject({ kind: "names", count: 3 });
		expect(works).toHaveLength(1);
	});

	it("asks again before names that were saved are given away", async () => {
		const { press, goOn, stage, works, keepNames } = await begun();
		await keepNames();
		await press("Biểu 09");
		await (await goOn()).done({});
		await press("Biểu 09", "pdf", { share: true });
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
		expect(stage().kind).toBe("done");
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

describe("sharing", () => {
	const press = async () => {
		const here = await begun();
		const work = await here.press("Mẫu số 9", "pdf", { share: true });
		return { ...here, work };
	};
	const name = "mau-so-9-khu-3-xa-tan-mau-2026-11-20.pdf";

	it("hands the file to another app and saves none", async () => {
		const { work, shared, saved, stage } = await press();
		await work.done({});
		expect(stage()).toMatchObject({ kind: "done", name });
		expect([shared, saved]).toEqual([[name], []]);
	});
	it("wants another press where the first is too long ago", async () => {
		const { work, shares, goOn, shared, stage, works } = await press();
		shares("blocked");
		await work.done({});
		expect(stage().kind).toBe("ready");
		shares("shared");
		await goOn();
		expect(shared).toEqual([name]);
		// It is not made twice for that.
		expect(works).toHaveLength(1);
	});
	it("is asked of the system once, however often it is pressed", async () => {
		const { work, shares, goOn, shared, stage, documents } = await press();
		shares("blocked");
		await work.done({});
		shares("waiting");
		await goOn();
		await goOn();
		expect(shared).toEqual([name]);
		expect(stage().kind).toBe("sharing");
		// A system that never answers must not hold the buttons for ever.
		documents.making.cancel();
		expect(stage().kind).toBe("idle");
	});
	it("that was called off says nothing", async () => {
		const { work, shares, stage } = await press();
		shares("cancelled");
		await work.done({});
		expect(stage().kind).toBe("idle");
	});
	it("that the system refuses is no fault of the file", async () => {
		const { work, shares, stage } = await press();
		shares("broken");
		await work.done({});
		expect(stage()).toMatchObject({ kind: "failed", made: true });
	});
	it("is offered once it is known that it can be done", async () => {
		const { documents } = await press();
		expect(documents.canShare.value).toBe(false);
		await documents.look();
		expect(documents.canShare.value).toBe(true);
	});
});

describe("printing", () => {
	it("opens the system's dialog once the pages are laid out", async () => {
		const { documents, stage, printed, settle } = await begun();
		let finish = () => {};
		void documents.print((_, onShare) => {
			onShare(0.5);
			return new Promise((resolve) => {
				finish = resolve;
			});
		});
		await settle();
		expect([stage(), printed()]).toEqual([{ kind: "printing", share: 0.5 }, 0]);
		finish();
		await settle();
		expect([stage().kind, printed()]).toEqual(["idle", 1]);
	});
	it("that was stopped opens none", async () => {
		const { documents, stage, printed, settle } = await begun();
		let finish = () => {};
		let signal: AbortSignal | undefined;
		void documents.print((stopped) => {
			signal = stopped;
			return new Promise((resolve) => {
				finish = resolve;
			});
		});
		await settle();
		documents.making.cancel();
		expect(signal?.aborted).toBe(true);
		finish();
		await settle();
		expect([stage().kind, printed()]).toEqual(["idle", 0]);
	});
	it("that cannot begin is said, and can be tried again", async () => {
		const { documents, stage, printed, settle, ports, goOn } = await begun();
		const { documentTools } = ports;
		ports.documentTools = () => Promise.reject(new Error("offline"));
		void documents.print(async () => {});
		await settle();
		expect(stage().kind).toBe("unprinted");
		ports.documentTools = documentTools;
		await goOn();
		expect([stage().kind, printed()]).toEqual(["idle", 1]);
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
	await opening.open.lists.keepRows(first.id, "ds.csv", [cells]);
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
	const text = textsOf(models[0] as DocumentModel).join("\n");
	for (const { title } of loaded.ruleset.criteria) expect(text).toContain(title);
});
