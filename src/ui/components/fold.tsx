import type { ComponentChildren } from "preact";
import { useEffect, useState } from "preact/hooks";

interface FoldProps {
	readonly title: string;
	/** What is inside, in a word. */
	readonly state?: string | undefined;
	/** Opens it; to fold it again is the person's. */
	readonly open?: boolean;
	/** A link in the text more than a row of its own. */
	readonly quiet?: boolean;
	/** There while it is folded too: what goes on in it must not end. */
	readonly kept?: boolean;
	/** Rendered while it is open. */
	readonly children: () => ComponentChildren;
}

/** Folded until it is wanted; its title says what is inside. */
export function Fold({ title, state, open = false, quiet, kept, children }: FoldProps) {
	const [shown, show] = useState(open);
	useEffect(() => {
		if (open) show(true);
	}, [open]);
	return (
		<details
			class={quiet ? "fold quiet" : "fold"}
			open={shown}
			onToggle={({ currentTarget }) => show(currentTarget.open)}
		>
			<summary>
				{quiet ? <span>{title}</span> : <h3>{title}</h3>}
				{state && <span class="fold-state">{state}</span>}
			</summary>
			{(shown || kept) && <div class="fold-body stack-small">{children()}</div>}
		</details>
	);
}
