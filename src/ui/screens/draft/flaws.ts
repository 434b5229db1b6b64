import { type ReadonlySignal, useComputed } from "@preact/signals";
import { type Flaw, mayYetBeRight, withoutTyped } from "../../../drafts/index.ts";
import type { Criterion, Judgements } from "../../../rules/index.ts";
import type { OpenDraft, Standing } from "../../../state/index.ts";
import { useTyping } from "../../components/typing.tsx";

/** What is typed in a control; blank where nothing is. */
export function typed(open: OpenDraft, name: string): string {
	const entry = open.draft.value.entries[name];
	return typeof entry === "string" ? entry : "";
}

/** Whether a figure is still being typed and may yet be right. Asked in a signal, it follows the typing. */
export function useGoing(open: OpenDraft) {
	const typing = useTyping();
	return (flaw: Omit<Flaw, "criterion">) => {
		const control = typing?.control.value ?? "";
		const text = control === flaw.control ? typed(open, control) : "";
		return mayYetBeRight(flaw, control, typing?.within.value ?? "", text);
	};
}

/** The figures that cannot be judged, but for those still being typed. */
export function useToMend(open: OpenDraft): ReadonlySignal<readonly Flaw[]> {
	const isGoing = useGoing(open);
	return useComputed(() => open.flaws.value.filter((flaw) => !isGoing(flaw)));
}

export interface Shown {
	readonly standing: Standing;
	readonly toMend: boolean;
	readonly going: boolean;
	/** Says nothing of what is still being typed. */
	readonly judgements: Judgements;
}

/** How one criterion stands, for as long as nothing of it changes. */
export function useStanding(open: OpenDraft, criterion: Criterion): ReadonlySignal<Shown> {
	const isGoing = useGoing(open);
	const typing = useTyping();
	const standing = open.standingOf(criterion.id);
	return useComputed((): Shown => {
		const { flaws } = standing.value;
		const going = flaws.filter(isGoing);
		return {
			standing: standing.value,
			toMend: going.length < flaws.length,
			going: going.length > 0,
			judgements:
				going.length > 0
					? withoutTyped(standing.value, going, typing?.within.value ?? "")
					: standing.value,
		};
	});
}
