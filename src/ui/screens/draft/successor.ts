import { StoreError } from "../../../drafts/index.ts";
import {
	type CatalogEntry,
	loadRuleset,
	type Ports,
	type ReadyRuleset,
} from "../../../state/index.ts";
import { storeErrors, move as words } from "../../../text/index.ts";

/** A ruleset to go over to; or why not, in words. Never rejects. */
export async function successorOf(
	ports: Ports,
	entry: CatalogEntry,
): Promise<ReadyRuleset | { readonly kind: "refused"; readonly why: string }> {
	try {
		const loaded = await loadRuleset(ports, entry);
		return loaded.kind === "ready" ? loaded : { kind: "refused", why: words.unusable };
	} catch (error) {
		const why = error instanceof StoreError ? storeErrors[error.code] : words.unfetched;
		return { kind: "refused", why };
	}
}
