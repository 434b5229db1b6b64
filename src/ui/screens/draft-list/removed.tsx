import { useEffect, useRef } from "preact/hooks";
import { rulesetOf } from "../../../drafts/index.ts";
import { draftsScreen as words } from "../../../text/index.ts";
import { Notice } from "../../components/notice.tsx";
import { useApp } from "../../context.ts";
import { nameOf } from "./name.ts";

/** What was removed and the way back; it stays as long as the page lives. */
export default function Removed({ onTrouble }: { readonly onTrouble: (error: unknown) => void }) {
	const { drafts, rulesets } = useApp();
	const last = useRef<HTMLButtonElement>(null);
	const removed = drafts.removed.value;
	// The button that was pressed is gone with its draft: go on from the way back.
	useEffect(() => {
		if (document.activeElement === document.body) last.current?.focus();
	}, [removed.length]);
	return (
		<div class="stack-small" role="status">
			{removed.map(({ draft }) => {
				const entry = rulesets.of(rulesetOf(draft));
				return (
					<Notice tone="calm" key={draft.id}>
						<div class="row">
							<p>{words.removed(nameOf(draft, entry))}</p>
							<button
								type="button"
								class="button"
								ref={last}
								onClick={() => void drafts.undoRemove(draft.id).catch(onTrouble)}
							>
								{words.undo}
							</button>
						</div>
					</Notice>
				);
			})}
		</div>
	);
}
