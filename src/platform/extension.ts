/** The app as an extension's page: the only place in src that knows `chrome`. */
import { saveAll } from "./browser.ts";
import { inStorage } from "./in-storage.ts";
import { isExtension } from "./is-extension.ts";
import type { Shell } from "./shell.ts";

/** Where the side panel was when it was last open. */
const PLACE = "dat-chuan.panel";

/** Whether the page stands in the side panel: a page in a tab has one. */
export const isPanel = async () => isExtension() && !(await chrome.tabs.getCurrent());

/** Shows in a tab what the panel shows. */
export async function openTab(): Promise<void> {
	await saveAll(false);
	await chrome.tabs.create({ url: location.href });
}

export async function startExtension({ onPanel }: Shell): Promise<void> {
	if (!(await isPanel())) return;
	onPanel(() => void openTab());
	const place = inStorage((storage) => storage.getItem(PLACE));
	// Who has gone on meanwhile is not taken back.
	if (place && location.hash.length <= "#/".length) location.replace(place);
	addEventListener("hashchange", () =>
		inStorage((storage) => storage.setItem(PLACE, location.hash)),
	);
}
