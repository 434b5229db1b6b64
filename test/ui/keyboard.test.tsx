// @vitest-environment happy-dom
/** A keyboard that lies over the page, as on an iPhone: how much of it is hidden is told to the style sheet. */
import { render } from "preact";
import { expect, it, vi } from "vitest";
import { useKeyboard } from "../../src/ui/screens/draft/keyboard.ts";

const Shown = () => {
	useKeyboard();
	return <p>Nhập số</p>;
};
const root = document.documentElement;
const told = () => [root.hasAttribute("data-keyboard"), root.style.getPropertyValue("--keyboard")];

it("tells what it hides, less what the page was pushed up; nothing of a bar, nor of a page drawn larger", async () => {
	const view = Object.assign(new EventTarget(), { height: 664, offsetTop: 0, scale: 1 });
	vi.stubGlobal("visualViewport", view);
	vi.spyOn(root, "clientHeight", "get").mockReturnValue(664);
	const place = document.body.appendChild(document.createElement("div"));
	render(<Shown />, place);
	const seen = (now: Partial<typeof view>, event = "resize") => {
		Object.assign(view, now);
		view.dispatchEvent(new Event(event));
		return told();
	};
	await vi.waitFor(() => expect(seen({})).toEqual([false, "0px"]));
	expect(seen({ height: 330.4 })).toEqual([true, "334px"]);
	expect(seen({ offsetTop: 200 }, "scroll")).toEqual([true, "134px"]);
	expect(seen({ offsetTop: 400 }, "scroll")).toEqual([true, "0px"]);
	expect(seen({ height: 600, offsetTop: 0 })).toEqual([false, "0px"]);
	expect(seen({ height: 332, scale: 2 })).toEqual([false, "0px"]);
	expect(seen({ height: 332, scale: 1 })).toEqual([true, "332px"]);
	render(null, place);
	await vi.waitFor(() => expect(told()).toEqual([false, ""]));
});

it("where a browser tells nothing of it, nothing is done", () => {
	vi.stubGlobal("visualViewport", null);
	const place = document.body.appendChild(document.createElement("div"));
	render(<Shown />, place);
	render(null, place);
	expect(told()).toEqual([false, ""]);
});
