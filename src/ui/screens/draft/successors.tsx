import { useSignal } from "@preact/signals";
import { useEffect } from "preact/hooks";
import {
	type CatalogEntry,
	loadSuccessor,
	type OpenDraft,
	type ReadyRuleset,
	successorsOf,
} from "../../../state/index.ts";
import { rulesets as about, moveWords } from "../../../text/index.ts";
import { Marks } from "../../components/marks.tsx";
import { Notice } from "../../components/notice.tsx";
import { useApp } from "../../context.ts";
import { MovePanel } from "./move-panel.tsx";

/** What has taken the place of the draft's ruleset: seen first, and taken over only on a yes. */
export function Successors({ open }: { readonly open: OpenDraft }) {
	const { ports, rulesets } = useApp();
	const target = useSignal<ReadyRuleset | undefined>(undefined);
	const failure = useSignal("");
	useEffect(() => void rulesets.ready(), []);
	const { insteadOf, ref, ruleset } = open;
	const asked = insteadOf === undefined ? ref : { ...ref, version: insteadOf };
	const successors = successorsOf(rulesets.all.value, asked);

	const look = async (entry: CatalogEntry) => {
		failure.value = "";
		const loaded = await loadSuccessor(ports, entry);
		if (loaded.kind === "ready") target.value = loaded;
		else failure.value = loaded.why;
	};
	if (target.value)
		return (
			<MovePanel
				open={open}
				target={target.value}
				onCancel={() => {
					target.value = undefined;
				}}
			/>
		);
	return (
		<>
			{insteadOf !== undefined && (
				<Notice>
					<p>{moveWords.insteadOf(insteadOf, ruleset.version)}</p>
				</Notice>
			)}
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
							<button
								type="button"
								class="button"
								disabled={open.access.value !== "editing" || open.trying.value}
								onClick={() => void look(entry)}
							>
								{moveWords.look}
							</button>
						</div>
					</Notice>
				);
			})}
			{failure.value && (
				<Notice tone="bad" announce>
					<p>{failure.value}</p>
				</Notice>
			)}
		</>
	);
}
