import { useEffect, useRef } from "preact/hooks";
import type { OpenDraft } from "../../../state/index.ts";
import { resultSentence, trialWords } from "../../../text/index.ts";
import { Button } from "../../components/button.tsx";
import { Notice } from "../../components/notice.tsx";
import { Undoable } from "../../components/undoable.tsx";

/** While other figures are tried out: what is saved, and the two ways out. */
export function Trial({ open }: { readonly open: OpenDraft }) {
	const trying = open.trying.value;
	const heading = useRef<HTMLParagraphElement>(null);
	const undo = useRef<HTMLButtonElement>(null);
	const dropped = open.dropped.last.value;
	/** Not where the draft has just been opened with a trial that goes on. */
	const isPressed = useRef(false);
	useEffect(() => {
		// The button that was pressed is gone: go on from here.
		if (isPressed.current) (dropped ? undo : heading).current?.focus();
		isPressed.current = true;
	}, [trying, dropped]);
	if (dropped)
		return (
			<Undoable
				tone="calm"
				announce
				text={trialWords.dropped}
				button={undo}
				onUndo={() => void open.dropped.undo()}
			/>
		);
	if (!trying) return null;
	return (
		<Notice tone="calm">
			<p ref={heading} tabIndex={-1}>
				<strong>{trialWords.on}.</strong> {trialWords.hint}{" "}
				{trialWords.kept(resultSentence(open.keptAssessment.value))}
			</p>
			<div class="row">
				<Button look="primary" label={trialWords.drop} onClick={() => open.endTrial(false)} />
				{open.access.value === "editing" && (
					<Button label={trialWords.take} onClick={() => open.endTrial(true)} />
				)}
			</div>
		</Notice>
	);
}
