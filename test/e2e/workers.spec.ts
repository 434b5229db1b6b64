/** Workers hold names: tried from inside each kind, on the site and in the extension, nothing leads out. */
import { createServer } from "node:http";
import type { Page, Worker } from "@playwright/test";
import { expect, portFor, SITE, test } from "./fixtures.ts";
import { begin, control, csv, fillRatio, HOUSEHOLDS, jsonFile, mine, saved } from "./steps.ts";

interface Elsewhere {
	readonly url: string;
	/** The paths that were asked for. */
	readonly reached: readonly string[];
}

/** Another origin, which lets everybody in. */
const elsewhere = test.extend<{ readonly elsewhere: Elsewhere }>({
	// biome-ignore lint/correctness/noEmptyPattern: Playwright wants an object pattern
	elsewhere: async ({}, use, info) => {
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
		const port = portFor(3, info.parallelIndex);
		await new Promise<void>((resolve) => server.listen(port, "127.0.0.1", resolve));
		await use({ url: `http://127.0.0.1:${port}/`, reached });
		server.closeAllConnections();
		server.close();
	},
});

/** Every way out, each tried in its own way; as text, so that `import()` stays what it is. */
const attempts = (url: string) => `(async () => {
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

async function staysIn(worker: Worker, { url, reached }: Elsewhere) {
	expect(await worker.evaluate(attempts(url))).toEqual([]);
	expect(reached).toEqual([]);
}

/** Does what starts a worker, and gives the worker. */
async function startedBy(page: Page, act: () => Promise<unknown>): Promise<Worker> {
	const started = page.waitForEvent("worker");
	await act();
	return started;
}

async function everyWorker(page: Page, other: Elsewhere) {
	// A worker that has done its work stays, so that it can be tried.
	await page.evaluate(() => {
		Worker.prototype.terminate = () => {};
	});
	await begin(page);
	await fillRatio(page, "1.1", "79", "100");
	const list = await startedBy(page, () =>
		control(page, "1.1.list").setInputFiles(csv("ho-dan.csv", HOUSEHOLDS)),
	);
	await page.getByRole("button", { name: /^Dùng/ }).click();
	await expect(control(page, "1.1.part")).toHaveValue("81");
	await saved(page);
	const pdf = page.waitForEvent("download");
	const print = await startedBy(page, () => page.getByRole("button", { name: "Xuất PDF" }).click());
	await pdf;
	await page.getByRole("button", { name: "Giấy tờ", exact: true }).click();
	await page.getByRole("button", { name: "Xem và lưu: Mẫu số 01" }).click();
	const docx = page.waitForEvent("download");
	const word = await startedBy(page, () =>
		page.getByRole("button", { name: "Lưu Word (DOCX)", exact: true }).click(),
	);
	await docx;
	await page.getByRole("link", { name: "Bộ tiêu chí", exact: true }).click();
	const file = jsonFile(await mine());
	const check = await startedBy(page, () => control(page, "ruleset-file").setInputFiles(file));
	await expect(page.getByRole("link", { name: "Thôn <b>mẫu</b>" })).toBeVisible();
	for (const worker of [list, print, word, check]) await staysIn(worker, other);
}

elsewhere("the site's workers reach no other origin", async ({ page, elsewhere: other }) => {
	await page.goto(SITE);
	await everyWorker(page, other);
});

elsewhere("the extension's workers reach no other origin", async ({ panel, elsewhere: other }) => {
	await everyWorker(panel, other);
});
