import { useSignal } from "@preact/signals";
import type { MakingFile, ReadyRuleset } from "../../../state/index.ts";
import { documentScreenWords } from "../../../text/index.ts";
import { lazy } from "../../components/lazy.tsx";

const Making = lazy(() => import("./making-blank.tsx"));

/** The ruleset as a sheet to fill by hand: for a workshop, without any draft. */
export function BlankChecklist({ loaded }: { readonly loaded: ReadyRuleset }) {
	/** How often it was asked for. */
	const asked = useSignal(0);
	/** Undefined until it was asked for once. */
	const making = useSignal<MakingFile | undefined>(undefined);
	const busy = making.value?.busy.value ?? false;
	return (
		<div class="stack-small">
			<div>
				<button
					type="button"
					class="button"
					aria-disabled={busy}
					aria-describedby="blank-checklist-hint"
					onClick={() => {
						if (!busy) asked.value += 1;
					}}
				>
					{documentScreenWords.blankChecklist}
				</button>
			</div>
			<p class="hint" id="blank-checklist-hint">
				{documentScreenWords.blankChecklistHint}
			</p>
			{asked.value > 0 && (
				<Making
					loaded={loaded}
					asked={asked.value}
					onMaking={(begun) => {
						making.value = begun;
					}}
				/>
			)}
		</div>
	);
}
