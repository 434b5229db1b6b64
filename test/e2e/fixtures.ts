/** Browsers of the three shells: the site, the site in a profile that stays, the real side panel. */
import { type ChildProcess, spawn } from "node:child_process";
import { fileURLToPath } from "node:url";
import { type BrowserContext, test as base, chromium, expect, type Page } from "@playwright/test";

export const PORT = Number(process.env.E2E_PORT ?? 4180);
export const SITE = `http://127.0.0.1:${PORT}/`;
/** For servers of a test's own; never one that browsers refuse (4190 is such a one). */
export const portFor = (purpose: number, parallelIndex: number) =>
	PORT + 100 + purpose * 10 + parallelIndex;
export const DIST = fileURLToPath(new URL("../../dist", import.meta.url));
const EXECUTABLE = process.env.CHROMIUM;

const FLAGS = [
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

/** A profile on the disk; with the extension loaded where asked. */
export const persistent = (folder: string, extension = false): Promise<BrowserContext> =>
	chromium.launchPersistentContext(folder, {
		...LAUNCH,
		headless: true,
		locale: "vi-VN",
		timezoneId: "Asia/Ho_Chi_Minh",
		acceptDownloads: true,
		args: extension
			? [...FLAGS, `--disable-extensions-except=${DIST}`, `--load-extension=${DIST}`]
			: FLAGS,
	});

interface Server {
	readonly url: string;
	stop(): Promise<void>;
}

interface Fixtures {
	/** A server of this test's own, which it may stop. */
	readonly server: Server;
	/** The real side panel, opened by the toolbar button. */
	readonly panel: Page;
}

export const test = base.extend<Fixtures>({
	// Every test drives the found Chromium, whatever Playwright would have used.
	// biome-ignore lint/correctness/noEmptyPattern: Playwright wants an object pattern
	browser: async ({}, use) => {
		const browser = await chromium.launch(LAUNCH);
		await use(browser);
		await browser.close();
	},
	// biome-ignore lint/correctness/noEmptyPattern: as above
	server: async ({}, use, info) => {
		const port = portFor(0, info.parallelIndex);
		const child: ChildProcess = spawn(
			process.execPath,
			["node_modules/vite/bin/vite.js", "preview", "--port", String(port)],
			{ stdio: "ignore" },
		);
		const url = `http://127.0.0.1:${port}/`;
		const answers = () =>
			fetch(url).then(
				({ status }) => status,
				() => 0,
			);
		const stop = async () => {
			if (child.exitCode !== null || child.signalCode !== null) return;
			const gone = new Promise((resolve) => child.once("exit", resolve));
			child.kill();
			await gone;
		};
		try {
			await expect.poll(answers, { timeout: 30_000 }).toBe(200);
			await use({ url, stop });
		} finally {
			// One left behind would serve its old files to the next run.
			await stop();
		}
	},
	// biome-ignore lint/correctness/noEmptyPattern: as above
	panel: async ({}, use, info) => {
		const context = await persistent(info.outputPath("profile"), true);
		await use(await openPanel(context));
		await context.close();
	},
});

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
