import { defineConfig } from "@playwright/test";
import { installed } from "./test/browser.mjs";

// Lets Playwright see the real side panel, which Chromium announces as a target of type "other".
process.env.PW_CHROMIUM_ATTACH_TO_OTHER = "1";

// test/run.mjs hands over the browser it found; run by hand, the system's is taken.
const found = process.env.CHROMIUM ?? installed();
if (found) process.env.CHROMIUM = found;

export default defineConfig({
	testDir: "test/e2e",
	outputDir: "test-results",
	globalSetup: "./test/e2e/server.ts",
	workers: 2,
	fullyParallel: true,
	timeout: 60_000,
	forbidOnly: true,
	use: {
		// A window takes longer than many a test: one is emptied for the next (test/e2e/profile.spec.ts).
		reuseContext: true,
		locale: "vi-VN",
		timezoneId: "Asia/Ho_Chi_Minh",
		// To keep the whole app takes each new profile longer than most tests: what is about that allows it.
		serviceWorkers: "block",
	},
});
