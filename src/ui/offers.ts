import { signal } from "@preact/signals";

/** What the surroundings offer just now: an update, installing, a tab instead of the side panel. */
export const offers = {
	update: signal<(() => void) | undefined>(undefined),
	install: signal<(() => void) | undefined>(undefined),
	tab: signal<(() => void) | undefined>(undefined),
	/** Something said once, calmly. */
	said: signal(""),
};
