import { useEffect, useState } from "preact/hooks";
import { documentsOfRuleset, type ReadyRuleset } from "../../../state/index.ts";
import { documentScreens as words } from "../../../text/index.ts";
import { isBusy, MakingStatus } from "../../components/making-status.tsx";
import { useApp } from "../../context.ts";

/** The ruleset as a sheet to fill by hand: for a workshop, without any draft. */
export function BlankChecklist({ loaded }: { readonly loaded: ReadyRuleset }) {
	const { ports } = useApp();
	const [documents] = useState(() => documentsOfRuleset(ports, loaded));
	useEffect(() => documents.making.cancel, []);
	const choice = documents.choices.find(({ kind }) => kind === "checklist");
	const busy = isBusy(documents.making.stage.value);
	if (!choice) return null;
	return (
		<div class="stack-small">
			<div>
				<button
					type="button"
					class="button"
					aria-disabled={busy}
					aria-describedby="blank-checklist-hint"
					onClick={() => {
						if (!busy) void documents.make({ choice, blank: true }, "pdf");
					}}
				>
					{words.blankChecklist}
				</button>
			</div>
			<p class="hint" id="blank-checklist-hint">
				{words.blankChecklistHint}
			</p>
			<MakingStatus making={documents.making} />
		</div>
	);
}
