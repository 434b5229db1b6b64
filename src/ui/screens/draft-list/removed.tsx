import { useEffect, useRef } from "preact/hooks";
import { rulesetOf } from "../../../drafts/index.ts";
import { removedDrafts } from "../../../text/index.ts";
import { Undoable } from "../../components/undoable.tsx";
import { useApp } from "../../context.ts";
import { nameOf } from "./name.ts";

/** What was removed and the way back; it stays as long as the page lives. */
export default function Removed({ onTrouble }: { readonly onTrouble: (error: unknown) => void }) {
	const { drafts, rulesets } = useApp();
	const last = useRef<HTMLButtonElement>(null);
	const removed = drafts.removed.done.value;
	// The button that was pressed is gone with its draft: go on from the way back.
	useEffect(() => {
		if (document.activeElement === document.body) last.current?.focus();
	}, [removed.length]);
	return (
		<div class="stack-small" role="status">
			{removed.map((each) => (
				<Undoable
					key={each.draft.id}
					tone="calm"
					text={removedDrafts.said(nameOf(each.draft, rulesets.of(rulesetOf(each.draft))))}
					button={last}
					onUndo={() => void drafts.removed.undo(each).catch(onTrouble)}
				/>
			))}
		</div>
	);
}
