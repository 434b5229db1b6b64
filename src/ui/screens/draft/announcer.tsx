import { useSignal, useSignalEffect } from "@preact/signals";
import { useRef } from "preact/hooks";
import { criterionOf } from "../../../rules/index.ts";
import type { OpenDraft } from "../../../state/index.ts";
import {
	checklistWords,
	resultSentence,
	savingWords,
	trialWords,
	verdicts,
} from "../../../text/index.ts";
import { useApp } from "../../context.ts";
import { shownSaveState } from "./head.tsx";

/** A pause in typing, long enough not to speak between two keys. */
const PAUSE = 1200;

/** Says calmly, after a pause, what changed: one sentence, not the whole result at every key. */
export function Announcer({ open }: { readonly open: OpenDraft }) {
	const { ports } = useApp();
	const said = useSignal("");
	const before = useRef(open.assessment.peek());

	useSignalEffect(() => {
		const now = open.assessment.value;
		// Gone with the next key: it must not say "saved" while something is not.
		said.value = "";
		if (shownSaveState(open) !== "saved") return;
		return ports.later(() => {
			const changed = now.criteria.find(
				({ verdict }, index) => verdict !== before.current.criteria[index]?.verdict,
			);
			if (!changed) return;
			before.current = now;
			const criterion = criterionOf(open.ruleset, changed.id);
			said.value = `${checklistWords.announce(
				criterion?.number ?? changed.id,
				verdicts[changed.verdict].toLowerCase(),
				resultSentence(now),
			)} ${open.trying.peek() ? trialWords.notSaved : savingWords.saved}.`;
		}, PAUSE);
	});

	return (
		<p class="visually-hidden" role="status">
			{said.value}
		</p>
	);
}
