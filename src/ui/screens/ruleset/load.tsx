import type { ComponentChildren } from "preact";
import { useLayoutEffect, useState } from "preact/hooks";
import { type LoadedRuleset, loadRuleset, type ReadyRuleset } from "../../../state/index.ts";
import { lazy } from "../../components/lazy.tsx";
import { Loading, NotFound, Trouble } from "../../components/trouble.tsx";
import { useApp } from "../../context.ts";

const BrokenRuleset = lazy(() => import("./broken.tsx"));

interface WithRulesetProps {
	readonly id: string;
	readonly children: (loaded: ReadyRuleset) => ComponentChildren;
}

/** Shows the newest of a ruleset once it is loaded and sound; else says what is wrong with it. */
export function WithRuleset({ id, children }: WithRulesetProps) {
	const { ports, rulesets } = useApp();
	const [loaded, setLoaded] = useState<LoadedRuleset | "failed">();
	const load = () => {
		setLoaded(undefined);
		const found = async (): Promise<LoadedRuleset> => {
			if (!rulesets.find(id)) await rulesets.ready();
			const entry = rulesets.find(id);
			return entry ? loadRuleset(ports, entry) : { kind: "missing" };
		};
		found().then(setLoaded, () => setLoaded("failed"));
	};
	useLayoutEffect(load, [id]);
	if (loaded === undefined) return <Loading />;
	if (loaded === "failed") return <Trouble retry={load} />;
	if (loaded.kind === "missing") return <NotFound />;
	if (loaded.kind === "broken") return <BrokenRuleset places={loaded.places} />;
	return children(loaded);
}
