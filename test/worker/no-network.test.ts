import { readFileSync } from "node:fs";
import { runInNewContext } from "node:vm";
import { transformWithOxc } from "vite";
import { expect, it } from "vitest";
import { filesIn } from "../files.ts";

const workers = filesIn("src", /\.worker\.ts$/);

it.each(workers)("%s gives up the network before it imports anything else", (name) => {
	const [first] = readFileSync(name, "utf8").match(/^import .*/m) ?? [];
	expect(first).toMatch(/^import "(\.\.\/)+worker\/no-network\.ts";$/);
});

it("takes away what a scope has and what it inherits, for good", async () => {
	const file = "src/worker/no-network.ts";
	const { code } = await transformWithOxc(readFileSync(file, "utf8"), file);
	const left = runInNewContext(`
		const inherited = Object.create(Object.prototype, {
			caches: { get: () => "caches", configurable: true },
		});
		Object.setPrototypeOf(globalThis, inherited);
		globalThis.fetch = () => "out";
		globalThis.WebSocket = class {};
		globalThis.FontFace = class {};
		globalThis.navigator = Object.create({ storageBuckets: {}, serviceWorker: {} });
		${code}
		delete globalThis.fetch;
		try { globalThis.fetch = () => "out"; } catch {}
		const { storageBuckets, serviceWorker } = navigator;
		[fetch, WebSocket, FontFace, caches, inherited.caches, storageBuckets, serviceWorker]
			.filter((each) => each !== undefined).length;
	`);
	expect(left).toBe(0);
});
