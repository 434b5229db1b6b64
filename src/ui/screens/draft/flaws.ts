import { type Flaw, flawsOf, mayYetBeRight, withoutTyped } from "../../../drafts/index.ts";
import type { Assessment } from "../../../rules/index.ts";
import type { OpenDraft } from "../../../state/index.ts";
import { useTypedIn, useTypedWithin } from "../../components/typing.tsx";

/** What is typed in a control; blank where nothing is. */
export function typed(open: OpenDraft, name: string): string {
	const entry = open.draft.value.entries[name];
	return typeof entry === "string" ? entry : "";
}

/** Figures that cannot be judged: those to be mended, and those still being typed. */
export function useFlaws(open: OpenDraft): {
	readonly toMend: readonly Flaw[];
	readonly going: readonly Flaw[];
	/** Says nothing of what is still being typed. */
	readonly assessment: Assessment;
} {
	const control = useTypedIn();
	const within = useTypedWithin();
	const assessment = open.assessment.value;
	const flaws = flawsOf(open.ruleset, assessment);
	const isGoing = (flaw: Flaw) => mayYetBeRight(flaw, control, within, typed(open, flaw.control));
	const going = flaws.filter(isGoing);
	return {
		toMend: flaws.filter((flaw) => !isGoing(flaw)),
		going,
		assessment: going.length > 0 ? withoutTyped(assessment, going, within) : assessment,
	};
}
