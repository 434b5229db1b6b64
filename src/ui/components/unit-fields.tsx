import type { Draft, Ruleset } from "../../state/index.ts";
import { startScreen as words } from "../../text/index.ts";
import { Properties } from "./properties.tsx";
import { TextField } from "./text-field.tsx";

interface UnitFieldsProps {
	readonly ruleset: Ruleset;
	readonly unit: Draft["unit"];
	readonly assessedOn: string;
	readonly disabled?: boolean;
	readonly onUnit: (change: Partial<Draft["unit"]>) => void;
	readonly onAssessedOn: (day: string) => void;
}

/** Which unit is assessed, of what kind, and on which day. */
export function UnitFields(props: UnitFieldsProps) {
	const { unit, disabled = false, onUnit } = props;
	const { unitForm } = props.ruleset;
	return (
		<>
			<TextField
				label={unitForm.nameLabel}
				name="unit.name"
				value={unit.name}
				disabled={disabled}
				onInput={(name) => onUnit({ name })}
			/>
			{unitForm.communeLabel && (
				<TextField
					label={unitForm.communeLabel}
					name="unit.commune"
					hint={words.communeHint}
					value={unit.commune}
					disabled={disabled}
					onInput={(commune) => onUnit({ commune })}
				/>
			)}
			<TextField
				label={words.assessedOn}
				name="assessedOn"
				type="date"
				hint={words.assessedOnHint}
				value={props.assessedOn}
				disabled={disabled}
				onInput={props.onAssessedOn}
			/>
			<Properties
				properties={unitForm.properties ?? []}
				values={unit.properties}
				disabled={disabled}
				onChange={(id, value) => {
					const { [id]: _, ...rest } = unit.properties;
					onUnit({ properties: value === "" ? rest : { ...rest, [id]: value } });
				}}
			/>
		</>
	);
}
