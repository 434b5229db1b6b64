import { useEffect, useState } from "preact/hooks";
import {
	type DraftOpening,
	type DraftRoute,
	type HandedFile,
	hrefs,
	openDraft,
} from "../../../state/index.ts";
import { appWords, ownRulesetWords, savingWords, storeErrors } from "../../../text/index.ts";
import { Button } from "../../components/button.tsx";
import { Handed } from "../../components/handed.tsx";
import { Loading, NotFound, Trouble } from "../../components/trouble.tsx";
import { useApp } from "../../context.ts";
import BrokenRuleset from "../ruleset/broken.tsx";
import { Draft } from "./draft.tsx";

export default function DraftScreen({ route }: { readonly route: DraftRoute }) {
	const { id } = route;
	const { ports, drafts } = useApp();
	const [opening, setOpening] = useState<DraftOpening | "failed">();
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

	const again = () => setAttempt((before) => before + 1);
	if (opening === undefined) return <Loading />;
	if (opening === "failed") return <Trouble retry={again} />;
	switch (opening.kind) {
		case "unreadable":
			return <Trouble text={storeErrors[opening.code]} retry={again} />;
		case "missing":
			return <NotFound />;
		case "broken":
			return (
				<>
					<BrokenRuleset places={opening.places} />
					<a class="button" href={hrefs.drafts}>
						{appWords.home}
					</a>
				</>
			);
		case "no-ruleset":
			return <NoRuleset opening={opening} />;
		case "ready":
			return <Draft key={`${id}-${attempt}`} open={opening.open} route={route} onMoved={again} />;
	}
}

/** A draft whose ruleset is nowhere to be had: where to get it, and the draft itself as a file. */
function NoRuleset(props: { readonly opening: Extract<DraftOpening, { kind: "no-ruleset" }> }) {
	const { draft, download } = props.opening;
	const [handed, setHanded] = useState<HandedFile>();
	const { rulesetId, rulesetVersion } = draft;
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
				<Button label={savingWords.toFile} onClick={() => setHanded(download())} />
				<a class="button" href={hrefs.drafts}>
					{appWords.home}
				</a>
			</div>
			<Handed file={handed} />
		</div>
	);
}
