import type { ComponentChildren } from "preact";
import { useLayoutEffect, useState } from "preact/hooks";
import { type LoadedRuleset, loadRuleset, type ReadyRuleset } from "../../../state/index.ts";
import { explainWords, rulesetWords } from "../../../text/index.ts";
import { Many } from "../../components/many.tsx";
import { Notice } from "../../components/notice.tsx";
import { Loading, NotFound, Trouble } from "../../components/trouble.tsx";
import { useApp } from "../../context.ts";

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

type Broken = Extract<LoadedRuleset, { kind: "broken" }>;

export function BrokenRuleset({ places }: Pick<Broken, "places">) {
	return (
		<>
			<h1>{rulesetWords.brokenTitle}</h1>
			<Notice tone="bad" announce text={rulesetWords.broken}>
				<Many
					items={places.map(({ path, message }) => (
						<li key={path + message}>
							<code>{rulesetWords.brokenAt(path, message)}</code>
						</li>
					))}
					shown={10}
					more={explainWords.more}
				/>
			</Notice>
		</>
	);
}
