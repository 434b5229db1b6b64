/** Answers of a worker on their way to the page. */
import { afterEach, expect, it, vi } from "vitest";
import { serve } from "../../src/worker/calls.ts";

afterEach(() => vi.unstubAllGlobals());

async function answered(value: unknown) {
	const replies: unknown[][] = [];
	const scope = {
		onmessage: (_: { readonly data: object }) => {},
		postMessage: (...reply: unknown[]) => replies.push(reply),
	};
	vi.stubGlobal("self", scope);
	serve<{ ask(): Promise<unknown> }>({ ask: async () => value });
	scope.onmessage({ data: { id: 1, name: "ask", args: [], tells: false } });
	await new Promise((resolve) => setTimeout(resolve));
	return replies;
}

it("bytes at the top of an answer are handed over", async () => {
	const bytes = new Uint8Array([1, 2]);
	const value = { bytes, rows: 2 };
	expect(await answered(value)).toEqual([[{ id: 1, value }, [bytes.buffer]]]);
});

it("a text is not taken apart for what it could hold", async () => {
	const values = vi.spyOn(Object, "values");
	const text = "Lê An;1980\n".repeat(1000);
	expect(await answered(text)).toEqual([[{ id: 1, value: text }, []]]);
	expect(values.mock.calls.filter(([of]) => typeof of === "string")).toEqual([]);
	values.mockRestore();
});
