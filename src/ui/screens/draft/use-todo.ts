import { useComputed } from "@preact/signals";
import { type OpenDraft, type Todo, todoOf } from "../../../state/index.ts";
import { useAfterPaint } from "../../components/after-paint.ts";
import { useToMend } from "./flaws.ts";

/** What is still to be done; found out once what a key changes is painted: a key does not wait for it. */
export function useTodo(open: OpenDraft): Todo {
	const toMend = useToMend(open);
	const now = useAfterPaint(
		useComputed(() => ({
			assessment: open.assessment.value,
			flaws: toMend.value,
			evidence: open.evidence.value,
		})),
	);
	return todoOf(open.ruleset, now.assessment, now.flaws, now.evidence);
}
