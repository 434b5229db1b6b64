/** Windows inside apps, told by what they say of themselves. */
import { expect, it } from "vitest";
import { inAppOf } from "../../src/state/in-app.ts";

const ANDROID = "Mozilla/5.0 (Linux; Android 13; SM-A135F Build/TP1A; wv) AppleWebKit/537.36";
const IPHONE =
	"Mozilla/5.0 (iPhone; CPU iPhone OS 17_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko)";

it.each([
	[
		"Zalo on Android",
		`${ANDROID} Chrome/126.0 Mobile Safari/537.36 Zalo android/24060678 ZaloTheme/light`,
		"zalo",
	],
	["Zalo on an iPhone", `${IPHONE} Mobile/15E148 Zalo iOS/550 ZaloTheme/light`, "zalo"],
	[
		"Facebook on Android",
		`${ANDROID} Chrome/126.0 Mobile Safari/537.36 [FB_IAB/FB4A;FBAV/470.0.0.1;]`,
		"facebook",
	],
	[
		"Facebook on an iPhone",
		`${IPHONE} Mobile/15E148 [FBAN/FBIOS;FBAV/470.0.0.1;FBDV/iPhone14,2]`,
		"facebook",
	],
	["Messenger", `${IPHONE} Mobile/15E148 [FBAN/MessengerForiOS;FBAV/458.0]`, "messenger"],
	["another app", `${ANDROID} Version/4.0 Chrome/126.0 Mobile Safari/537.36`, "other"],
])("%s", (_, userAgent, app) => expect(inAppOf(userAgent)).toBe(app));

it.each([
	[
		"Chrome on Android",
		"Mozilla/5.0 (Linux; Android 13; SM-A135F) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/126.0 Mobile Safari/537.36",
	],
	["Safari on an iPhone", `${IPHONE} Version/17.5 Mobile/15E148 Safari/604.1`],
	["an app installed from Safari", `${IPHONE} Mobile/15E148`],
	[
		"Cốc Cốc on Windows",
		"Mozilla/5.0 (Windows NT 6.1; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) coc_coc_browser/109.0 Chrome/109.0 Safari/537.36",
	],
	["Firefox", "Mozilla/5.0 (X11; Linux x86_64; rv:115.0) Gecko/20100101 Firefox/115.0"],
])("%s is a browser of its own", (_, userAgent) => expect(inAppOf(userAgent)).toBeUndefined());
