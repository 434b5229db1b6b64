import type { ComponentChildren } from "preact";
import { useEffect } from "preact/hooks";

interface UnfoldingProps {
	/** A heading. */
	readonly title: ComponentChildren;
	/** What is said beside it, folded or not. */
	readonly more?: string;
	readonly children: ComponentChildren;
}

/** A line that unfolds, all of it to be pressed. A search in the page unfolds what it finds. */
export function Unfolding({ title, more, children }: UnfoldingProps) {
	return (
		<details class="unfolds">
			<summary>
				{title}
				{more && <span class="hint">{more}</span>}
			</summary>
			<div class="stack-small">{children}</div>
		</details>
	);
}

/** While it is mounted, the page is printed with all that it folds away. */
export function useUnfoldedOnPaper() {
	useEffect(() => {
		let unfolded: HTMLDetailsElement[] = [];
		const turn = (open: boolean) => {
			for (const each of unfolded) each.open = open;
		};
		const before = () => {
			unfolded = [...document.querySelectorAll<HTMLDetailsElement>("details.unfolds:not([open])")];
			turn(true);
		};
		const after = () => turn(false);
		addEventListener("beforeprint", before);
		addEventListener("afterprint", after);
		return () => {
			removeEventListener("beforeprint", before);
			removeEventListener("afterprint", after);
		};
	}, []);
}
