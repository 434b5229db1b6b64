import { appWords } from "../text/index.ts";
import type { Ports } from "./ports.ts";

const NAME = "NotFetchedError";

/** A part of the app could not be had: no network, or another version stands in its place. */
export const isNotFetched = (error: unknown): error is Error =>
	error instanceof Error && error.name === NAME;

/**
 * Fetches a part of the app. Where it cannot be had, the page is loaded anew if that can help; else it
 * rejects with an error that `isNotFetched` knows and whose message can be shown.
 * `asked`: the person pressed for it.
 */
export async function fetchPart<Part>(
	{ renew }: Pick<Ports, "renew">,
	load: () => Promise<Part>,
	asked = false,
): Promise<Part> {
	try {
		return await load();
	} catch {
		await renew(asked);
		throw Object.assign(new Error(appWords.failed), { name: NAME });
	}
}
