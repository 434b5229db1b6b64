import type { Draft } from "../drafts/index.ts";
import type { DraftList } from "./contracts/index.ts";
import type { Ports } from "./ports.ts";
import { type ReadyRuleset, storedAs } from "./ruleset.ts";

/** Keeps a new draft and, for as long as it lives, its ruleset. Rejects with `StoreError`. */
export const beginDraft = (ports: Ports, list: DraftList, loaded: ReadyRuleset, draft: Draft) =>
	list.add(storedAs(ports, loaded, draft));
