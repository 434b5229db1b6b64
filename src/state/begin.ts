import type { Draft } from "../drafts/index.ts";
import type { DraftList } from "./contracts/index.ts";
import type { Ports } from "./ports.ts";
import { keptWith, type ReadyRuleset, resultOf } from "./ruleset.ts";

/** Keeps a new draft and, for as long as it lives, its ruleset. Rejects with `StoreError`. */
export async function beginDraft(
	ports: Ports,
	list: DraftList,
	loaded: ReadyRuleset,
	draft: Draft,
) {
	await list.add({
		draft,
		result: resultOf(loaded.ruleset, draft, ports.today()),
		...keptWith(ports, loaded),
	});
}
