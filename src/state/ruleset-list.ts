import { computed, signal } from "@preact/signals";
import type { KeptRuleset } from "../drafts/index.ts";
import type { RulesetRef } from "../terms/index.ts";
import type { RemovedRuleset, RulesetList } from "./contracts/index.ts";
import { fetchPart } from "./fetched.ts";
import type { CatalogEntry, Ports } from "./ports.ts";
import { createUndo } from "./undo.ts";

/** `needed`: what drafts in memory are judged by, beside those on the disk. */
export function createRulesetList(ports: Ports, needed: () => readonly RulesetRef[]): RulesetList {
	const { catalog } = ports.shelf;
	/** Every version kept that is not the app's: a person's own, and what came with a draft's file. */
	const own = signal<readonly Omit<KeptRuleset, "json" | "addedAt">[]>([]);
	const removed = createUndo<RemovedRuleset>((on) => ports.holdPage("removed-rulesets", on));
	let loading: Promise<void> | undefined;

	const read = async () => {
		await ports.rulesets.prune(needed());
		const kept = await ports.rulesets.list();
		own.value = kept.filter((each) => each.own).map(({ json: _, addedAt: __, ...entry }) => entry);
	};
	const load = () => {
		// Without storage there are none of one's own; drafts say that it is missing.
		loading = read().catch(() => undefined);
		return loading;
	};

	const all = computed((): readonly CatalogEntry[] => {
		const listed = own.value.filter((entry) => entry.listed);
		return [
			...catalog,
			...listed.filter(
				({ id, version }) =>
					!catalog.some((entry) => entry.id === id) &&
					!listed.some((other) => other.id === id && other.version > version),
			),
		];
	});

	const ownPart = () => fetchPart(ports, () => import("./own-rulesets.chunk.ts"));

	return {
		...{ all, removed, load },
		ready: () => loading ?? load(),
		find: (id) => all.value.find((entry) => entry.id === id),
		of: (ref) =>
			ref.own
				? own.value.find(({ id, version }) => id === ref.id && version === ref.version)
				: catalog.find(({ id }) => id === ref.id),
		async add(file) {
			const outcome = await (await ownPart()).addRuleset(ports, removed, file);
			await load();
			return outcome;
		},
		remove: async (id) => (await ownPart()).removeRuleset(ports, removed, id, load),
	};
}
