/** The app as a site: service worker, updates, installing. */
import type { Shell } from "./shell.ts";

/** How long a new service worker has to take over before the page reloads anyway. */
const PATIENCE = 4000;

interface InstallPrompt extends Event {
	prompt(): Promise<unknown>;
}

export function startWeb({ onUpdate, onInstallable }: Shell): void {
	addEventListener("beforeinstallprompt", (event) => {
		event.preventDefault();
		onInstallable(() => {
			onInstallable(undefined);
			void (event as InstallPrompt).prompt();
		});
	});
	addEventListener("appinstalled", () => onInstallable(undefined));
	if (!("serviceWorker" in navigator) || import.meta.env.DEV) return;
	// Another window took the update: this one's parts may be gone from the cache.
	if (navigator.serviceWorker.controller)
		navigator.serviceWorker.addEventListener("controllerchange", () =>
			onUpdate(() => location.reload()),
		);
	addEventListener("load", async () => {
		try {
			const registration = await navigator.serviceWorker.register("./sw.js");
			const offer = () => {
				const { waiting } = registration;
				// Without a controller this is the first install, not an update.
				if (waiting && navigator.serviceWorker.controller) onUpdate(() => activate(waiting));
			};
			offer();
			registration.addEventListener("updatefound", () =>
				registration.installing?.addEventListener("statechange", offer),
			);
		} catch (error) {
			// The app works without: only not offline.
			console.warn("service worker", error);
		}
	});
}

/** Lets the waiting version take over, then reloads once. */
function activate(waiting: ServiceWorker) {
	let done = false;
	const reload = () => {
		if (done) return;
		done = true;
		location.reload();
	};
	navigator.serviceWorker.addEventListener("controllerchange", reload);
	setTimeout(reload, PATIENCE);
	waiting.postMessage({ type: "SKIP_WAITING" });
}
