/** Browsers of the three shells: the site, the site in a profile that stays, the real side panel. */

import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import {
	type BrowserContext,
	test as base,
	type CDPSession,
	chromium,
	expect,
	type Page,
} from "@playwright/test";
import { DIST, type Host, startHost } from "./host.ts";

/** The built app, as `server.ts` serves it. */
export const SITE = process.env.SITE ?? "";
const EXECUTABLE = process.env.CHROMIUM;

/** Switched off, as Playwright does it: given once, the flag takes the place of Playwright's own. */
const OFF = [
	"AimEnabled",
	"AvoidCorsURLLoaderRestartOnRedirect",
	"AvoidUnnecessaryBeforeUnloadCheckSync",
	"DestroyProfileOnBrowserClose",
	"HttpsFirstBalancedModeAutoEnable",
	"HttpsUpgrades",
	"LensOverlay",
	"MediaRouter",
	"NetworkTimeServiceQuerying",
	"OptimizationHints",
	"PaintHolding",
	"PreconnectToSearch",
	"ThirdPartyStoragePartitioning",
	// Beside Playwright's: what Chromium makes ready for a person in each new window takes more than most tests.
	"SpareRendererForSitePerProcess",
	"WebUIOmniboxAimPopup",
	"WebUIOmniboxPopup",
];

const FLAGS = [
	`--disable-features=${OFF.join()}`,
	"--no-sandbox",
	"--disable-gpu",
	"--disable-quic",
	"--no-first-run",
	"--disable-background-networking",
	"--disable-component-update",
	"--disable-sync",
];

export const LAUNCH = {
	...(EXECUTABLE && { executablePath: EXECUTABLE }),
	args: FLAGS,
};

type Options = NonNullable<Parameters<typeof chromium.launchPersistentContext>[1]>;

/** A browser with a profile on the disk. */
export const persistent = (folder: string, options?: Options): Promise<BrowserContext> =>
	chromium.launchPersistentContext(folder, { ...LAUNCH, serviceWorkers: "allow", ...options });

/** One that has the extension, which lies in a folder. */
export const extended = (folder: string, extension = DIST): Promise<BrowserContext> =>
	persistent(folder, {
		args: [...FLAGS, `--disable-extensions-except=${extension}`, `--load-extension=${extension}`],
	});

interface Fixtures {
	/** A server of this test's own, which it may stop. */
	readonly server: Host;
	/** The real side panel, opened by the toolbar button. */
	readonly panel: Page;
}

interface Shared {
	/** A browser with the extension, for the tests of a worker. */
	readonly extension: BrowserContext;
}

export const test = base.extend<Fixtures, Shared>({
	// Every test drives the found Chromium, whatever Playwright would have used.
	// biome-ignore lint/correctness/noEmptyPattern: Playwright wants an object pattern
	browser: async ({}, use) => {
		const browser = await chromium.launch(LAUNCH);
		await use(browser);
		await browser.close();
	},
	context: async ({ context, browser, serviceWorkers }, use) => {
		// What a service worker keeps is not for another test.
		if (serviceWorkers !== "block") {
			const own = await browser.newContext();
			await use(own);
			await own.close();
			return;
		}
		const page = context.pages()[0] ?? (await context.newPage());
		const session = await startAnew(page);
		await use(context);
		await session.detach().catch(() => {});
	},
	page: async ({ context }, use) => use(context.pages()[0] ?? (await context.newPage())),
	// biome-ignore lint/correctness/noEmptyPattern: as above
	server: async ({}, use) => {
		const host = await startHost(DIST);
		await use(host);
		await host.stop();
	},
	extension: [
		// biome-ignore lint/correctness/noEmptyPattern: as above
		async ({}, use) => {
			const folder = await mkdtemp(join(tmpdir(), "dat-chuan-extension-"));
			const context = await extended(folder);
			await use(context);
			await context.close();
			await rm(folder, { recursive: true, force: true, maxRetries: 5 });
		},
		{ scope: "worker" },
	],
	panel: async ({ extension }, use) => {
		const panel = await openPanel(extension);
		const origin = await panel.evaluate(() => location.origin);
		await use(panel);
		const [tab, ...others] = extension.pages();
		for (const page of others) await page.close();
		if (tab) await forget(tab, origin);
	},
});

/** Makes of a tab that was used one just opened, in a profile that never saw the site, while the session lasts. */
async function startAnew(page: Page): Promise<CDPSession> {
	await forget(page, new URL(SITE).origin);
	await page.evaluate(() => {
		window.name = "";
	});
	const session = await page.context().newCDPSession(page);
	await session.send("Page.resetNavigationHistory");
	const { browserContextId = "" } = (await session.send("Target.getTargetInfo")).targetInfo;
	// Where a site was used much, Chromium grants it unasked.
	const permission = { name: "persistent-storage" };
	await session.send("Browser.setPermission", { permission, setting: "prompt", browserContextId });
	return session;
}

/** Deletes all that was stored from this address in the profile of this window, and what was fetched. */
async function forget(page: Page, origin: string) {
	const session = await page.context().newCDPSession(page);
	await session.send("Storage.clearDataForOrigin", { origin, storageTypes: "all" });
	await session.send("Network.clearBrowserCache");
	await session.detach();
}

async function openPanel(context: BrowserContext): Promise<Page> {
	const isOurs = (address: string) => address.startsWith("chrome-extension:");
	const worker =
		context.serviceWorkers().find((each) => isOurs(each.url())) ??
		(await context.waitForEvent("serviceworker", (each) => isOurs(each.url())));
	const id = new URL(worker.url()).host;
	// The worker sets the panel's behaviour asynchronously; a press before that opens nothing.
	await expect
		.poll(() =>
			worker.evaluate(
				async () => (await chrome.sidePanel.getPanelBehavior()).openPanelOnActionClick,
			),
		)
		.toBe(true);
	const browser = context.browser();
	if (!browser) throw new Error("a persistent context without a browser");
	const session = await browser.newBrowserCDPSession();
	const { targetInfos } = await session.send("Target.getTargets", { filter: [{ type: "tab" }] });
	const targetId = targetInfos[0]?.targetId;
	const panel = context.waitForEvent("page", (page) =>
		page.url().startsWith(`chrome-extension://${id}/`),
	);
	// The toolbar button's own press; not in Playwright's types of the protocol.
	const send = session.send.bind(session) as unknown as (
		method: string,
		parameters: object,
	) => Promise<unknown>;
	await send("Extensions.triggerAction", { id, targetId });
	return panel;
}

export { expect };
