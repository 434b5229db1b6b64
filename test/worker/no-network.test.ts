import { readdirSync, readFileSync } from "node:fs";
import { runInNewContext } from "node:vm";
import { expect, it } from "vitest";

const workers = readdirSync("src", { recursive: true, encoding: "utf8" }).filter((name) =>
	name.endsWith(".worker.ts"),
);

it.each(workers)("%s gives up the network before it imports anything else", (name) => {
	const [first] = readFileSync(`src/${name}`, "utf8").match(/^import .*/m) ?? [];
	expect(first).toMatch(/^import "(\.\.\/)+worker\/no-network\.ts";$/);
});

it("takes away what a scope has and what it inherits, for good", () => {
	const code = readFileSync("src/worker/no-network.ts", "utf8")
		.replaceAll(": object | null", "")
		.replaceAll(/^export .*$/gm, "");
	const left = runInNewContext(`
		const inherited = Object.create(Object.prototype, {
			caches: { get: () => "caches", configurable: true },
		});
		Object.setPrototypeOf(globalThis, inherited);
		globalThis.fetch = () => "out";
		globalThis.WebSocket = class {};
		${code}
		delete globalThis.fetch;
		try { globalThis.fetch = () => "out"; } catch {}
		[typeof fetch, typeof WebSocket, typeof caches, typeof inherited.caches].join();
	`);
	expect(left).toBe("undefined,undefined,undefined,undefined");
});
