import { batch, type ReadonlySignal, useSignal, useSignalEffect } from "@preact/signals";
import type { ComponentChildren } from "preact";
import { useEffect, useState } from "preact/hooks";
import type { Ports } from "../../state/index.ts";
import { useApp } from "../context.ts";

type Show = () => void;

/** What is shown once the page is painted: all of it together, for the price of one timer in a key's frame. */
const waiting = new WeakMap<Ports, Set<Show>>();

function showLater(ports: Ports, show: Show): () => void {
	const shows = waiting.get(ports) ?? new Set();
	waiting.set(ports, shows);
	if (shows.size === 0)
		ports.afterPaint(() => {
			const due = [...shows];
			shows.clear();
			batch(() => {
				for (const each of due) each();
			});
		}, 0);
	shows.add(show);
	return () => shows.delete(show);
}

/** A signal's value as it was when the page was last painted: rendered after what cannot wait. */
export function useAfterPaint<T>(now: ReadonlySignal<T>): T {
	const { ports } = useApp();
	const shown = useSignal(now.peek());
	useSignalEffect(() => {
		const next = now.value;
		if (next === shown.peek()) return;
		return showLater(ports, () => {
			shown.value = next;
		});
	});
	return shown.value;
}

/** How many of so many things are rendered yet: `step` at first, unless told, and as many more after each paint. */
export function useGrowing(all: number, step: number, first = step): number {
	const { ports } = useApp();
	const [shown, setShown] = useState(first);
	useEffect(
		() => (shown < all ? ports.afterPaint(() => setShown(shown + step), 0) : undefined),
		[shown, all],
	);
	return shown;
}

/** What stands below what is read first: all in one task would hold the page for too long. */
export const NextPaint = ({ children }: { readonly children: ComponentChildren }) =>
	useGrowing(1, 1, 0) > 0 && children;
