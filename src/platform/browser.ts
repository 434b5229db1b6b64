import type { Ports } from "../state/index.ts";

const MARKER = "dat-chuan.drafts";
const two = (value: number) => String(value).padStart(2, "0");
const dayOf = (date: Date) =>
	`${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;

const leaving = new Set<() => Promise<void>>();

/** Brings everything unsaved to the disk; for when the page is about to go. */
export const saveAll = async (): Promise<void> => {
	await Promise.all([...leaving].map((save) => save()));
};
document.addEventListener("visibilitychange", () => {
	if (document.visibilityState === "hidden") void saveAll();
});
addEventListener("pagehide", () => void saveAll());

const askFirst = (event: Event) => event.preventDefault();

/** The ports that every shell has alike: clock, downloads, storage, clipboard. */
export const browserPorts = {
	now: () => new Date().toISOString(),
	today: () => dayOf(new Date()),
	shortTime(iso) {
		const date = new Date(iso);
		if (Number.isNaN(date.getTime())) return "";
		const time = `${two(date.getHours())}:${two(date.getMinutes())}`;
		if (dayOf(date) === dayOf(new Date())) return time;
		return `${time} ${dayOf(date).split("-").reverse().join("/")}`;
	},
	newId: () => {
		const bytes = crypto.getRandomValues(new Uint8Array(12));
		return Array.from(bytes, (byte) => byte.toString(36).padStart(2, "0")).join("");
	},
	later(run, milliseconds) {
		const timer = setTimeout(run, milliseconds);
		return () => clearTimeout(timer);
	},
	onLeave(save) {
		leaving.add(save);
		return () => leaving.delete(save);
	},
	holdPage(on) {
		if (on) addEventListener("beforeunload", askFirst);
		else removeEventListener("beforeunload", askFirst);
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
	keepData: async () => (await navigator.storage?.persist?.()) ?? false,
	isDataKept: async () => (await navigator.storage?.persisted?.()) ?? false,
	draftMarker: {
		read() {
			try {
				return Number(localStorage.getItem(MARKER)) || 0;
			} catch {
				return 0;
			}
		},
		write(count) {
			try {
				localStorage.setItem(MARKER, String(count));
			} catch {
				// Without it only the notice of wiped data is lost.
			}
		},
	},
	copyText: async (text) => navigator.clipboard.writeText(text),
	async loadLicences() {
		const response = await fetch(new URL("licences.json", document.baseURI));
		if (!response.ok) throw new Error(`licences: ${response.status}`);
		return response.json();
	},
} satisfies Partial<Ports>;
