import type { HeldBack, Ports } from "../state/index.ts";
import { draftMarker } from "./draft-marker.ts";
import { inStorage } from "./in-storage.ts";
import { ownFile } from "./own-file.ts";

/** Milliseconds that painting may take; a hidden page does not paint at all. */
const PAINT_PATIENCE = 300;
/** Begins the keys of what is left over, each by what it holds the page for. */
const LEFTOVER = "dat-chuan.left.";
const two = (value: number) => String(value).padStart(2, "0");
const dayOf = (date: Date) =>
	`${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;

const leaving = new Set<(going: boolean) => Promise<void>>();

/** Brings everything unsaved to the disk; `going`: the page is about to go. */
export const saveAll = async (going = true): Promise<void> => {
	const saved = Promise.all([...leaving].map((save) => save(going)));
	// What is left over is there again afterwards: nobody need be asked about it.
	if (going) for (const what of held) if (isLeftOver(what)) hold(what, false);
	await saved;
};
const isLeftOver = (what: string) =>
	typeof inStorage((storage) => storage.getItem(LEFTOVER + what)) === "string";
document.addEventListener("visibilitychange", () => {
	if (document.visibilityState === "hidden") void saveAll(false);
});
addEventListener("pagehide", () => void saveAll());

/** What the page knows and nobody is asked about: it was done on purpose. */
const WAYS_BACK = ["removed", "removed-rulesets", "incoming"] satisfies HeldBack[] as string[];
/** What would be lost with the page. */
const held = new Set<string>();
const askFirst = (event: BeforeUnloadEvent) => {
	if ([...held].every((each) => WAYS_BACK.includes(each))) return;
	event.preventDefault();
	// Up to version 118 Chromium asks for this one alone.
	event.returnValue = true;
};
const hold = (what: string, on: boolean) => {
	if (!on) held.delete(what);
	else {
		held.add(what);
		// From the first on, and for good: to come and go with each key costs the key's frame.
		addEventListener("beforeunload", askFirst);
	}
};
/** Whether something on the page would be lost with it. */
export const isHeld = () => held.size > 0;

/** The ports that every shell has alike: clock, downloads, storage, clipboard. */
export const browserPorts = {
	now: () => new Date().toISOString(),
	today: () => dayOf(new Date()),
	newId: () => {
		const bytes = crypto.getRandomValues(new Uint8Array(12));
		return Array.from(bytes, (byte) => byte.toString(36).padStart(2, "0")).join("");
	},
	later(run, milliseconds) {
		const timer = setTimeout(run, milliseconds);
		return () => clearTimeout(timer);
	},
	afterPaint(run, milliseconds) {
		let timer = setTimeout(() => {
			stop();
			run();
		}, milliseconds + PAINT_PATIENCE);
		const frame = requestAnimationFrame(() => {
			clearTimeout(timer);
			timer = setTimeout(run, milliseconds);
		});
		const stop = () => {
			cancelAnimationFrame(frame);
			clearTimeout(timer);
		};
		return stop;
	},
	onLeave(save) {
		leaving.add(save);
		return () => leaving.delete(save);
	},
	holdPage: hold,
	leftovers: {
		all: (kind) =>
			inStorage(Object.keys)
				?.filter((key) => key.startsWith(`${LEFTOVER}${kind} `))
				.map((key) => inStorage((storage) => JSON.parse(storage.getItem(key) ?? "")))
				.filter(Boolean) ?? [],
		put: (what, left) =>
			inStorage((storage) => storage.setItem(LEFTOVER + what, JSON.stringify(left))),
		remove: (what) => inStorage((storage) => storage.removeItem(LEFTOVER + what)),
	},
	download(name, type, data) {
		const address = URL.createObjectURL(new Blob([data as BlobPart], { type }));
		const link = document.createElement("a");
		link.href = address;
		link.download = name;
		link.click();
		// The browser reads the address after the click: give it time before it is taken back.
		setTimeout(() => URL.revokeObjectURL(address), 60_000);
	},
	async keepData(isAskedFor) {
		// Firefox turns it into a question: nobody is asked who was not told what about.
		if (!isAskedFor && navigator.userAgent.includes("Firefox/")) return false;
		return (await navigator.storage?.persist?.()) ?? false;
	},
	isDataKept: async () => (await navigator.storage?.persisted?.()) ?? false,
	draftMarker,
	userAgent: navigator.userAgent,
	canShare(type) {
		try {
			return navigator.canShare?.({ files: [new File([], "a", { type })] }) === true;
		} catch {
			return false;
		}
	},
	copyText: async (text) => navigator.clipboard.writeText(text),
	appFile: async (address) => (await ownFile(address)).blob(),
} satisfies Partial<Ports>;
