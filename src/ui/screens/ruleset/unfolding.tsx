import type { ComponentChildren } from "preact";
import { useEffect, useLayoutEffect, useRef } from "preact/hooks";

interface UnfoldingProps {
	/** A heading. */
	readonly title: ComponentChildren;
	/** What is said beside it, folded or not. */
	readonly more?: string;
	/** It is what one came for: unfolded, in view, with the focus. */
	readonly wanted?: boolean;
	readonly children: ComponentChildren;
}

/** A line that unfolds, all of it to be pressed. A search in the page unfolds what it finds. */
export function Unfolding({ title, more, wanted = false, children }: UnfoldingProps) {
	const line = useRef<HTMLDetailsElement>(null);
	useLayoutEffect(() => {
		if (!wanted || !line.current) return;
		line.current.open = true;
		line.current.scrollIntoView({ block: "start" });
		line.current.querySelector("summary")?.focus({ preventScroll: true });
	}, [wanted]);
	return (
		<details class="unfolds" ref={line}>
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
