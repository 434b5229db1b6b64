/**
 * What every worker does before anything else in it runs: it gives up every way to the network and to
 * workers of its own, for good. Workers hold names; what they need is handed to them. `import()` is
 * syntax and cannot be given up: the policy that the worker is started under forbids other origins
 * (`platform/worker-address.ts`).
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
];

// Engines differ in whether they hang a name on the scope itself or on what it inherits from.
for (let holder: object | null = globalThis; holder; holder = Object.getPrototypeOf(holder))
	for (const name of WAYS_OUT)
		if (Object.hasOwn(holder, name))
			Object.defineProperty(holder, name, {
				value: undefined,
				writable: false,
				configurable: false,
			});
