import { useEffect, useState } from "preact/hooks";
import {
	type CatalogEntry,
	loadSuccessor,
	type OpenDraft,
	type ReadyRuleset,
	successorsOf,
} from "../../../state/index.ts";
import { rulesets as about, moveWords } from "../../../text/index.ts";
import { Button } from "../../components/button.tsx";
import { Marks } from "../../components/marks.tsx";
import { Notice } from "../../components/notice.tsx";
import { useApp } from "../../context.ts";
import { MovePanel } from "./move-panel.tsx";

interface SuccessorsProps {
	readonly open: OpenDraft;
	/** The one that is looked at. */
	readonly target: ReadyRuleset | undefined;
	readonly onLook: (target: ReadyRuleset | undefined) => void;
}

/** What has taken the place of the draft's ruleset: seen first, and taken over only on a yes. */
export function Successors({ open, target, onLook }: SuccessorsProps) {
	const { ports, rulesets } = useApp();
	const [failure, setFailure] = useState("");
	useEffect(() => void rulesets.ready(), []);
	const { insteadOf, ref, ruleset } = open;
	const asked = insteadOf === undefined ? ref : { ...ref, version: insteadOf };
	const successors = successorsOf(rulesets.all.value, asked);

	const look = async (entry: CatalogEntry) => {
		setFailure("");
		const loaded = await loadSuccessor(ports, entry);
		if (loaded.kind === "ready") onLook(loaded);
		else setFailure(loaded.why);
	};
	if (target) return <MovePanel open={open} target={target} onCancel={() => onLook(undefined)} />;
	return (
		<>
			{insteadOf !== undefined && <Notice text={moveWords.insteadOf(insteadOf, ruleset.version)} />}
			{successors.map((entry) => {
				const { period, title } = entry.about;
				return (
					<Notice tone="calm" key={`${entry.id}-${entry.version}`}>
						<div class="row">
							<Marks own={entry.own} />
							<p>
								{entry.id === ref.id
									? moveWords.newer(entry.version, asked.version)
									: moveWords.replaced(title, about.period(period.from, period.to))}
							</p>
							<Button
								label={moveWords.look}
								disabled={open.access.value !== "editing" || open.trying.value}
								onClick={() => void look(entry)}
							/>
						</div>
					</Notice>
				);
			})}
			{failure && <Notice tone="bad" announce text={failure} />}
		</>
	);
}
