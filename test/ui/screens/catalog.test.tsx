// @vitest-environment happy-dom
/** A ruleset found by what its criteria ask names the first three of them, and each leads there. */
import { expect, it } from "vitest";
import type { CatalogEntry, Ports } from "../../../src/state/index.ts";
import { ruleset, type World } from "../../state/world.ts";
import { control, seen, show } from "../page.tsx";

/** As many as are searched; of the others nothing is known but their covers. */
const several = ({ ports }: { readonly ports: Pick<Ports, "shelf"> }) => {
	const catalog = ports.shelf.catalog as CatalogEntry[];
	const [first] = catalog;
	for (const id of ["b", "c", "d"])
		catalog.push({ ...(first as CatalogEntry), id, version: 1, replaces: [] });
};

async function sought(text: string) {
	await show("#/bo-tieu-chi", (here: World) => several(here));
	const box = await control("search");
	box.value = text;
	box.dispatchEvent(new Event("input", { bubbles: true }));
	return seen(() => document.querySelector<HTMLElement>(".in-criteria"));
}

it("each leads to its criterion", async () => {
	const found = await sought("cáp quang");
	const [link, ...others] = found.querySelectorAll("a");
	const [first] = ruleset.criteria;
	expect(link?.textContent).toBe(`1.1 ${first?.title}`);
	expect(link?.getAttribute("href")).toBe(`#/bo-tieu-chi/${ruleset.id}/tieu-chi/1.1`);
	expect(others).toEqual([]);
	expect(found.textContent).not.toContain("nữa");
});

it("three of those that speak of it are named, and how many more there are", async () => {
	const found = await sought("người");
	const speaking = found.querySelectorAll("a");
	expect(speaking).toHaveLength(3);
	expect(found.querySelector("li:last-child")?.textContent).toMatch(/^và \d tiêu chí nữa$/);
});
