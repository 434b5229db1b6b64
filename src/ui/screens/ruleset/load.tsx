import type { ComponentChildren } from "preact";
import { useEffect, useState } from "preact/hooks";
import { type LoadedRuleset, loadRuleset, type ReadyRuleset } from "../../../state/index.ts";
import { app as shell, rulesetScreens as words } from "../../../text/index.ts";
import { Many } from "../../components/many.tsx";
import { Notice } from "../../components/notice.tsx";
import { Loading, Trouble } from "../../components/trouble.tsx";
import { useApp } from "../../context.ts";

/** Shows the newest of a ruleset once it is loaded and sound; else says what is wrong with it. */
export function WithRuleset({
	id,
	children,
}: {
	readonly id: string;
	readonly children: (loaded: ReadyRuleset) => ComponentChildren;
}) {
	const { ports, rulesets } = useApp();
	const [loaded, setLoaded] = useState<LoadedRuleset | "failed" | undefined>(undefined);
	const load = () => {
		setLoaded(undefined);
		const found = async (): Promise<LoadedRuleset> => {
			if (!rulesets.find(id)) await rulesets.ready();
			const entry = rulesets.find(id);
			return entry ? loadRuleset(ports, entry) : { kind: "missing" };
		};
		found().then(setLoaded, () => setLoaded("failed"));
	};
	useEffect(load, [id]);
	if (loaded === undefined) return <Loading />;
	if (loaded === "failed")
		return <Trouble title={shell.failedTitle} text={shell.failed} retry={load} />;
	if (loaded.kind === "missing")
		return <Trouble title={shell.notFoundTitle} text={shell.notFound} />;
	if (loaded.kind === "broken") return <BrokenRuleset places={loaded.places} />;
	return children(loaded);
}

export function BrokenRuleset({
	places,
}: {
	readonly places: readonly { readonly path: string; readonly message: string }[];
}) {
	return (
		<>
			<h1>{words.brokenTitle}</h1>
			<Notice tone="bad" announce>
				<p>{words.broken}</p>
				<Many
					items={places.map(({ path, message }) => (
						<li key={path + message}>
							<code>{words.brokenAt(path, message)}</code>
						</li>
					))}
					shown={10}
					more={words.morePlaces}
				/>
			</Notice>
		</>
	);
}
