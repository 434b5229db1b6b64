import type { OpenDraft } from "../../../state/index.ts";
import { checklist as words } from "../../../text/index.ts";
import { UnitFields } from "../../components/unit-fields.tsx";

/** The unit's name, its properties and the day of assessment: changeable at any time. */
export function UnitForm({ open }: { readonly open: OpenDraft }) {
	const { unit, assessedOn } = open.draft.value;
	return (
		<details>
			<summary>{words.editUnit}</summary>
			<div class="card stack">
				<UnitFields
					ruleset={open.ruleset}
					unit={unit}
					assessedOn={assessedOn}
					disabled={open.access.value !== "editing"}
					onUnit={(change) =>
						open.change((draft) => ({ ...draft, unit: { ...draft.unit, ...change } }))
					}
					onAssessedOn={(day) => open.change((draft) => ({ ...draft, assessedOn: day }))}
				/>
			</div>
		</details>
	);
}
