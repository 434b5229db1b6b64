/** A list's worker and the page, wired as a browser does: what goes over the wall is only what can be cloned. */
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { ListError } from "../../src/lists/index.ts";
import { openList } from "../../src/platform/workers.chunk.ts";
import type { OpenList } from "../../src/state/index.ts";
import { appWords } from "../../src/text/index.ts";
import { parts, sheetXml, zip } from "../lists/workbook/parts.ts";

// Worker and page share one scope here: what a worker gives up the page would lose.
vi.mock("../../src/worker/no-network.ts", () => ({}));

type Listener = (event: { data: unknown }) => void;

/** What the worker's script knows as `self`. */
const scope: { onmessage?: Listener; postMessage(data: unknown): void } = {
	postMessage: () => {},
};

class WorkerHere {
	onmessage?: Listener;
	onerror?: (event: Event) => void;
	constructor() {
		scope.postMessage = (data) => {
			const copy = structuredClone(data);
			queueMicrotask(() => this.onmessage?.({ data: copy }));
		};
	}
	postMessage(data: unknown) {
		// A file is cloned by a browser, and by no Node.
		queueMicrotask(() => scope.onmessage?.({ data }));
	}
	terminate() {}
}

/** Not by its name in the import: it is checked with a worker's types, of which the tests have none. */
const SCRIPT = "../../src/lists/list.worker.ts";

beforeEach(async () => {
	vi.stubGlobal("Worker", WorkerHere);
	vi.stubGlobal("self", scope);
	// Each test has a worker of its own.
	vi.resetModules();
	await import(SCRIPT);
});
afterEach(() => vi.unstubAllGlobals());

const context = { field: "", fields: [], known: [], unitName: "", assessedOn: "" };
const read = (list: OpenList) => list.read({}, context, () => {});
const refusalOf = (content: string | Uint8Array) =>
	openList(new File([content as BlobPart], "a.csv"))
		.then(read)
		.then(
			() => expect.fail("it was read"),
			(error: unknown) => error as ListError,
		);

it("a list that cannot be read is refused with its code, line and column", async () => {
	const unclosed = await refusalOf('STT,Họ tên\n1,"Lê A\n2,Lê B\n');
	expect(unclosed).toBeInstanceOf(ListError);
	expect(unclosed).toMatchObject({ code: "unclosed-quote", line: 2 });
	expect(unclosed.message).toMatch(/^Dòng 2 mở dấu ngoặc kép/);
	const long = await refusalOf(`STT,Họ tên\n1,Lê A\n2,${"Lê ".repeat(20_000)}\n`);
	expect(long).toMatchObject({ code: "cell-too-long", line: 3, column: 2 });
	expect(long.message).toMatch(/^Dòng 3 có một ô dài 60\.000 ký tự \(cột 2\).* 32\.767 ký tự/);
});

it("a workbook's sheet that cannot be read is named", async () => {
	const sheet = { "xl/worksheets/sheet1.xml": `${sheetXml("<row><c><v>1</v>")}x` };
	const error = await refusalOf(zip(parts("", sheet)));
	expect(error.code).toBe("workbook-broken");
	expect(error.sheet).not.toBe("");
	expect(error.message).toContain(`Trang “${error.sheet}”: `);
});

it("a fault of ours is no file that was changed", async () => {
	const list = await openList(new File([""], "a.csv"));
	const asked = list.suggest(context).catch((error: unknown) => error);
	expect(await asked).toMatchObject({ code: "failed" });
});

it("a worker that cannot be started is no file that was changed", async () => {
	class Unstarted extends WorkerHere {
		override postMessage() {
			// What a browser tells where the script cannot be had: an event with no message.
			queueMicrotask(() => this.onerror?.(new Event("error")));
		}
	}
	vi.stubGlobal("Worker", Unstarted);
	const error = await refusalOf("STT,Họ tên\n1,Lê A\n");
	expect(error).toMatchObject({ code: "failed", message: appWords.failed });
});
