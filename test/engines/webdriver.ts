/** An engine driven by WebDriver's commands, however these are carried to it. */
import { setTimeout as pause } from "node:timers/promises";
import { type Engine, expression } from "./engine.ts";

/** The commands by their names in the standard. */
export type Command =
	| "NewSession"
	| "Navigate"
	| "Back"
	| "ExecuteAsyncScript"
	| "FindElement"
	| "ElementClick"
	| "ElementSendKeys"
	| "GetWindowHandle"
	| "NewWindow"
	| "SwitchToWindow"
	| "CloseWindow"
	| "GetAlertText"
	| "DismissAlert"
	| "Print";

/** Sends a command and gives its value; rejects where the browser answers with an error, or not at all. */
export type Send = (command: Command, parameters?: Record<string, unknown>) => Promise<unknown>;

/** How long a command may take before the page counts as hung, in milliseconds. */
export const PATIENCE = 40_000;

/** The page, or the whole browser, answers no more. */
export class Hung extends Error {}

export function giveUp<T>(answer: Promise<T>, command: Command): Promise<T> {
	let timer: NodeJS.Timeout | undefined;
	const late = new Promise<never>((_, reject) => {
		timer = setTimeout(
			() => reject(new Hung(`The page hung: no answer to ${command} in ${PATIENCE} ms.`)),
			PATIENCE,
		);
	});
	return Promise.race([answer, late]).finally(() => clearTimeout(timer));
}

/** In the page: keeps what goes wrong, and gives what has gone wrong so far. */
function listen(): string[] {
	const page = window as unknown as { faults?: string[] };
	const before = page.faults ?? [];
	if (!page.faults) {
		const note = (text: unknown) => page.faults?.push(String(text));
		addEventListener("error", ({ message }) => note(message));
		addEventListener("unhandledrejection", ({ reason }) => note(reason));
		addEventListener("securitypolicyviolation", (event) =>
			note(`policy: ${event.violatedDirective} ${event.blockedURI}`),
		);
	}
	page.faults = [];
	return before;
}

/** In the page: brings a control into view; where keys are to come, with all its text selected. */
function bring(selector: string, forKeys: boolean) {
	const element = document.querySelector(selector);
	// A person scrolls there, and the page hears of it.
	element?.dispatchEvent(new WheelEvent("wheel", { bubbles: true }));
	element?.scrollIntoView({ block: "center" });
	if (!forKeys || !(element instanceof HTMLElement)) return;
	element.focus();
	if (element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement)
		element.select();
}

/**
 * In the page: reloads as a person does, once the command is answered. Not WebDriver's own Refresh, which
 * in Firefox goes past the service worker.
 */
export function reloadSoon() {
	(window as unknown as { old: boolean }).old = true;
	setTimeout(() => location.reload());
}

/** Waits until the page that was there is gone and the next one is loaded. */
async function renewed(evaluate: Engine["evaluate"]) {
	const look = () => !("old" in window) && document.readyState === "complete";
	for (const end = Date.now() + PATIENCE; Date.now() < end; await pause(50)) {
		// Between two pages there is none to ask.
		const done = await evaluate(look).catch((error) => {
			if (error instanceof Hung) throw error;
			return false;
		});
		if (done) return;
	}
	throw new Hung(`The page was not loaded anew in ${PATIENCE} ms.`);
}

interface Pressed {
	awaitsPress?: boolean;
}

/** In the page: notes whether a press arrives from now on, and at what it is meant for. */
function awaitPress(selector: string) {
	const page = window as Pressed;
	const element = document.querySelector(selector);
	page.awaitsPress = true;
	const note = (event: Event) => {
		if (!element || !event.composedPath().includes(element)) return;
		page.awaitsPress = false;
		removeEventListener("click", note, { capture: true });
	};
	addEventListener("click", note, { capture: true });
}

/** Whether a press arrived: in this page, or it has led to another one. */
async function arrived(evaluate: Engine["evaluate"]) {
	const look = () => !(window as Pressed).awaitsPress;
	for (const end = Date.now() + 5000; Date.now() < end; await pause(50)) {
		const done = await evaluate(look).catch((error) => {
			if (error instanceof Hung) throw error;
			return false;
		});
		if (done) return true;
	}
	return false;
}

/** What each engine has of its own. */
type Own = Pick<Engine, "version" | "downloads" | "asksOnLeaving" | "print" | "close">;

export type WebDriver = Omit<Engine, keyof Own>;

export async function webDriver(carry: Send): Promise<WebDriver> {
	let hung: Hung | undefined;
	// What hung once is not waited for again and again.
	const send: Send = async (command, parameters) => {
		if (hung) throw hung;
		try {
			return await carry(command, parameters);
		} catch (error) {
			if (error instanceof Hung) hung = error;
			throw error;
		}
	};
	const faults: string[] = [];
	const windows = [await send("GetWindowHandle")];
	const evaluate: Engine["evaluate"] = async (work, ...args) => {
		const script = `const done = arguments[0];
			Promise.resolve().then(() => ${expression(work, args)})
				.then((value) => done({ value }), (error) => done({ error: String(error) }));`;
		const answer = (await send("ExecuteAsyncScript", { script, args: [] })) as {
			value: never;
			error?: string;
		};
		if (answer.error !== undefined) throw new Error(answer.error);
		return answer.value;
	};
	const watch = async () => {
		faults.push(...(await evaluate(listen)));
	};
	const element = async (selector: string) => {
		const found = await send("FindElement", { using: "css selector", value: selector });
		return Object.values(found as Record<string, string>)[0] ?? "";
	};
	const leaving = async (command: Command, parameters: Record<string, unknown> = {}) => {
		await watch();
		await send(command, parameters);
		await watch();
	};
	return {
		faults,
		evaluate,
		goto: (url) => leaving("Navigate", { url }),
		async reload() {
			await watch();
			await evaluate(reloadSoon);
			await renewed(evaluate);
			await watch();
		},
		back: () => leaving("Back"),
		async click(selector) {
			// On a busy machine a press may get lost on its way to the page: a person would press again.
			for (let tries = 0; tries < 3; tries += 1) {
				await evaluate(bring, selector, false);
				await evaluate(awaitPress, selector);
				const pressed = await send("ElementClick", { id: await element(selector) }).then(
					() => true,
					(error: Error) => {
						// Something passing lies over it (a notice at the foot of the page): it is waited for.
						if (!error.message.includes("intercepted")) throw error;
						return false;
					},
				);
				if (pressed && (await arrived(evaluate))) return;
				if (!pressed) await pause(1500);
			}
			throw new Error(`No press on ${selector} arrived.`);
		},
		async type(selector, text) {
			await evaluate(bring, selector, true);
			await send("ElementSendKeys", { id: await element(selector), text });
		},
		async choose(selector, path) {
			await send("ElementSendKeys", { id: await element(selector), text: path });
		},
		async openWindow(url) {
			const { handle } = (await send("NewWindow", { type: "tab" })) as { handle: string };
			windows.push(handle);
			await send("SwitchToWindow", { handle });
			await send("Navigate", { url });
			await watch();
		},
		async showWindow(index) {
			await send("SwitchToWindow", { handle: windows[index] });
		},
		async closeWindow() {
			await watch();
			await send("CloseWindow");
			windows.pop();
			await send("SwitchToWindow", { handle: windows[0] });
		},
	};
}
