/** The app's screens on a page without a browser, over the ports of test/state/world.ts. */
import { render } from "preact";
import { onTestFinished, vi } from "vitest";
import { App } from "../../src/ui/index.ts";
import { world } from "../state/world.ts";

/** Shows an address, as its link would; `prepare` puts drafts there first. */
export async function show(
	address: string,
	prepare: (here: ReturnType<typeof world>) => unknown = () => {},
) {
	const here = world();
	await prepare(here);
	location.hash = address;
	const root = document.body.appendChild(document.createElement("div"));
	render(<App app={{ ports: here.ports, drafts: here.list, rulesets: here.rulesets }} />, root);
	onTestFinished(() => {
		render(null, root);
		root.remove();
	});
	return here;
}

/** What is there, once it is: screens come in parts. */
export const seen = <T,>(find: () => T | null | undefined): Promise<T> =>
	vi.waitFor(() => {
		const found = find();
		if (!found) throw new Error(`not seen: ${find}\n${document.body.textContent}`);
		return found;
	}, 10_000);

export const control = (name: string) =>
	seen(() => document.querySelector<HTMLInputElement>(`[name="${name}"]`));

/** A button or link, by its whole name or by how it begins. */
export const button = (name: string | RegExp) =>
	seen(() =>
		[...document.querySelectorAll<HTMLElement>("button, a, summary")].find((each) => {
			const said = each.getAttribute("aria-label") ?? each.textContent?.trim() ?? "";
			return typeof name === "string" ? said === name : name.test(said);
		}),
	);

export const heading = () => seen(() => document.querySelector("h1")?.textContent);

/** Key by key, as in a browser: the box has the focus, and hears of each. */
export async function type(name: string, text: string): Promise<HTMLInputElement> {
	const box = await control(name);
	box.focus();
	for (let typed = 1; typed <= text.length; typed += 1) {
		box.value = text.slice(0, typed);
		box.dispatchEvent(new Event("input", { bubbles: true }));
	}
	return box;
}

/** The day of assessment, YYYY-MM-DD, key by key into its three boxes. */
export async function typeDay(day: string) {
	const [year = "", month = "", dayOfMonth = ""] = day.split("-");
	await type("assessedOn.day", dayOfMonth);
	await type("assessedOn.month", month);
	return type("assessedOn.year", year);
}
