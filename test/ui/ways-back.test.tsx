// @vitest-environment happy-dom
import { render } from "preact";
import { act } from "preact/test-utils";
import { expect, it } from "vitest";
import { WaysBack } from "../../src/ui/components/undoable.tsx";

it("the way back is gone on from, though the button that was pressed is there until the disk has answered", async () => {
	const pressed = document.body.appendChild(document.createElement("button"));
	const root = document.body.appendChild(document.createElement("div"));
	const show = (ids: readonly string[]) =>
		act(() => {
			const done = ids.map((id) => ({ id, text: `Đã xóa ${id}`, undo: () => {} }));
			render(<WaysBack done={done} />, root);
		});
	await show([]);
	pressed.focus();
	await show(["một"]);
	const [first] = root.querySelectorAll("button");
	expect(document.activeElement).toBe(first);
	pressed.focus();
	// Whoever has gone on to something else is not called back as one goes.
	await show([]);
	expect(document.activeElement).toBe(pressed);
});
