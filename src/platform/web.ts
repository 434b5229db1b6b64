/** The app as a site: installing, and what works with no network. */
import type { Shell } from "./shell.ts";

interface InstallPrompt extends Event {
	prompt(): Promise<unknown>;
}

export function startWeb(shell: Shell): void {
	addEventListener("beforeinstallprompt", (event) => {
		event.preventDefault();
		shell.onInstallable(() => {
			shell.onInstallable(undefined);
			void (event as InstallPrompt).prompt();
		});
	});
	addEventListener("appinstalled", () => shell.onInstallable(undefined));
	if (!("serviceWorker" in navigator) || import.meta.env.DEV) return;
	addEventListener("load", async () => {
		try {
			const offline = await import("./offline.chunk.ts");
			await offline.goOffline(shell);
		} catch (error) {
			// The app works without: only not offline.
			console.warn("service worker", error);
		}
	});
}
