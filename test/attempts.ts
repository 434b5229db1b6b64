/** Attempts to reach another origin from inside a worker, and the origin that would notice. */
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";

export interface Elsewhere {
	readonly url: string;
	/** The paths that were asked for. */
	readonly reached: readonly string[];
	stop(): void;
}

/** Another origin, which lets everybody in, on any free port. */
export async function startElsewhere(): Promise<Elsewhere> {
	const reached: string[] = [];
	const headers = { "Access-Control-Allow-Origin": "*", "Content-Type": "text/javascript" };
	const server = createServer(({ url }, response) => {
		reached.push(url ?? "");
		response.writeHead(200, headers).end("export {};");
	});
	server.on("upgrade", ({ url }, socket) => {
		reached.push(url ?? "");
		socket.destroy();
	});
	await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
	return {
		url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
		reached,
		stop() {
			server.closeAllConnections();
			server.close();
		},
	};
}

/** Every way out, each tried in its own way; as text, so that `import()` stays what it is. */
export const attempts = (url: string) => `(async () => {
	const url = ${JSON.stringify(url)};
	const socket = url.replace("http", "ws");
	const heir = (name) => Object.getPrototypeOf(self)[name] ?? self.constructor.prototype[name];
	const ways = {
		fetch: () => fetch(url + "fetch", { mode: "no-cors" }),
		heir: () => heir("fetch").call(self, url + "heir", { mode: "no-cors" }),
		xhr: () => new Promise((done, fail) => {
			const request = new XMLHttpRequest();
			request.open("GET", url + "xhr");
			request.onload = done;
			request.onerror = fail;
			request.send();
		}),
		socket: () => new Promise((done, fail) => {
			const opened = new WebSocket(socket + "socket");
			opened.onopen = done;
			opened.onerror = fail;
		}),
		events: () => new Promise((done, fail) => {
			const source = new EventSource(url + "events");
			source.onopen = done;
			source.onerror = fail;
		}),
		transport: () => new WebTransport(url.replace("http", "https")).ready,
		scripts: () => importScripts(url + "scripts"),
		module: () => import(url + "module"),
		cache: async () => (await caches.open("out")).add(url + "cache"),
		bucket: async () => {
			const bucket = await navigator.storageBuckets.open("out");
			await (await bucket.caches.open("out")).add(url + "bucket");
		},
		font: () => new FontFace("out", "url(" + url + "font)").load(),
		fonts: () => self.fonts.load("1em out"),
		picture: () => new Notification("out", { icon: url + "picture" }),
		beacon: () => {
			if (!navigator.sendBeacon(url + "beacon")) throw new Error();
		},
		stream: () => new WebSocketStream(socket + "stream").opened,
		peer: () => new RTCPeerConnection(),
		shared: () => new SharedWorker(url + "shared"),
		service: () => navigator.serviceWorker.register(url + "service"),
		worker: () => new Worker(URL.createObjectURL(new Blob(["fetch('" + url + "worker')"]))),
	};
	const open = [];
	for (const [name, way] of Object.entries(ways))
		try {
			await way();
			open.push(name);
		} catch {}
	// What was refused late, or went out all the same, shows at the other end.
	await new Promise((resolve) => setTimeout(resolve, 300));
	return open;
})()`;
