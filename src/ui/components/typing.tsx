import { type ReadonlySignal, signal } from "@preact/signals";
import { type ComponentChildren, createContext } from "preact";
import { useContext, useEffect, useMemo } from "preact/hooks";
import type { Ports } from "../../state/index.ts";
import { useApp } from "../context.ts";

/**
 * Nothing typed for so long, in milliseconds: what stands in the box is meant, though it was not left.
 * What depends on another box too waits until it is left: who looks up the rest of a figure on paper
 * may take long.
 */
const PAUSE = 3000;

/** Which control is being typed in; what may yet become right there is not called wrong. */
export interface Typing {
	/** Its name; blank once it was left, or nothing was typed for a while. */
	readonly control: ReadonlySignal<string>;
	/** The name of the control that was typed in and not left since, however long that is. */
	readonly within: ReadonlySignal<string>;
	typed(control: string): void;
	left(): void;
}

function createTyping(later: Ports["later"]) {
	const control = signal("");
	const within = signal("");
	let stop = () => {};
	let pressed = false;
	let waiting = false;
	const endIn = (milliseconds: number, isLeft: boolean) => {
		stop();
		waiting = false;
		stop = later(() => {
			control.value = "";
			if (isLeft) within.value = "";
		}, milliseconds);
	};
	return {
		control,
		within,
		// What is said then moves the page: a button being pressed must not slip away from under the pointer.
		left() {
			if (pressed) waiting = true;
			else endIn(0, true);
		},
		typed(name: string) {
			control.value = name;
			within.value = name;
			endIn(PAUSE, false);
		},
		press() {
			pressed = true;
		},
		release() {
			pressed = false;
			if (waiting) endIn(0, true);
		},
		close: () => stop(),
	} satisfies Typing & Record<string, unknown>;
}

const Context = createContext<Typing | undefined>(undefined);

/** Around the controls of one screen. */
export function TypingArea({ children }: { readonly children: ComponentChildren }) {
	const { ports } = useApp();
	const typing = useMemo(() => createTyping(ports.later), []);
	useEffect(() => {
		const releases = ["pointerup", "pointercancel"];
		addEventListener("pointerdown", typing.press, true);
		for (const each of releases) addEventListener(each, typing.release, true);
		return () => {
			removeEventListener("pointerdown", typing.press, true);
			for (const each of releases) removeEventListener(each, typing.release, true);
			typing.close();
		};
	}, []);
	return <Context.Provider value={typing}>{children}</Context.Provider>;
}

/** Undefined outside any area: nothing there waits for the end of typing. */
export const useTyping = () => useContext(Context);

/** The control being typed in; blank where none is, and after a pause. */
export const useTypedIn = () => useTyping()?.control.value ?? "";
