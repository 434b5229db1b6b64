/** A plain static host of a test's own, whose files can be replaced and which can be stopped and started again. */
import { cp, mkdir, readdir, readFile, rename, writeFile } from "node:fs/promises";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { extname, join, normalize } from "node:path";
import { fileURLToPath } from "node:url";

/** The app as it was built. */
export const DIST = fileURLToPath(new URL("../../dist", import.meta.url));

const TYPES: Readonly<Record<string, string>> = {
	".html": "text/html",
	".js": "text/javascript",
	".css": "text/css",
	".json": "application/json",
	".webmanifest": "application/manifest+json",
	".png": "image/png",
};

export interface Host {
	readonly url: string;
	/** The folder that is served from now on. */
	serve(folder: string): void;
	/** Requests of this path wait until the returned function is called. */
	hold(path: string): () => void;
	/** Whether a request of this path waits. */
	isHeld(path: string): boolean;
	/** As where there is no network: nobody answers any more. */
	stop(): Promise<void>;
	/** On the same port again. */
	start(): Promise<void>;
}

/** Serves a folder on any free port. */
export async function startHost(folder: string): Promise<Host> {
	let served = folder;
	let server: Server | undefined;
	let port = 0;
	const gates = new Map<string, Promise<void>>();
	const waiting = new Set<string>();
	const start = () =>
		new Promise<void>((resolve, reject) => {
			const made = createServer(async (request, response) => {
				const path = new URL(request.url ?? "/", "http://host").pathname;
				const gate = gates.get(path);
				if (gate) waiting.add(path);
				await gate;
				try {
					const file = join(served, normalize(path === "/" ? "/index.html" : path));
					const bytes = await readFile(file);
					const type = TYPES[extname(file)] ?? "application/octet-stream";
					response.writeHead(200, { "Content-Type": type, "Cache-Control": "no-cache" });
					response.end(bytes);
				} catch {
					response.writeHead(404).end();
				}
			});
			server = made;
			made.on("error", reject);
			made.listen(port, "127.0.0.1", () => {
				({ port } = made.address() as AddressInfo);
				resolve();
			});
		});
	await start();
	return {
		url: `http://127.0.0.1:${port}/`,
		serve(next) {
			served = next;
		},
		hold(path) {
			let open = () => {};
			gates.set(
				path,
				new Promise((resolve) => {
					open = resolve;
				}),
			);
			return () => {
				gates.delete(path);
				open();
			};
		},
		isHeld: (path) => waiting.has(path),
		stop: () =>
			new Promise((resolve) => {
				server?.close(() => resolve());
				server?.closeAllConnections();
			}),
		start,
	};
}

const TEMPLATES = /\{url:"templates\/[^}]*\},?/g;

/**
 * The build as it is, and as a later one would be: every script and style under another name. For what
 * needs no template of a list, one of each kind that keeps all but those: they are half of the files.
 */
export async function twoBuilds(
	folder: string,
	hasTemplates: boolean,
): Promise<{ now: string; later: string }> {
	const [now, later] = [join(folder, "now"), join(folder, "later")];
	for (const copy of [now, later]) {
		await mkdir(copy, { recursive: true });
		await cp(DIST, copy, { recursive: true });
		if (hasTemplates) continue;
		const worker = join(copy, "sw.js");
		await writeFile(worker, (await readFile(worker, "utf8")).replaceAll(TEMPLATES, ""));
	}
	const assets = await readdir(join(later, "assets"));
	const names = assets.map((name) => [name, name.replace(/\.(\w+)$/, "-later.$1")] as const);
	for (const [name, next] of names)
		await rename(join(later, "assets", name), join(later, "assets", next));
	const written = (await readdir(later, { recursive: true })).filter((name) =>
		/\.(js|css|html)$/.test(name),
	);
	for (const name of written) {
		const file = join(later, name);
		let text = await readFile(file, "utf8");
		for (const [before, next] of names) text = text.replaceAll(before, next);
		// Of the page the service worker knows a revision.
		if (name === "sw.js") text = text.replace(/(index\.html",revision:")\w/, "$1-");
		await writeFile(file, text);
	}
	return { now, later };
}
