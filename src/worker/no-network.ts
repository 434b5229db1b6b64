/**
 * What every worker does before anything else in it runs: it gives up every way to the network and to
 * workers of its own, for good. Workers hold names; what they need is handed to them. `import()` is
 * syntax and cannot be given up: the policy that the worker is started under forbids other origins
 * (`platform/start-worker.ts`).
 */
const WAYS_OUT = [
	"fetch",
	"XMLHttpRequest",
	"WebSocket",
	"WebSocketStream",
	"EventSource",
	"WebTransport",
	"RTCPeerConnection",
	"importScripts",
	"Worker",
	"SharedWorker",
	"caches",
	// A font has an address, a notification's picture too.
	"FontFace",
	"fonts",
	"Notification",
];
/** Of the navigator: a bucket has caches, which fetch; a service worker's registration does, too. */
const NAVIGATORS_WAYS_OUT = ["sendBeacon", "serviceWorker", "storageBuckets"];

/** Engines differ in whether they hang a name on an object itself or on what it inherits from. */
function giveUp(owner: object, names: readonly string[]) {
	for (let holder: object | null = owner; holder; holder = Object.getPrototypeOf(holder))
		for (const name of names)
			if (Object.hasOwn(holder, name))
				Object.defineProperty(holder, name, {
					value: undefined,
					writable: false,
					configurable: false,
				});
}

giveUp(globalThis, WAYS_OUT);
giveUp(navigator, NAVIGATORS_WAYS_OUT);
