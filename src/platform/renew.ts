import { isHeld, saveAll } from "./browser.ts";

/** When the page was last loaded anew of itself, in milliseconds. */
const RENEWED = "dat-chuan.renewed";
/** What fails again this soon after would fail for ever. Milliseconds. */
const PAUSE = 30_000;
/** How long saving, and the going of the page, may take. Milliseconds. */
const PATIENCE = 3000;

const pause = () => new Promise((resolve) => setTimeout(resolve, PATIENCE));

let underWay: Promise<void> | undefined;

/**
 * Loads the page anew, since a part of it could not be fetched: another version has taken its place, or
 * the browser remembers the failure. What was typed is saved first. Resolves, and the page stays, where
 * it could not be had either, where something on it would be lost, and, unless `asked`, where it was
 * loaded anew just now.
 */
export function renew(asked = false): Promise<void> {
	underWay ??= attempt(asked).finally(() => {
		underWay = undefined;
	});
	return underWay;
}

async function attempt(asked: boolean) {
	try {
		if (!asked && wasRenewed(PAUSE)) return;
		await Promise.race([saveAll(), pause()]);
		if (!(await isAtHand()) || (isHeld() && !asked)) return;
		sessionStorage.setItem(RENEWED, String(Date.now()));
		location.reload();
		await pause();
	} catch {
		// No network, or no storage to tell a loop by: the page stays and says so.
	}
}

/** An active service worker has the whole app on the device; else the host must answer. */
async function isAtHand(): Promise<boolean> {
	const registration = await navigator.serviceWorker?.getRegistration().catch(() => undefined);
	return !!registration?.active || (await fetch(document.baseURI, { cache: "no-store" })).ok;
}

/** Whether the page was loaded anew of itself within so many milliseconds. */
export const wasRenewed = (within: number) =>
	Date.now() - Number(sessionStorage.getItem(RENEWED)) < within;
