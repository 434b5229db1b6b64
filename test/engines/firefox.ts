/** Firefox by Marionette, its own way to carry WebDriver's commands: no program between. */
import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdir, readFile, writeFile } from "node:fs/promises";
import { connect, type Socket } from "node:net";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { tool } from "../tools.mjs";
import type { Start } from "./engine.ts";
import { giveUp, reloadSoon, type Send, webDriver } from "./webdriver.ts";

const preferences = (downloads: string) => ({
	// Any free port; Firefox writes which into its profile.
	"marionette.port": 0,
	"intl.accept_languages": "vi-VN, vi",
	"browser.download.folderList": 2,
	"browser.download.dir": downloads,
	"browser.download.useDownloadDir": true,
	"browser.download.alwaysOpenPanel": false,
	"browser.helperApps.neverAsk.saveToDisk": "application/pdf,application/json,text/csv",
});

export const startFirefox: Start = async (folder) => {
	const executable = tool("firefox");
	if (!executable) throw new Error("Firefox is not there.");
	const downloads = join(folder, "downloads");
	const profile = join(folder, "profile");
	await mkdir(profile);
	await writeFile(
		join(profile, "user.js"),
		Object.entries(preferences(downloads))
			.map(([name, value]) => `user_pref(${JSON.stringify(name)}, ${JSON.stringify(value)});\n`)
			.join(""),
	);
	const firefox = spawn(
		executable,
		// BiDi beside Marionette: without it Firefox answers by itself what is asked on leaving.
		[
			"--headless",
			"--no-remote",
			"--marionette",
			"--remote-debugging-port=0",
			"--profile",
			profile,
		],
		{ stdio: "ignore", env: { ...process.env, HOME: folder, TZ: "Asia/Ho_Chi_Minh" } },
	);
	try {
		const socket = await connectTo(profile);
		const send = speak(socket);
		const { capabilities } = (await send("NewSession", {
			webSocketUrl: true,
			unhandledPromptBehavior: { default: "ignore", beforeUnload: "ignore" },
		})) as { capabilities: { browserVersion: string } };
		const driver = await webDriver(send);
		return {
			...driver,
			version: `Firefox ${capabilities.browserVersion}`,
			downloads,
			async asksOnLeaving() {
				await driver.evaluate(reloadSoon);
				const asked = await isAsked(send, () => driver.evaluate(() => !("old" in window)));
				if (asked) await send("DismissAlert");
				return asked;
			},
			async print() {
				const page = { width: 21, height: 29.7 };
				return Buffer.from(String(await send("Print", { page, background: false })), "base64");
			},
			async close() {
				await stop(firefox);
				socket.destroy();
			},
		};
	} catch (error) {
		await stop(firefox);
		throw error;
	}
};

async function isAsked(send: Send, hasLeft: () => Promise<boolean>): Promise<boolean> {
	for (let tries = 0; tries < 50; tries += 1) {
		const text = await send("GetAlertText").catch(() => undefined);
		if (text !== undefined) return true;
		// Between two pages there is none to ask.
		if (await hasLeft().catch(() => false)) return false;
		await pause(100);
	}
	return false;
}

async function stop(firefox: ChildProcess) {
	if (firefox.exitCode !== null || firefox.signalCode !== null) return;
	const gone = once(firefox, "exit");
	firefox.kill();
	await gone;
}

async function connectTo(profile: string): Promise<Socket> {
	for (let tries = 0; tries < 600; tries += 1) {
		const port = Number(
			await readFile(join(profile, "MarionetteActivePort"), "utf8").catch(() => ""),
		);
		if (port) {
			const socket = connect(port, "127.0.0.1");
			await once(socket, "connect");
			return socket;
		}
		await pause(100);
	}
	throw new Error("Firefox did not start in a minute.");
}

interface Waiting {
	readonly resolve: (value: unknown) => void;
	readonly reject: (error: Error) => void;
}

/** Messages are JSON after their length in bytes: [0, id, name, parameters] and [1, id, error, result]. */
function speak(socket: Socket): Send {
	const waiting = new Map<number, Waiting>();
	let last = 0;
	let rest = Buffer.alloc(0);
	const take = (message: unknown) => {
		// The first message is a greeting.
		if (!Array.isArray(message)) return;
		const [, id, error, result] = message;
		const { resolve, reject } = waiting.get(id) ?? {};
		waiting.delete(id);
		if (error) reject?.(new Error(`${error.error}: ${error.message}`));
		else resolve?.(result && "value" in result ? result.value : result);
	};
	socket.on("data", (bytes) => {
		rest = Buffer.concat([rest, bytes]);
		for (;;) {
			const colon = rest.indexOf(":");
			const end = colon + 1 + Number(rest.subarray(0, Math.max(colon, 0)).toString());
			if (colon < 0 || rest.length < end) return;
			take(JSON.parse(rest.subarray(colon + 1, end).toString()));
			rest = rest.subarray(end);
		}
	});
	return (command, parameters = {}) => {
		last += 1;
		const id = last;
		const message = JSON.stringify([0, id, `WebDriver:${command}`, parameters]);
		const answer = new Promise((resolve, reject) => waiting.set(id, { resolve, reject }));
		socket.write(`${Buffer.byteLength(message)}:${message}`);
		return giveUp(answer, command);
	};
}
