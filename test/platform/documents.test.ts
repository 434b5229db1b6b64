/** Documents' workers that do not do their work: told apart by why. */
import { afterEach, expect, it, vi } from "vitest";
import type { DocumentModel } from "../../src/documents/index.ts";
import { docx, pdf } from "../../src/platform/documents.chunk.ts";
import { isNotFetched } from "../../src/state/index.ts";

const renew = vi.hoisted(() => vi.fn(async () => {}));
vi.mock("../../src/platform/renew.ts", () => ({ renew }));
vi.mock("../../src/platform/own-file.ts", () => ({ ownFile: async () => new Response("") }));
vi.mock("../../src/platform/extension.ts", () => ({ isExtension: () => false }));

afterEach(() => {
	vi.unstubAllGlobals();
	renew.mockClear();
});

/** A worker that sends these messages and then fails with this event. */
function failing(event: Event, ...messages: unknown[]) {
	class Failing {
		onmessage?: (event: { data: unknown }) => void;
		onerror?: (event: Event) => void;
		postMessage() {
			queueMicrotask(() => {
				for (const data of messages) this.onmessage?.({ data });
				this.onerror?.(event);
			});
		}
		terminate() {}
	}
	vi.stubGlobal("Worker", Failing);
}
const model = {} as DocumentModel;
const refused = (made: Promise<unknown>) =>
	made.then(
		() => expect.fail("it was made"),
		(error: unknown) => error,
	);

it.each([
	["pdf", pdf],
	["docx", docx],
])("a worker of %s that does not start is a part that could not be fetched", async (_, make) => {
	// What a browser tells where the script cannot be had: an event with no message.
	failing(new Event("error"));
	expect(isNotFetched(await refused(make(model)))).toBe(true);
	expect(renew).toHaveBeenCalledOnce();
});

it("a worker that breaks off at its work was fetched", async () => {
	failing(new Event("error"), { id: 1, share: 0.5 });
	expect(isNotFetched(await refused(pdf(model)))).toBe(false);
	failing(Object.assign(new Event("error"), { message: "out of memory" }));
	expect(await refused(docx(model))).toMatchObject({ message: "out of memory" });
	expect(renew).not.toHaveBeenCalled();
});
