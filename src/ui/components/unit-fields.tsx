import type { Draft } from "../../drafts/index.ts";
import type { Ruleset } from "../../rules/index.ts";
import { startWords } from "../../text/index.ts";
import { AssessmentDay } from "./assessment-day.tsx";
import { Properties } from "./properties.tsx";
import { TextField } from "./text-field.tsx";

interface UnitProps {
	readonly ruleset: Ruleset;
	readonly unit: Draft["unit"];
	readonly disabled?: boolean;
	readonly onUnit: (change: Partial<Draft["unit"]>) => void;
}

/** What the unit and its commune are called. */
export function UnitNames({ ruleset, unit, disabled = false, onUnit }: UnitProps) {
	const { nameLabel, communeLabel } = ruleset.unitForm;
	return (
		<>
			<TextField
				label={nameLabel}
				name="unit.name"
				value={unit.name}
				disabled={disabled}
				onInput={(name) => onUnit({ name })}
			/>
			{communeLabel && (
				<TextField
					label={communeLabel}
					name="unit.commune"
					hint={startWords.communeHint}
					value={unit.commune}
					disabled={disabled}
					onInput={(commune) => onUnit({ commune })}
				/>
			)}
		</>
	);
}

interface CircumstancesProps extends UnitProps {
	readonly assessedOn: string;
	/** The person said that just this day is meant. */
	readonly confirmed: boolean;
	readonly today: string;
	readonly onAssessedOn: (day: string) => void;
	readonly onConfirm: () => void;
}

/** What verdicts depend on beside the figures: the day of assessment and the kind of unit. */
export function Circumstances(props: CircumstancesProps) {
	const { ruleset, unit, disabled = false, onUnit } = props;
	return (
		<>
			<AssessmentDay
				ruleset={ruleset}
				day={props.assessedOn}
				today={props.today}
				confirmed={props.confirmed}
				disabled={disabled}
				onDay={props.onAssessedOn}
				onConfirm={props.onConfirm}
			/>
			<Properties
				properties={ruleset.unitForm.properties ?? []}
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
