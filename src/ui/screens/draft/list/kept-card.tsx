import type { ComponentChildren } from "preact";
import { useState } from "preact/hooks";
import type { OpenDraft } from "../../../../state/index.ts";
import { Button } from "../../../components/button.tsx";

/** What is kept is changed for good: not while figures are only tried out. */
export const isLocked = (open: OpenDraft) => !open.changeable.value || open.trying.value;

interface KeptCardProps {
	readonly open: OpenDraft;
	/** What its buttons are called. */
	readonly words: { readonly see: string; readonly fold: string; readonly remove: string };
	/** How much is kept, from where and since when. */
	readonly about: string;
	readonly onRemove: () => void;
	/** What is seen once it was asked for. */
	readonly content: ComponentChildren;
	readonly children?: ComponentChildren;
}

/** A list kept with the draft: how much it is, unfolded to be seen and corrected, deleted. */
export function KeptCard({ open, words, about, onRemove, content, children }: KeptCardProps) {
	const [shown, setShown] = useState(false);
	return (
		<>
			<p>{about}</p>
			{children}
			<div class="row">
				<Button
					label={shown ? words.fold : words.see}
					aria-expanded={shown}
					onClick={() => setShown(!shown)}
				/>
				<Button look="quiet" label={words.remove} disabled={isLocked(open)} onClick={onRemove} />
			</div>
			{shown && content}
		</>
	);
}
