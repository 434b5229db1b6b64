/** What the page can know at once of where it stands. */
import type { Ports } from "../state/index.ts";

export const surroundings = {
	userAgent: navigator.userAgent,
	canShare(type) {
		try {
			return navigator.canShare?.({ files: [new File([], "a", { type })] }) === true;
		} catch {
			return false;
		}
	},
} satisfies Partial<Ports>;
