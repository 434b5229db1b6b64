/** A file on its way to another app, and a document on its way to the printer; or not. */
import { describe, expect, it } from "vitest";
import { setText } from "../../src/drafts/index.ts";
import { begun } from "./documents-begun.ts";

describe("sharing", () => {
	const press = async () => {
		const here = await begun();
		const work = await here.press("Mẫu số 9", "pdf", { way: "share" });
		return { ...here, work };
	};
	const name = "mau-so-9-khu-3-xa-tan-mau-2026-11-20.pdf";

	it("hands the file to another app and saves none", async () => {
		const { work, shared, saved, stage } = await press();
		await work.done({});
		expect(stage()).toMatchObject({ kind: "shared", name });
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
	it("that was stopped before the system was asked asks it nothing", async () => {
		const { work, documents, stage, shared, ports, settle } = await press();
		const tools = await ports.documentTools();
		let fetched = () => {};
		ports.documentTools = () =>
			new Promise((resolve) => {
				fetched = () => resolve(tools);
			});
		await work.done({});
		documents.making.cancel();
		fetched();
		await settle();
		expect([stage().kind, shared]).toEqual(["idle", []]);
	});
	it("that the system refuses is no fault of the file", async () => {
		const { work, shares, stage } = await press();
		shares("broken");
		await work.done({});
		expect(stage()).toMatchObject({ kind: "failed", made: true });
	});
	it("that the system refuses once more is still no fault of the file", async () => {
		const { work, shares, goOn, stage, documents } = await press();
		shares("blocked");
		await work.done({});
		shares("waiting");
		await goOn();
		expect([stage().kind, documents.making.busy.value]).toEqual(["sharing", true]);
		documents.making.cancel();
		const again = await press();
		again.shares("blocked");
		await again.work.done({});
		again.shares("broken");
		await again.goOn();
		expect(again.stage()).toMatchObject({ kind: "failed", made: true });
	});
	it("is offered where it can be done", async () => {
		const { documents, ports } = await press();
		expect(documents.canShare()).toBe(true);
		Object.assign(ports, { canShare: () => false });
		expect(documents.canShare()).toBe(false);
	});
});

describe("printing", () => {
	it("opens the system's dialog once the pages are laid out", async () => {
		const { documents, wanted, stage, printed, settle } = await begun();
		let finish = () => {};
		void documents.print(wanted("Biểu 09"), (_, onShare) => {
			onShare(0.5);
			return new Promise((resolve) => {
				finish = resolve;
			});
		});
		await settle();
		expect([stage(), printed()]).toEqual([{ kind: "printing", share: 0.5 }, 0]);
		expect(documents.making.busy.value).toBe(true);
		finish();
		await settle();
		expect([stage().kind, printed()]).toEqual(["idle", 1]);
	});
	it("that the side panel cannot do is done from another window", async () => {
		const { documents, wanted, stage, printed, settle, ports } = await begun();
		const tools = await ports.documentTools();
		ports.documentTools = async () => ({ ...tools, printElsewhere: async () => true });
		let laidOut = false;
		void documents.print(wanted("Biểu 09"), async () => {
			laidOut = true;
		});
		await settle();
		expect([stage().kind, printed(), laidOut]).toEqual(["elsewhere", 0, false]);
	});
	it("that was stopped opens none", async () => {
		const { documents, wanted, stage, printed, settle } = await begun();
		let finish = () => {};
		let signal: AbortSignal | undefined;
		void documents.print(wanted("Biểu 09"), (stopped) => {
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
		const { documents, wanted, stage, printed, settle, ports, goOn } = await begun();
		const { documentTools } = ports;
		ports.documentTools = () => Promise.reject(new Error("offline"));
		void documents.print(wanted("Biểu 09"), async () => {});
		await settle();
		expect(stage().kind).toBe("unprinted");
		ports.documentTools = documentTools;
		await goOn();
		expect([stage().kind, printed()]).toEqual(["idle", 1]);
	});
	it("by way of a PDF is of what is seen, also where something was typed meanwhile", async () => {
		const here = await begun();
		const tools = await here.ports.documentTools();
		here.ports.documentTools = async () => ({ ...tools, printsWhole: () => false });
		void here.documents.print(here.wanted("Mẫu số 9"), async () => {});
		await here.settle();
		here.open.change((draft) => setText(draft, "chi-dao", "Đã họp"));
		await here.works[0]?.done({});
		expect(here.stage().kind).toBe("making");
		await here.works[1]?.done({});
		expect(here.stage().kind).toBe("printable");
		expect(here.works[1]?.model).not.toBe(here.works[0]?.model);
	});
	it("by way of a PDF that was stopped is not made again, whatever was typed meanwhile", async () => {
		const here = await begun();
		const tools = await here.ports.documentTools();
		here.ports.documentTools = async () => ({ ...tools, printsWhole: () => false });
		void here.documents.print(here.wanted("Mẫu số 9"), async () => {});
		await here.settle();
		here.documents.making.cancel();
		here.open.change((draft) => setText(draft, "chi-dao", "Đã họp"));
		await here.works[0]?.done({});
		expect([here.works.length, here.stage().kind, here.shown.size]).toEqual([1, "idle", 0]);
	});
	it("by way of a PDF that cannot be made says so", async () => {
		const here = await begun();
		const tools = await here.ports.documentTools();
		here.ports.documentTools = async () => ({ ...tools, printsWhole: () => false });
		void here.documents.print(here.wanted("Mẫu số 9"), async () => {});
		await here.settle();
		await here.works[0]?.fail();
		expect(here.stage()).toMatchObject({ kind: "failed", made: false });
	});
	it("goes by way of a PDF where the browser's own pages would lack something", async () => {
		const here = await begun();
		await here.keepNames();
		const tools = await here.ports.documentTools();
		here.ports.documentTools = async () => ({ ...tools, printsWhole: () => false });
		let laidOut = false;
		const print = async () => {
			void here.documents.print(here.wanted("Biểu 09"), async () => {
				laidOut = true;
			});
			await here.settle();
		};
		await print();
		expect(here.stage()).toMatchObject({ kind: "names", count: 3 });
		await here.goOn();
		expect(here.stage()).toMatchObject({ kind: "making", order: { format: "pdf", way: "print" } });
		await here.works[0]?.done({ missing: ["😀"] });
		expect(here.stage().kind).toBe("missing");
		await here.goOn();
		const address = "blob:application/pdf 1,2,3";
		expect(here.stage()).toMatchObject({ kind: "printable", address });
		expect([laidOut, here.printed(), here.saved, [...here.shown]]).toEqual([
			false,
			0,
			[],
			[address],
		]);
		// It is kept no longer than it is offered.
		await print();
		expect(here.shown.size).toBe(0);
		await here.works[1]?.done({});
		expect(here.shown.size).toBe(1);
		here.documents.making.cancel();
		expect([here.shown.size, here.stage().kind]).toEqual([0, "idle"]);
		// Where nothing shows it, it is saved.
		here.hasNoViewer();
		await print();
		await here.works[2]?.done({});
		expect(here.stage()).toMatchObject({ kind: "handed", order: { way: "print" } });
		expect(here.saved).toHaveLength(1);
	});
});
