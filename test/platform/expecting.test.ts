import { expect, it } from "vitest";
import { expecting } from "../../src/platform/expecting.ts";

/** What was loaded, in order; what `fails` names cannot be had. */
function shelfOf(fails = new Set<string>()) {
	const asked: string[] = [];
	const load = async (id: string) => {
		asked.push(id);
		if (fails.has(id)) throw new Error(id);
		return { id };
	};
	return { asked, fails, ...expecting(load) };
}

it("what is expected is loaded at once, and handed to who asks first", async () => {
	const shelf = shelfOf();
	shelf.expect("a");
	expect(shelf.asked).toEqual(["a"]);
	expect(await shelf.load("a")).toEqual({ id: "a" });
	expect(shelf.asked).toEqual(["a"]);
	expect(await shelf.load("a")).toEqual({ id: "a" });
	expect(shelf.asked).toEqual(["a", "a"]);
});

it("what nobody expected is loaded when it is asked for", async () => {
	const shelf = shelfOf();
	shelf.expect("a");
	expect(await shelf.load("b")).toEqual({ id: "b" });
	expect(shelf.asked).toEqual(["a", "b"]);
});

it("who asks while it is on its way hears that it failed", async () => {
	const shelf = shelfOf(new Set(["a"]));
	shelf.expect("a");
	await expect(shelf.load("a")).rejects.toThrow("a");
	expect(shelf.asked).toEqual(["a"]);
});

it("a failure that nobody asked for is forgotten, and what was expected since is not", async () => {
	const shelf = shelfOf(new Set(["a"]));
	shelf.expect("a");
	await new Promise(setImmediate);
	shelf.fails.clear();
	expect(await shelf.load("a")).toEqual({ id: "a" });
	shelf.fails.add("a");
	shelf.expect("a");
	shelf.fails.clear();
	shelf.expect("a");
	await new Promise(setImmediate);
	const before = shelf.asked.length;
	expect(await shelf.load("a")).toEqual({ id: "a" });
	expect(shelf.asked).toHaveLength(before);
});
