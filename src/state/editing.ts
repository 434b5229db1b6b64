import { computed, signal } from "@preact/signals";
import type { Edit, Editing, TrialEdits } from "./contracts/index.ts";
import type { Ports } from "./ports.ts";
import { type Session, sameRuleset } from "./session.ts";
import { triedAgain } from "./trial.ts";

interface DraftEditing extends Editing {
	/** Nothing is changed while the draft goes over to another ruleset. */
	hold(on: boolean): void;
	/** For the page that comes after this one. */
	leave(): void;
}

/** Changes what is kept or, on top of that and whatever it becomes meanwhile, only tries figures out. */
export function createEditing(
	ports: Ports,
	session: Session,
	{ edits, dropped }: TrialEdits,
): DraftEditing {
	const { kept, access } = session;
	const what = `tried ${kept.value.id}` as const;
	const held = signal(false);
	const trying = computed(() => edits.value !== undefined);
	const draft = computed(() => (edits.value ?? []).reduce((of, edit) => edit(of), kept.value));
	const isTried = () => (edits.value ?? []).length > 0;
	const set = (next: readonly Edit[] | undefined) => {
		edits.value = next;
		// Leaving the page asks first while something that is tried out would be lost.
		ports.holdPage(what, isTried());
	};
	const leave = () => {
		if (isTried()) ports.leftovers.put(what, { kept: kept.value, tried: draft.value });
		else ports.leftovers.remove(what);
	};

	const left = ports.leftovers.all("tried").find(({ tried }) => tried.id === kept.value.id);
	ports.leftovers.remove(what);
	const isAgain = left && !trying.value && sameRuleset(left.tried, kept.value);
	set(isAgain ? [triedAgain(left)] : edits.value);

	return {
		draft,
		trying,
		changeable: computed(() => !held.value && (trying.value || access.value === "editing")),
		change(edit) {
			if (held.value) return false;
			if (edits.value) set([...edits.value, edit]);
			else if (access.value === "editing") session.keep(edit(kept.value));
			else return false;
			return true;
		},
		beginTrial() {
			set(edits.value ?? []);
			dropped.clear();
		},
		endTrial(take) {
			if (take && access.value !== "editing") return false;
			const tried = draft.value;
			const back = edits.value ?? [];
			set(undefined);
			leave();
			dropped.clear();
			if (take) session.keep(tried);
			else if (back.length > 0) dropped.did({ undo: async () => set(back) });
			return true;
		},
		dropped,
		hold(on) {
			held.value = on;
		},
		leave,
	};
}
