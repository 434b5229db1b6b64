/** WebKitGTK by its WebDriver, in a window on a screen that nobody sees. */
import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { readFile, rm, stat, writeFile } from "node:fs/promises";
import { createServer } from "node:net";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { PYTHON, tool } from "../tools.mjs";
import type { Engine, Start } from "./engine.ts";
import { type Command, giveUp, PATIENCE, type Send, webDriver } from "./webdriver.ts";

const WINDOW = fileURLToPath(new URL("webkit-window.py", import.meta.url));

export const startWebKit: Start = async (folder) => {
	const driver = tool("webkit");
	if (!driver) throw new Error("WebKitGTK's driver is not there.");
	const downloads = join(folder, "downloads");
	const printed = join(folder, "printed.pdf");
	const kept: ChildProcess[] = [];
	const stop = async () => {
		for (const each of kept.reverse()) await end(each);
	};
	try {
		const screen = spawn("Xvfb", ["-displayfd", "3", "-screen", "0", "1500x1100x24"], {
			stdio: ["ignore", "ignore", "ignore", "pipe"],
			detached: true,
		});
		kept.push(screen);
		const port = await freePort();
		const environment = {
			...process.env,
			DISPLAY: `:${await firstLine(screen)}`,
			HOME: folder,
			TZ: "Asia/Ho_Chi_Minh",
			LANG: "vi_VN.UTF-8",
			NO_AT_BRIDGE: "1",
		};
		kept.push(
			spawn(driver, [`--port=${port}`, "--host=127.0.0.1"], {
				stdio: "ignore",
				env: environment,
				detached: true,
			}),
		);
		const { send, version } = await beginSession(`http://127.0.0.1:${port}`, {
			binary: await launcher(folder),
			args: [join(folder, "profile"), downloads, printed],
		});
		const own = await webDriver(send);
		return {
			...own,
			version: `WebKitGTK ${version}`,
			downloads,
			asksOnLeaving: () => wouldAsk(own),
			async print() {
				await rm(printed, { force: true });
				await own.evaluate(() => void dispatchEvent(new Event("beforeprint")));
				process.kill(Number(await readFile(`${printed}.pid`, "utf8")), "SIGUSR1");
				return wholeFile(printed);
			},
			close: stop,
		};
	} catch (error) {
		await stop();
		throw error;
	}
};

/**
 * Driven by a program, WebKit never asks: it goes on leaving. So this looks at what the page told it, and
 * stays without leaving; WebKit asks where `returnValue` was set, and only there.
 */
const wouldAsk = ({ evaluate }: Pick<Engine, "evaluate">) =>
	evaluate(() => {
		const event = document.createEvent("BeforeUnloadEvent");
		event.initEvent("beforeunload", false, true);
		window.dispatchEvent(event);
		return String(event.returnValue) !== "";
	});

/** The driver starts a program by its path alone, so the script gets one. */
async function launcher(folder: string): Promise<string> {
	const path = join(folder, "webkit-window");
	await writeFile(path, `#!/bin/sh\nexec ${PYTHON} '${WINDOW}' "$@"\n`, { mode: 0o755 });
	return path;
}

/** Ends a program with all that it started. */
async function end(child: ChildProcess) {
	if (child.pid === undefined || child.exitCode !== null || child.signalCode !== null) return;
	const gone = once(child, "exit");
	process.kill(-child.pid);
	await gone;
}

async function freePort(): Promise<number> {
	const server = createServer().listen(0, "127.0.0.1");
	await once(server, "listening");
	const address = server.address();
	server.close();
	await once(server, "close");
	return typeof address === "object" && address ? address.port : 0;
}

/** What the screen says of itself once it is there: its number. */
async function firstLine(screen: ChildProcess): Promise<string> {
	const pipe = screen.stdio[3];
	if (!pipe) throw new Error("No pipe to the screen.");
	const [bytes] = await once(pipe, "data");
	return String(bytes).trim();
}

async function wholeFile(path: string): Promise<Buffer> {
	let before = -1;
	for (const late = Date.now() + PATIENCE; Date.now() < late; await pause(200)) {
		const size = await stat(path).then(
			(found) => found.size,
			() => 0,
		);
		if (size > 0 && size === before) return readFile(path);
		before = size;
	}
	throw new Error(`WebKit printed nothing in ${PATIENCE} ms.`);
}

type Route = readonly [method: string, path: string];

const ROUTES: Record<Exclude<Command, "Print">, Route> = {
	NewSession: ["POST", ""],
	Navigate: ["POST", "/url"],
	Back: ["POST", "/back"],
	ExecuteAsyncScript: ["POST", "/execute/async"],
	FindElement: ["POST", "/element"],
	ElementClick: ["POST", "/element/{id}/click"],
	ElementSendKeys: ["POST", "/element/{id}/value"],
	GetWindowHandle: ["GET", "/window"],
	NewWindow: ["POST", "/window/new"],
	SwitchToWindow: ["POST", "/window"],
	CloseWindow: ["DELETE", "/window"],
	GetAlertText: ["GET", "/alert/text"],
	DismissAlert: ["POST", "/alert/dismiss"],
};

/** The driver answers after a moment; the session's address comes with its first answer. */
async function beginSession(
	server: string,
	browser: { readonly binary: string; readonly args: readonly string[] },
): Promise<{ send: Send; version: string }> {
	const capabilities = { alwaysMatch: { "webkitgtk:browserOptions": browser } };
	const tries = 50;
	for (let left = tries; ; left -= 1) {
		const answers = await fetch(`${server}/status`).catch(() => undefined);
		if (answers) break;
		if (left === 0) throw new Error("WebKitGTK's driver does not answer.");
		await pause(100);
	}
	const { sessionId, capabilities: got } = (await ask("NewSession", "POST", `${server}/session`, {
		capabilities,
	})) as { sessionId: string; capabilities: { browserVersion: string } };
	const send: Send = (command, parameters = {}) => {
		if (command === "Print") throw new Error("WebKitGTK's driver does not print.");
		const [method, path] = ROUTES[command];
		const { id, ...body } = parameters;
		const address = `${server}/session/${sessionId}${path.replace("{id}", String(id))}`;
		return ask(command, method, address, method === "POST" ? body : undefined);
	};
	return { send, version: got.browserVersion };
}

async function ask(command: Command, method: string, address: string, body?: object) {
	const answer = fetch(address, {
		method,
		...(body && { body: JSON.stringify(body), headers: { "content-type": "application/json" } }),
	}).then((response) => response.json());
	const { value } = (await giveUp(answer, command)) as {
		value: { error?: string; message?: string } | null;
	};
	if (value?.error) throw new Error(`${command}: ${value.error}: ${value.message}`);
	return value;
}
