import { defineConfig } from "@playwright/test";

// Lets Playwright see the real side panel, which Chromium announces as a target of type "other".
process.env.PW_CHROMIUM_ATTACH_TO_OTHER = "1";

export default defineConfig({
	testDir: "test/e2e",
	outputDir: "test-results",
	workers: 2,
	timeout: 60_000,
	forbidOnly: true,
	use: { locale: "vi-VN", timezoneId: "Asia/Ho_Chi_Minh" },
	webServer: {
		command: "node node_modules/vite/bin/vite.js preview --port 4180",
		url: "http://127.0.0.1:4180/",
		reuseExistingServer: false,
	},
});
