import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createSaver, type SaveState } from "../../src/state/index.ts";
import { runs } from "../runs.ts";

/** A saver whose clock and disk the test moves by hand. */
function workbench() {
	const timers: (() => void)[] = [];
	const writes: { value: number; finish: () => void; fail: (error: Error) => void }[] = [];
	const states: SaveState[] = [];
	const disk: number[] = [];
	const saver = createSaver<number>({
		delay: 1,
		later: (run) => {
			timers.push(run);
			return () => {
				const index = timers.indexOf(run);
				if (index >= 0) timers.splice(index, 1);
			};
		},
		save: (value) =>
			new Promise((resolve, reject) => {
				writes.push({
					value,
					finish: () => {
						disk.push(value);
						resolve();
					},
					fail: reject,
				});
			}),
		onState: (state) => states.push(state),
	});
	const settle = () => new Promise((resolve) => setTimeout(resolve));
	const tick = async () => {
		timers.shift()?.();
		await settle();
	};
	return { saver, timers, writes, states, disk, tick, settle };
}

describe("the saver", () => {
	it("says saved only once the newest value is on the disk", async () => {
		const { saver, writes, states, tick, settle } = workbench();
		saver.change(1);
		expect(states).toEqual(["saving"]);
		await tick();
		saver.change(2);
		writes[0]?.finish();
		await settle();
		expect(states).toEqual(["saving", "saving"]);
		expect(writes.map(({ value }) => value)).toEqual([1, 2]);
		writes[1]?.finish();
		await settle();
		expect(states.at(-1)).toBe("saved");
	});

	it("gathers changes before a write", async () => {
		const { saver, writes, timers, tick } = workbench();
		for (const value of [1, 2, 3]) saver.change(value);
		expect(timers).toHaveLength(1);
		await tick();
		expect(writes.map(({ value }) => value)).toEqual([3]);
	});

	it("keeps a value that could not be written, and a newer one before it", async () => {
		const { saver, writes, states, disk, tick, settle } = workbench();
		saver.change(1);
		await tick();
		writes[0]?.fail(new Error("full"));
		await settle();
		expect(states.at(-1)).toBe("failed");
		expect(saver.idle()).toBe(false);
		const flushed = saver.flush();
		saver.change(2);
		writes[1]?.finish();
		await settle();
		writes[2]?.finish();
		await flushed;
		expect(disk).toEqual([1, 2]);
		expect(states.at(-1)).toBe("saved");
	});

	it("flush waits for what is unsaved", async () => {
		const { saver, writes, disk } = workbench();
		saver.change(7);
		const flushed = saver.flush();
		writes[0]?.finish();
		await flushed;
		expect(disk).toEqual([7]);
		await saver.flush();
		expect(writes).toHaveLength(1);
	});

	it("whatever happens in whatever order: never two writes at once, saved means saved", async () => {
		const step = fc.constantFrom("change", "tick", "finish", "fail", "flush");
		await fc.assert(
			fc.asyncProperty(fc.array(step, { maxLength: 30 }), async (steps) => {
				const { saver, writes, states, disk, tick, settle } = workbench();
				let newest = 0;
				let done = 0;
				for (const each of steps) {
					if (each === "change") saver.change(++newest);
					else if (each === "tick") await tick();
					else if (each === "flush") void saver.flush();
					else if (done < writes.length) {
						if (each === "finish") writes[done]?.finish();
						else writes[done]?.fail(new Error("full"));
						done += 1;
						await settle();
					}
					await settle();
					expect(writes.length - done).toBeLessThanOrEqual(1);
					if (states.at(-1) === "saved") expect(disk.at(-1)).toBe(newest);
				}
			}),
			{ numRuns: runs(150, 50) },
		);
	});
});
