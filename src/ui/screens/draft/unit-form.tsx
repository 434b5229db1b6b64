import type { Draft, OpenDraft } from "../../../state/index.ts";
import { checklist as words } from "../../../text/index.ts";
import { Circumstances, UnitNames } from "../../components/unit-fields.tsx";

/** The day of assessment and the unit's properties, in view since verdicts depend on them; its names. */
export function UnitForm({ open }: { readonly open: OpenDraft }) {
	const { unit, assessedOn } = open.draft.value;
	const disabled = !open.changeable.value;
	const setUnit = (change: Partial<Draft["unit"]>) =>
		open.change((draft) => ({ ...draft, unit: { ...draft.unit, ...change } }));
	return (
		<div class="stack-small">
			<div class="pair">
				<Circumstances
					ruleset={open.ruleset}
					unit={unit}
					assessedOn={assessedOn}
					disabled={disabled}
					onUnit={setUnit}
					onAssessedOn={(day) => open.change((draft) => ({ ...draft, assessedOn: day }))}
				/>
			</div>
			<details>
				<summary>{words.editUnit}</summary>
				<div class="card stack">
					<UnitNames ruleset={open.ruleset} unit={unit} disabled={disabled} onUnit={setUnit} />
				</div>
			</details>
		</div>
	);
}
