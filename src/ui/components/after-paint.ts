import { type ReadonlySignal, useSignal, useSignalEffect } from "@preact/signals";
import { useApp } from "../context.ts";

/** A signal's value as it was when the page was last painted: rendered after what cannot wait. */
export function useAfterPaint<T>(now: ReadonlySignal<T>): T {
	const { ports } = useApp();
	const shown = useSignal(now.peek());
	useSignalEffect(() => {
		const next = now.value;
		return ports.afterPaint(() => {
			shown.value = next;
		}, 0);
	});
	return shown.value;
}
