/** A list's states and what leads from one to another. */
import { expect, it } from "vitest";
import type { ListPreview } from "../../src/lists/index.ts";
import { type ListEvent, type ListState, START, step } from "../../src/state/list-stage.ts";

interface Content {
	readonly figure: number;
}
const after = (...events: readonly ListEvent<Content>[]) =>
	events.reduce<ListState<Content>>((state, event) => step(state, event), START);

const preview = {} as ListPreview;
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
	const failure = { code: "failed", message: "" } as const;
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
