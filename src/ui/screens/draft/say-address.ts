import { type DraftRoute, parseRoute } from "../../../state/index.ts";

/**
 * Says in the address what is looked at, for a reload and for another window. Nothing follows it here,
 * and the way back leads past it. `from`: what it is said for; nothing is said where the address has
 * left that meanwhile.
 */
export function sayAddress(href: string, from?: DraftRoute) {
	if (from && JSON.stringify(parseRoute(location.hash)) !== JSON.stringify(from)) return;
	history.replaceState(history.state, "", href);
}
