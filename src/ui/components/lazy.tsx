import { signal } from "@preact/signals";
import type { ComponentType } from "preact";
import { useLayoutEffect } from "preact/hooks";
import { fetchPart, type Ports } from "../../state/index.ts";
import { useApp } from "../context.ts";
import { Loading, Trouble } from "./trouble.tsx";

/** Says that a part could not be had; `retry` asks for it anew. */
type Failed = ComponentType<{ readonly retry: () => void }>;

/**
 * A component that is fetched when first shown, as `fetchPart` says; a failed fetch can be tried again, for
 * all of its kind on the page at once. `Failed`: where it is less than a screen.
 */
export function lazy<Props extends object>(
	load: () => Promise<{ default: ComponentType<Props> }>,
	Failed: Failed = Trouble,
): ComponentType<Props> & { expect(): Promise<void> } {
	const state = signal<"none" | "fetching" | "failed" | { Loaded: ComponentType<Props> }>("none");
	const start = (ports: Ports, asked: boolean) => {
		state.value = "fetching";
		fetchPart(ports, load, asked).then(
			(module) => {
				state.value = { Loaded: module.default };
			},
			() => {
				state.value = "failed";
			},
		);
	};
	const Lazy = (props: Props) => {
		const { ports } = useApp();
		// Before the paint that says so: it must not wait for its own waiting sign.
		useLayoutEffect(() => {
			if (state.peek() === "none") start(ports, false);
			// Whoever comes again asks anew.
			return () => {
				if (state.peek() === "failed") state.value = "none";
			};
		}, []);
		const now = state.value;
		if (typeof now === "object") return <now.Loaded {...props} />;
		return now === "failed" ? <Failed retry={() => start(ports, true)} /> : <Loading />;
	};
	/** Fetches it before anybody has asked for it. */
	const expect = async () => {
		const module = await load();
		if (state.peek() === "none") state.value = { Loaded: module.default };
	};
	return Object.assign(Lazy, { expect });
}
