/** The app as an extension's page: the only place in src that knows `chrome`. */
import type { Shell } from "./shell.ts";

export const isExtension = () => location.protocol === "chrome-extension:";

export function startExtension({ onPanel }: Shell): void {
	chrome.tabs.getCurrent((tab) => {
		// A page in a tab has one; the side panel has none.
		if (tab) return;
		onPanel(() => void chrome.tabs.create({ url: location.href }));
	});
}
