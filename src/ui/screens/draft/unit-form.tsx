import type { OpenDraft } from "../../../state/index.ts";
import { startScreen, checklist as words } from "../../../text/index.ts";
import { Properties } from "../../components/properties.tsx";
import { TextField } from "../../components/text-field.tsx";

/** The unit's name, its properties and the day of assessment: changeable at any time. */
export function UnitForm({ open }: { readonly open: OpenDraft }) {
	const { unitForm } = open.ruleset;
	const { unit, assessedOn } = open.draft.value;
	const disabled = open.access.value !== "editing";
	const setUnit = (change: Partial<typeof unit>) =>
		open.change((draft) => ({ ...draft, unit: { ...draft.unit, ...change } }));
	return (
		<details>
			<summary>{words.editUnit}</summary>
			<div class="card stack">
				<TextField
					label={unitForm.nameLabel}
					name="unit.name"
					value={unit.name}
					disabled={disabled}
					onInput={(name) => setUnit({ name })}
				/>
				{unitForm.communeLabel && (
					<TextField
						label={unitForm.communeLabel}
						name="unit.commune"
						hint={startScreen.communeHint}
						value={unit.commune}
						disabled={disabled}
						onInput={(commune) => setUnit({ commune })}
					/>
				)}
				<TextField
					label={startScreen.assessedOn}
					name="assessedOn"
					type="date"
					hint={startScreen.assessedOnHint}
					value={assessedOn}
					disabled={disabled}
					onInput={(day) => open.change((draft) => ({ ...draft, assessedOn: day }))}
				/>
				<Properties
					properties={unitForm.properties ?? []}
					values={unit.properties}
					disabled={disabled}
					onChange={(id, value) => {
						const { [id]: _, ...rest } = unit.properties;
						setUnit({ properties: value === "" ? rest : { ...rest, [id]: value } });
					}}
				/>
			</div>
		</details>
	);
}
