/** What people ask of their device for all pages: colours of their own, more contrast, no motion. */
import { expect, SITE, test } from "./fixtures.ts";
import { begin, fillRatio, result, saved } from "./steps.ts";

test("forced colours: the strip is seen, and one entry of the navigation is the current one", async ({
	page,
}) => {
	await page.emulateMedia({ forcedColors: "active" });
	await page.goto(SITE);
	const entries = page.locator(".bar nav a");
	const borders = () =>
		entries.evaluateAll((all) => all.map((each) => getComputedStyle(each).borderBottomColor));
	const [current, ...others] = await borders();
	expect(new Set(others).size).toBe(1);
	expect(others).not.toContain(current);
	// What is drawn for the others is not seen.
	const paper = await page.evaluate(() => getComputedStyle(document.body).backgroundColor);
	expect(others[0]).toBe(paper);

	await begin(page);
	await page.setViewportSize({ width: 360, height: 740 });
	await fillRatio(page, "1.1", "81", "100");
	await fillRatio(page, "1.2", "1", "100");
	await expect(result(page).locator(".segment.unmet")).toHaveCount(1);
	const looks = await result(page)
		.locator(".segment .sign")
		.evaluateAll((all) =>
			all.map((each) => {
				const { backgroundColor, borderRadius, color, outlineStyle } = getComputedStyle(each);
				const sign = each.firstElementChild?.getAttribute("d");
				return {
					verdict: each.parentElement?.className ?? "",
					look: `${backgroundColor} ${borderRadius} ${outlineStyle} ${sign}`,
					drawn: color !== backgroundColor,
				};
			}),
		);
	expect(looks.every(({ drawn }) => drawn)).toBe(true);
	const kinds = new Map(looks.map(({ verdict, look }) => [verdict, look]));
	expect([...kinds.keys()].sort()).toEqual(["segment met", "segment unknown", "segment unmet"]);
	expect(new Set(kinds.values()).size).toBe(3);
});

test("forced colours: no plate of the page's colour lies inside what is filled", async ({
	page,
}) => {
	await page.emulateMedia({ forcedColors: "active" });
	await page.goto(SITE);
	for (const selector of [".button.primary", ".brand-mark"]) {
		const element = page.locator(selector).first();
		const shot = [...(await element.screenshot())];
		const share = await page.evaluate(async (image) => {
			const bitmap = await createImageBitmap(new Blob([new Uint8Array(image)]));
			const { width, height } = bitmap;
			const canvas = new OffscreenCanvas(width, height).getContext("2d");
			if (!canvas) throw new Error("no canvas");
			canvas.drawImage(bitmap, 0, 0);
			const colours = new Map<string, number>();
			const inner = canvas.getImageData(6, 6, width - 12, height - 12).data;
			for (let at = 0; at < inner.length; at += 4) {
				const colour = inner.slice(at, at + 3).join();
				colours.set(colour, (colours.get(colour) ?? 0) + 1);
			}
			return Math.max(...colours.values()) / (inner.length / 4);
		}, shot);
		// One colour lies under all the letters; with a plate there are two, each of a good part.
		expect(share, selector).toBeGreaterThan(0.65);
	}
});

/** How far two colours are apart, by WCAG, of the text of an element and what lies under it. */
const contrastOf = (element: Element) => {
	const canvas = new OffscreenCanvas(1, 1).getContext("2d");
	const light = (colour: string) => {
		if (!canvas) throw new Error("no canvas");
		canvas.fillStyle = colour;
		canvas.fillRect(0, 0, 1, 1);
		const [red = 0, green = 0, blue = 0] = [...canvas.getImageData(0, 0, 1, 1).data].map((each) => {
			const share = each / 255;
			return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
		});
		return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
	};
	let under: Element | null = element;
	while (under && getComputedStyle(under).backgroundColor === "rgba(0, 0, 0, 0)")
		under = under.parentElement;
	const [one, other] = [
		light(getComputedStyle(element).color),
		light(under ? getComputedStyle(under).backgroundColor : "white"),
	];
	return (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05);
};

for (const colorScheme of ["light", "dark"] as const)
	test(`more contrast, ${colorScheme}: every text reaches seven to one`, async ({ page }) => {
		await page.emulateMedia({ contrast: "more", colorScheme });
		await page.goto(SITE);
		await begin(page);
		await fillRatio(page, "1.1", "81", "100");
		await fillRatio(page, "1.2", "1", "100");
		await saved(page);
		for (const selector of [".hint", ".tag", ".save-state", ".bar nav a", ".button.primary"])
			for (const element of await page.locator(`${selector}:visible`).all())
				expect(await element.evaluate(contrastOf), selector).toBeGreaterThanOrEqual(7);
	});

test("no motion: nothing moves", async ({ page }) => {
	const moves = () => {
		document.body.style.cssText =
			"transition: all 2s; animation: a 2s infinite; scroll-behavior: smooth";
		const { transitionDuration, animationName, scrollBehavior } = getComputedStyle(document.body);
		return [transitionDuration, animationName, scrollBehavior];
	};
	await page.goto(SITE);
	expect(await page.evaluate(moves)).toEqual(["2s", "a", "smooth"]);
	await page.emulateMedia({ reducedMotion: "reduce" });
	expect(await page.evaluate(moves)).toEqual(["0s", "none", "auto"]);
});

test("the touch icon has no corners to see through", async ({ page }) => {
	await page.goto(SITE);
	const alphas = await page.evaluate(async () => {
		const link = document.querySelector<HTMLLinkElement>('link[rel="apple-touch-icon"]');
		const image = await createImageBitmap(await (await fetch(link?.href ?? "")).blob());
		const canvas = new OffscreenCanvas(image.width, image.height).getContext("2d");
		canvas?.drawImage(image, 0, 0);
		const { data } = canvas?.getImageData(0, 0, image.width, image.height) ?? {};
		return {
			width: image.width,
			least: data?.filter((_, i) => i % 4 === 3).reduce((a, b) => Math.min(a, b)),
		};
	});
	expect(alphas).toEqual({ width: 180, least: 255 });
});
