/** What is to become of drafts from files: worked out before anything is changed. */
import type { Draft } from "./draft.ts";
import type { DraftFile } from "./file.ts";
import { receivedAs, type Standing, standingOf } from "./standing.ts";

/** `broken`: not as it was written; it can still be taken, as a draft of its own. */
export type Incoming = "new" | Standing | "broken";

export interface PlannedDraft {
	readonly kind: Incoming;
	/** The draft here that the file concerns. */
	readonly here?: Draft;
	/** Whether anything would be done if the person wanted it. */
	readonly takeable: boolean;
	/** What would be kept; undefined where nothing is done. */
	readonly next?: { readonly how: "add" | "replace"; readonly draft: Draft };
}

export interface PlanPorts {
	newId(): string;
	/** A label that tells a copy from the drafts that are here. */
	labelFor(draft: Draft, here: readonly Draft[]): string;
}

/**
 * What becomes of each file, in order; a file is held against what those before it will have left.
 * `wanted`: what the person said of each; where nothing was said, new, newer and conflicting ones are
 * taken. A newer one replaces; any other that is here is never touched, and the file becomes a copy.
 */
export function planDrafts(
	files: readonly Pick<DraftFile, "draft" | "savedAt" | "dated" | "changed">[],
	here: readonly Draft[],
	wanted: readonly (boolean | undefined)[],
	ports: PlanPorts,
): PlannedDraft[] {
	let left = here;
	return files.map((file, index) => {
		const plan = planned(file, left, wanted[index], ports);
		const { next } = plan;
		if (next) left = [...left.filter(({ id }) => id !== next.draft.id), next.draft];
		return plan;
	});
}

function planned(
	file: Pick<DraftFile, "draft" | "savedAt" | "dated" | "changed">,
	here: readonly Draft[],
	wanted: boolean | undefined,
	ports: PlanPorts,
): PlannedDraft {
	const { draft } = file;
	const found = file.changed ? undefined : standingOf(file, here);
	const kind: Incoming = file.changed ? "broken" : (found?.standing ?? "new");
	const about = { kind, takeable: kind !== "same", ...(found && { here: found.draft }) };
	const isTaken = wanted ?? (kind === "new" || kind === "newer" || kind === "conflict");
	if (kind === "same" || !isTaken) return about;
	if (kind === "newer" && found)
		return { ...about, next: { how: "replace", draft: inPlaceOf(found.draft, draft, ports) } };
	const next =
		kind === "new"
			? draft
			: { ...draft, id: ports.newId(), label: ports.labelFor(draft, here), revision: 0 };
	const received = receivedAs(draft, ports.newId(), next.revision);
	return { ...about, next: { how: "add", draft: { ...next, received } } };
}

/** One draft in the place of another that is here; the next revision of that, by its name there. */
export function inPlaceOf(here: Draft, draft: Draft, { newId }: Pick<PlanPorts, "newId">): Draft {
	const { label: _, ...rest } = draft;
	const revision = here.revision + 1;
	return {
		...rest,
		...(here.label !== undefined && { label: here.label }),
		id: here.id,
		revision,
		received: receivedAs(draft, newId(), revision),
	};
}
