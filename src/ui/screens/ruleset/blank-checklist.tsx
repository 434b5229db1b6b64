import { useState } from "preact/hooks";
import type { MakingFile, ReadyRuleset } from "../../../state/index.ts";
import { rulesetWords } from "../../../text/index.ts";
import { Button } from "../../components/button.tsx";
import { lazy } from "../../components/lazy.tsx";

const Making = lazy(() => import("./making-blank.tsx"));

/** The ruleset as a sheet to fill by hand: for a workshop, without any draft. */
export function BlankChecklist({ loaded }: { readonly loaded: ReadyRuleset }) {
	/** How often it was asked for. */
	const [asked, setAsked] = useState(0);
	/** Undefined until it was asked for once. */
	const [making, setMaking] = useState<MakingFile>();
	const busy = making?.busy.value ?? false;
	return (
		<div class="stack-small">
			<Button
				label={rulesetWords.blankChecklist}
				aria-disabled={busy}
				aria-describedby="blank-checklist-hint"
				onClick={() => setAsked(busy ? asked : asked + 1)}
			/>
			<p class="hint" id="blank-checklist-hint">
				{rulesetWords.blankChecklistHint}
			</p>
			{asked > 0 && <Making loaded={loaded} asked={asked} onMaking={setMaking} />}
		</div>
	);
}
