/** A list's states and what leads from one to another. */
import { expect, it } from "vitest";
import type { ListPreview } from "../../src/lists/index.ts";
import { fileOf, type ListEvent, type ListState, START, step } from "../../src/state/list-stage.ts";

interface Content {
	readonly figure: number;
}
const after = (...events: readonly ListEvent<Content>[]) =>
	events.reduce<ListState<Content>>((state, event) => step(state, event), START);

const preview = {} as ListPreview;
const failure = { code: "failed", message: "" } as const;
const ready = after(
	{ kind: "chosen", file: "ho.csv" },
	{ kind: "read", turn: 1, hints: {}, preview, content: { figure: 1 } },
);

it("a choice shows at once; only the answer to the newest counts", () => {
	expect(ready.stage).toMatchObject({ kind: "ready", file: "ho.csv", figure: 1, waiting: false });
	const asked = step(ready, { kind: "changed", changed: { figure: 2 } });
	expect(asked.stage).toMatchObject({ figure: 2, waiting: "answer" });
	expect(step(asked, { kind: "answered", turn: 1, changed: { figure: 9 } })).toBe(asked);
	const answered = step(asked, { kind: "answered", turn: 2, changed: { figure: 3 } });
	expect(answered.stage).toMatchObject({ figure: 3, waiting: false });
});

it("what was asked aside leaves the newest choice unanswered", () => {
	const said = { tone: "good", message: "2 dòng" } as const;
	const asked = step(ready, { kind: "changed", changed: { figure: 2 } });
	const noted = step(asked, { kind: "noted", turn: 2, changed: { said } });
	expect(noted.stage).toMatchObject({ said, figure: 2, waiting: "answer" });
});

it("what is read anew stays in view, cannot be changed, and has its way back", () => {
	const again = step(ready, { kind: "reread" });
	expect(again.stage).toMatchObject({ kind: "ready", figure: 1, waiting: "file" });
	expect(step(again, { kind: "changed", changed: { figure: 2 } })).toBe(again);
	const failed = step(again, { kind: "failed", turn: 2, failure, back: {} });
	expect(failed.stage).toMatchObject({ kind: "failed", file: "ho.csv", back: {} });
	const back = step(failed, { kind: "reread" });
	expect(back.stage).toEqual({ kind: "reading", file: "ho.csv", share: 0 });
});

it("what was let go of is not brought back by what still comes", () => {
	const closed = step(ready, { kind: "closed" });
	expect(closed.stage).toEqual({ kind: "idle" });
	const content = { figure: 5 };
	expect(step(closed, { kind: "read", turn: 1, hints: {}, preview, content })).toBe(closed);
	expect(step(closed, { kind: "changed", changed: content })).toBe(closed);
});

const comes = (turn: number): readonly ListEvent<Content>[] => [
	{ kind: "progress", turn, share: 0.5 },
	{ kind: "read", turn, hints: {}, preview, content: { figure: 5 } },
	{ kind: "answered", turn, changed: { figure: 5 } },
	{ kind: "noted", turn, changed: { figure: 5 } },
	{ kind: "failed", turn, failure: { ...failure, message: "khác" } },
];

it("where nothing is read, or reading failed, nothing comes of it any more; nor is it read anew", () => {
	const failed = after({ kind: "chosen", file: "ho.csv" }, { kind: "failed", turn: 1, failure });
	for (const state of [START, failed])
		for (const event of comes(state.turn)) expect(step(state, event)).toEqual(state);
	expect(step(START, { kind: "reread" })).toBe(START);
});

it("tells the share that is read, until it is read; what answers a list waits for one", () => {
	const reading = after({ kind: "chosen", file: "ho.csv" });
	expect(reading.stage).toEqual({ kind: "reading", file: "ho.csv", share: 0 });
	const [progress, , answered, noted] = comes(1);
	if (!progress || !answered || !noted) throw new Error("no events");
	expect(step(reading, progress).stage).toEqual({ kind: "reading", file: "ho.csv", share: 0.5 });
	expect(step(ready, progress)).toEqual(ready);
	expect(step(reading, answered)).toEqual(reading);
	expect(step(reading, noted)).toEqual(reading);
	expect(step(reading, { kind: "reread" })).toBe(reading);
});

it("a file waits to be taken or let go of from its choice on, until it could not be read", () => {
	expect(fileOf(START.stage)).toBeUndefined();
	expect(fileOf(after({ kind: "chosen", file: "ho.csv" }).stage)).toBe("ho.csv");
	expect(fileOf(ready.stage)).toBe("ho.csv");
	expect(fileOf(step(ready, { kind: "failed", turn: 1, failure }).stage)).toBeUndefined();
});
