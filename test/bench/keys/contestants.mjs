/** Who is measured: how each page is opened, and where in it the controls of a criterion are. */
const handWritten = (name) => ({
	name,
	address: ({ pages }) => `${pages}${name}.html`,
	control: (_criterion, field, half) => `[name="${field}.${half}"]`,
	show: async () => {},
});

export const CONTESTANTS = [
	{
		name: "ours",
		address: ({ app, ruleset }) => `${app}#/bo-tieu-chi/${ruleset.id}/bat-dau`,
		control: (_criterion, field, half) => `[name="${field}.${half}"]`,
		/** Begins a draft and opens the criteria. */
		async begin(page, open) {
			await page.locator('[name="unit.name"]').fill("Khu 3");
			await page.locator('[name="assessedOn.day"]').fill("2025-06-30");
			await page.locator('button[type="submit"]').click();
			await page.locator("[data-result]").waitFor();
			for (const id of open) await this.show(page, id);
		},
		/** One criterion is seen at a time; those that were stay in the page. */
		async show(page, criterion) {
			await page.evaluate((id) => {
				location.hash = location.hash.replace(/^(#\/nhap\/[^/]+).*/, `$1/nhap-so/${id}`);
			}, criterion);
			await page.locator(`[data-criterion="${criterion}"]`).waitFor();
		},
	},
	handWritten("static"),
	handWritten("preact"),
	{
		...handWritten("rjsf"),
		control: (criterion, field, half) => `[id="root_${criterion}_${field}_${half}"]`,
	},
];

/** The page of one, ready to be typed into, at a quarter of the machine's speed from then on. */
export async function opened(browser, contestant, where, open) {
	// A service worker would fetch the whole app meanwhile.
	const context = await browser.newContext({
		serviceWorkers: "block",
		viewport: { width: 1280, height: 900 },
	});
	const page = await context.newPage();
	page.on("pageerror", (error) => {
		throw new Error(`${contestant.name}: ${error.message}`);
	});
	await page.addInitScript((bench) => Object.assign(window, { bench }), {
		ruleset: where.ruleset,
		open,
	});
	await page.addInitScript({ path: new URL("./observe.js", import.meta.url).pathname });
	await page.goto(contestant.address(where));
	await contestant.begin?.(page, open);
	await page.locator("[data-result]").waitFor();
	const session = await context.newCDPSession(page);
	return { ...contestant, page, session, close: () => context.close() };
}
