import { useComputed } from "@preact/signals";
import { confirmDay, type Draft, isDayConfirmed, setDay, setUnit } from "../../../drafts/index.ts";
import type { OpenDraft } from "../../../state/index.ts";
import { useTypedDay } from "../../components/assessment-day.tsx";
import { Circumstances, UnitNames } from "../../components/unit-fields.tsx";

/** The day of assessment and the unit's properties, by which figures are judged; its names. */
export function UnitForm({ open }: { readonly open: OpenDraft }) {
	const unit = useComputed(() => open.draft.value.unit).value;
	const assessedOn = useComputed(() => open.draft.value.assessedOn);
	const day = useTypedDay(assessedOn, (next) => open.change((draft) => setDay(draft, next)));
	const confirmed = useComputed(() => isDayConfirmed(open.draft.value)).value;
	const disabled = !open.changeable.value;
	const change = (unit: Partial<Draft["unit"]>) => open.change((draft) => setUnit(draft, unit));
	return (
		<div class="stack-small">
			<div class="pair">
				<Circumstances
					ruleset={open.ruleset}
					unit={unit}
					{...day}
					confirmed={confirmed}
					disabled={disabled}
					onUnit={change}
					onConfirm={() => open.change(confirmDay)}
				/>
			</div>
			<UnitNames ruleset={open.ruleset} unit={unit} disabled={disabled} onUnit={change} />
		</div>
	);
}
