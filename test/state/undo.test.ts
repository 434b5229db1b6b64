/** What was done and can be undone. */
import { signal } from "@preact/signals";
import { expect, it } from "vitest";
import { createUndo } from "../../src/state/index.ts";

function begun() {
	const holds: boolean[] = [];
	const undone: string[] = [];
	const undo = createUndo((on) => holds.push(on));
	const step = (name: string) => ({
		name,
		async undo() {
			undone.push(name);
		},
	});
	return { holds, undone, undo, step };
}

it("goes back from what was done last, unless told, and once; the page is held while it can", async () => {
	const { holds, undone, undo, step } = begun();
	const [one, two, three] = [step("one"), step("two"), step("three")];
	for (const each of [one, two, three]) undo.did(each);
	expect(undo.done.value).toEqual([one, two, three]);
	await undo.undo();
	await undo.undo(one);
	await undo.undo(one);
	expect(undone).toEqual(["three", "one"]);
	expect([undo.last.value, holds.at(-1)]).toEqual([two, true]);
	await undo.undo();
	await undo.undo();
	expect(undone).toEqual(["three", "one", "two"]);
	expect([undo.last.value, holds.at(-1)]).toEqual([undefined, false]);
});

it("of what is forgotten, or all cleared, there is no way back", async () => {
	const { holds, undone, undo, step } = begun();
	const [one, two] = [step("one"), step("two")];
	undo.did(one);
	undo.did(two);
	undo.forget(two);
	expect(undo.last.value).toBe(one);
	undo.clear();
	expect([undo.done.value, holds.at(-1)]).toEqual([[], false]);
	await undo.undo();
	await undo.undo(one);
	expect(undone).toEqual([]);
});

it("that fails rejects with what stood in the way, and can be tried again", async () => {
	const { holds, undone, undo, step } = begun();
	let stands = true;
	const one = step("one");
	const hard = {
		async undo() {
			if (stands) throw new Error("full");
			await one.undo();
		},
	};
	undo.did(hard);
	await expect(undo.undo()).rejects.toThrow("full");
	expect([undo.last.value, holds.at(-1)]).toEqual([hard, true]);
	stands = false;
	await undo.undo();
	expect(undone).toEqual(["one"]);
});

it("what would throw away what was done since is passed over, until it would not", () => {
	const { undo, step } = begun();
	const isUndoable = signal(true);
	const one = step("one");
	const two = { ...step("two"), isUndoable: () => isUndoable.value };
	undo.did(one);
	undo.did(two);
	expect(undo.last.value).toBe(two);
	isUndoable.value = false;
	expect([undo.done.value, undo.last.value]).toEqual([[one], one]);
});
