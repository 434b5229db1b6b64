import type { Tool } from "../tools.mjs";
import { startChromium109 } from "./chromium.ts";
import type { Start } from "./engine.ts";
import { startFirefox } from "./firefox.ts";
import { startWebKit } from "./webkit.ts";

/** The engines beside the Chromium of test/e2e, and what each is started by. */
export const ENGINES: readonly { name: string; tool: Tool; start: Start }[] = [
	{ name: "Chromium 109", tool: "chromium109", start: startChromium109 },
	{ name: "Firefox", tool: "firefox", start: startFirefox },
	{ name: "WebKit", tool: "webkit", start: startWebKit },
];
