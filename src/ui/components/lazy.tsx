import type { ComponentType } from "preact";
import { useLayoutEffect, useState } from "preact/hooks";
import { fetchPart } from "../../state/index.ts";
import { useApp } from "../context.ts";
import { Loading, Trouble } from "./trouble.tsx";

/** A component that is fetched when first shown, as `fetchPart` says; a failed fetch can be tried again. */
export function lazy<Props extends object>(
	load: () => Promise<{ default: ComponentType<Props> }>,
): ComponentType<Props> {
	let Loaded: ComponentType<Props> | undefined;
	return function Lazy(props: Props) {
		const { ports } = useApp();
		const [, show] = useState(0);
		const [failed, setFailed] = useState(false);
		const start = (asked: boolean) => {
			setFailed(false);
			fetchPart(ports, load, asked).then(
				(module) => {
					Loaded = module.default;
					show((times) => times + 1);
				},
				() => setFailed(true),
			);
		};
		// Before the paint that says so: it must not wait for its own waiting sign.
		useLayoutEffect(() => {
			if (!Loaded) start(false);
		}, []);
		if (failed) return <Trouble retry={() => start(true)} />;
		return Loaded ? <Loaded {...props} /> : <Loading />;
	};
}
