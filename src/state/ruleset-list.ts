import { computed, signal } from "@preact/signals";
import type { KeptRuleset, RulesetRef } from "../drafts/index.ts";
import type { CatalogEntry, Ports } from "./ports.ts";

/** Every ruleset there is: the app's, and those a person added from files. */
export function createRulesetList(ports: Ports) {
	const { catalog } = ports.shelf;
	/** Every version kept of a person's own. */
	const own = signal<readonly CatalogEntry[]>([]);
	const removed = signal<readonly KeptRuleset[]>([]);
	let loading: Promise<void> | undefined;

	const load = () => {
		loading = ports.rulesets.listOwn().then(
			(kept) => {
				own.value = kept.map(({ json: _, addedAt: __, ...entry }) => entry);
			},
			// Without storage there are none of one's own; drafts say that it is missing.
			() => undefined,
		);
		return loading;
	};

	/** The newest of each; an own one never stands in the place of the app's. */
	const all = computed(() => [
		...catalog,
		...own.value.filter(
			({ id, version }) =>
				!catalog.some((entry) => entry.id === id) &&
				!own.value.some((other) => other.id === id && other.version > version),
		),
	]);

	return {
		all,
		removed,
		load,
		/** Own ones are read from the disk once; then the list is at hand. */
		ready: () => loading ?? load(),
		find: (id: string) => all.value.find((entry) => entry.id === id),
		/** The entry of a draft's ruleset; its own version where there are several. */
		of: (ref: RulesetRef): CatalogEntry | undefined =>
			ref.own
				? own.value.find(({ id, version }) => id === ref.id && version === ref.version)
				: catalog.find(({ id }) => id === ref.id),
		/** What has taken the place of a draft's ruleset: newer versions, and rulesets that replace it. */
		successors: (ref: RulesetRef): readonly CatalogEntry[] =>
			all.value.filter(
				({ id, version, own: isOwn, replaces }) =>
					(id === ref.id && isOwn === ref.own && version > ref.version) ||
					(id !== ref.id && replaces.includes(ref.id)),
			),
		/** Adds a ruleset from a file, as `addRuleset` says. */
		async add(file: File) {
			const { addRuleset } = await import("./own-rulesets.chunk.ts");
			const outcome = await addRuleset(ports, file);
			await load();
			return outcome;
		},
		/** Removes every version of an own ruleset; they can be brought back until the list is left. */
		async remove(id: string) {
			const kept = (await ports.rulesets.listOwn()).filter((each) => each.id === id);
			for (const each of kept) await ports.rulesets.remove(each);
			removed.value = [...removed.value, ...kept];
			await load();
		},
		async undoRemove(id: string) {
			for (const each of removed.value) if (each.id === id) await ports.rulesets.put(each);
			removed.value = removed.value.filter((each) => each.id !== id);
			await load();
		},
		forgetRemoved() {
			removed.value = [];
		},
	};
}

export type RulesetList = ReturnType<typeof createRulesetList>;
