import type { Ports } from "../state/index.ts";
import { inStorage } from "./in-storage.ts";

const MARKER = "dat-chuan.drafts";

export const draftMarker: Ports["draftMarker"] = {
	read() {
		const count = inStorage((storage) => storage.getItem(MARKER));
		return count ? Number(count) : undefined;
	},
	write: (count) => inStorage((storage) => storage.setItem(MARKER, String(count))),
};
