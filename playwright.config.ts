import { defineConfig } from "@playwright/test";
import { installed } from "./test/browser.mjs";

// Lets Playwright see the real side panel, which Chromium announces as a target of type "other".
process.env.PW_CHROMIUM_ATTACH_TO_OTHER = "1";

// test/run.mjs hands over the browser it found; run by hand, the system's is taken.
const found = process.env.CHROMIUM ?? installed();
if (found) process.env.CHROMIUM = found;

// Two checkouts can be tested side by side, each from a port of its own.
const port = Number(process.env.E2E_PORT ?? 4180);

export default defineConfig({
	testDir: "test/e2e",
	outputDir: "test-results",
	workers: 2,
	fullyParallel: true,
	timeout: 60_000,
	forbidOnly: true,
	use: {
		locale: "vi-VN",
		timezoneId: "Asia/Ho_Chi_Minh",
		// To keep the whole app takes each new profile longer than most tests: what is about that allows it.
		serviceWorkers: "block",
	},
	webServer: {
		command: `node node_modules/vite/bin/vite.js preview --port ${port}`,
		url: `http://127.0.0.1:${port}/`,
		reuseExistingServer: false,
	},
});
