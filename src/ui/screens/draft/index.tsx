import "../../styles/options.css";
import "../../styles/checklist.css";
import { useEffect, useState } from "preact/hooks";
import { type DraftOpening, hrefs, openDraft } from "../../../state/index.ts";
import { ownRulesets as own, app as shell, storeErrors } from "../../../text/index.ts";
import { Loading, Trouble } from "../../components/trouble.tsx";
import { useApp } from "../../context.ts";
import { BrokenRuleset } from "../ruleset/load.tsx";
import { Checklist } from "./checklist.tsx";

export default function DraftScreen({ id }: { readonly id: string }) {
	const { ports, drafts } = useApp();
	const [opening, setOpening] = useState<DraftOpening | "failed" | undefined>(undefined);
	const [attempt, setAttempt] = useState(0);

	useEffect(() => {
		let left = false;
		let opened: DraftOpening | undefined;
		setOpening(undefined);
		openDraft(ports, drafts, id).then(
			(result) => {
				opened = result;
				if (!left) setOpening(result);
				else if (result.kind === "ready") void result.open.close();
			},
			() => !left && setOpening("failed"),
		);
		return () => {
			left = true;
			if (opened?.kind === "ready") void opened.open.close();
		};
	}, [id, attempt]);

	if (opening === undefined) return <Loading />;
	if (opening === "failed")
		return (
			<Trouble
				title={shell.failedTitle}
				text={shell.failed}
				retry={() => setAttempt((before) => before + 1)}
			/>
		);
	if (opening.kind === "unreadable")
		return (
			<Trouble
				title={shell.failedTitle}
				text={storeErrors[opening.code]}
				retry={() => setAttempt((before) => before + 1)}
			/>
		);
	if (opening.kind === "missing")
		return <Trouble title={shell.notFoundTitle} text={shell.notFound} />;
	if (opening.kind === "broken")
		return (
			<>
				<BrokenRuleset places={opening.places} />
				<div>
					<a class="button" href={hrefs.drafts}>
						{shell.home}
					</a>
				</div>
			</>
		);
	if (opening.kind === "no-ruleset")
		return (
			<div class="stack">
				<h1>{own.missingTitle}</h1>
				<p>
					{own.missing} {own.missingWhich(opening.draft.rulesetId, opening.draft.rulesetVersion)}
				</p>
				<div class="row">
					<a class="button primary" href={hrefs.catalog}>
						{own.toCatalog}
					</a>
					<a class="button" href={hrefs.drafts}>
						{shell.home}
					</a>
				</div>
			</div>
		);
	return (
		<Checklist
			key={`${id}-${attempt}`}
			open={opening.open}
			onMoved={() => setAttempt((before) => before + 1)}
		/>
	);
}
