/** The service worker: the whole app on the device, and new versions of it. */
import { appNews } from "../text/index.ts";
import { wasRenewed } from "./renew.ts";
import type { Shell } from "./shell.ts";

/** How long a new service worker has to take over before the page reloads anyway. Milliseconds. */
const PATIENCE = 4000;
/** How long ago a page can have been loaded anew that is now there. Milliseconds. */
const JUST_NOW = 15_000;

const reload = () => location.reload();
/** What is kept cannot be looked at: nothing is known, and nothing said. */
const ignore = () => undefined;

/** Rejects where the browser refuses the service worker. */
export async function goOffline({ onUpdate, onSaid }: Shell): Promise<void> {
	const { serviceWorker } = navigator;
	if (wasRenewed(JUST_NOW)) onSaid(appNews.renewed);

	let { controller } = serviceWorker;
	const look = async (first: boolean) => {
		// Another version has taken over: the parts that this page has not fetched yet may be gone.
		if (!first || !(await isThisVersionKept())) onUpdate(reload);
		else onSaid(appNews.offline);
	};
	serviceWorker.addEventListener("controllerchange", () => {
		look(!controller).catch(ignore);
		controller = serviceWorker.controller;
	});
	if (controller) isThisVersionKept().then((kept) => kept || onUpdate(reload), ignore);
	await follow(onUpdate);
}

/** Whether what the service worker keeps is the version that this page runs. */
async function isThisVersionKept(): Promise<boolean> {
	const own = document.querySelector<HTMLScriptElement>("script[type=module]");
	return !!own && (await caches.match(own.src)) !== undefined;
}

/** Tells of every version that waits. */
async function follow(onUpdate: Shell["onUpdate"]) {
	const registration: ServiceWorkerRegistration | undefined =
		await navigator.serviceWorker.register("./sw.js");
	// What blocks service workers in a browser may answer with nothing instead of refusing.
	if (!registration) return;
	const offer = () => {
		const { waiting, active } = registration;
		// With none active this is the first install, not an update.
		if (waiting && active) onUpdate(() => activate(waiting));
	};
	offer();
	registration.addEventListener("updatefound", () =>
		registration.installing?.addEventListener("statechange", offer),
	);
}

/** Lets the waiting version take over, then reloads once. */
function activate(waiting: ServiceWorker) {
	let done = false;
	const once = () => {
		if (!done) reload();
		done = true;
	};
	navigator.serviceWorker.addEventListener("controllerchange", once);
	setTimeout(once, PATIENCE);
	waiting.postMessage({ type: "SKIP_WAITING" });
}
