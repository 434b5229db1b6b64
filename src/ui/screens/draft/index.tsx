import "../../styles/options.css";
import "../../styles/checklist.css";
import { useEffect, useState } from "preact/hooks";
import {
	type DraftOpening,
	type DraftRoute,
	type HandedFile,
	hrefs,
	openDraft,
} from "../../../state/index.ts";
import { appWords, ownRulesetWords, savingWords, storeErrors } from "../../../text/index.ts";
import { Handed } from "../../components/handed.tsx";
import { Loading, Trouble } from "../../components/trouble.tsx";
import { useApp } from "../../context.ts";
import { BrokenRuleset } from "../ruleset/load.tsx";
import { Checklist } from "./checklist.tsx";

export default function DraftScreen({ route }: { readonly route: DraftRoute }) {
	const { id } = route;
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
				title={appWords.failedTitle}
				text={appWords.failed}
				retry={() => setAttempt((before) => before + 1)}
			/>
		);
	if (opening.kind === "unreadable")
		return (
			<Trouble
				title={appWords.failedTitle}
				text={storeErrors[opening.code]}
				retry={() => setAttempt((before) => before + 1)}
			/>
		);
	if (opening.kind === "missing")
		return <Trouble title={appWords.notFoundTitle} text={appWords.notFound} />;
	if (opening.kind === "broken")
		return (
			<>
				<BrokenRuleset places={opening.places} />
				<div>
					<a class="button" href={hrefs.drafts}>
						{appWords.home}
					</a>
				</div>
			</>
		);
	if (opening.kind === "no-ruleset") return <NoRuleset opening={opening} />;
	return (
		<Checklist
			key={`${id}-${attempt}`}
			open={opening.open}
			route={route}
			onMoved={() => setAttempt((before) => before + 1)}
		/>
	);
}

/** A draft whose ruleset is nowhere to be had: where to get it, and the draft itself as a file. */
function NoRuleset({
	opening,
}: {
	readonly opening: Extract<DraftOpening, { kind: "no-ruleset" }>;
}) {
	const [handed, setHanded] = useState<HandedFile | undefined>(undefined);
	const { rulesetId, rulesetVersion } = opening.draft;
	return (
		<div class="stack">
			<h1>{ownRulesetWords.missingTitle}</h1>
			<p>
				{ownRulesetWords.missing} {ownRulesetWords.missingWhich(rulesetId, rulesetVersion)}
			</p>
			<div class="row">
				<a class="button primary" href={hrefs.catalog}>
					{ownRulesetWords.toCatalog}
				</a>
				<button type="button" class="button" onClick={() => setHanded(opening.download())}>
					{savingWords.toFile}
				</button>
				<a class="button" href={hrefs.drafts}>
					{appWords.home}
				</a>
			</div>
			<Handed file={handed} />
		</div>
	);
}
