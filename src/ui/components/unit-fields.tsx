import type { Draft } from "../../drafts/index.ts";
import type { Ruleset } from "../../rules/index.ts";
import { startWords } from "../../text/index.ts";
import { AssessmentDay, type AssessmentDayProps } from "./assessment-day.tsx";
import { Select } from "./select.tsx";
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

/** What verdicts depend on beside the figures: the day, and the kind of unit, which can be left open. */
export function Circumstances(props: UnitProps & AssessmentDayProps) {
	const { properties: chosen } = props.unit;
	const choose = (id: string, value: string) => {
		const { [id]: _, ...rest } = chosen;
		props.onUnit({ properties: value === "" ? rest : { ...rest, [id]: value } });
	};
	return (
		<>
			<AssessmentDay {...props} />
			{props.ruleset.unitForm.properties?.map(({ id, label, help, values }) => (
				<Select
					key={id}
					id={`unit.${id}`}
					label={label}
					hint={help}
					value={chosen[id] ?? ""}
					disabled={props.disabled}
					options={[
						["", startWords.propertyOpen],
						...values.map((each) => [each.id, each.label] as const),
					]}
					onChoose={(value) => choose(id, value)}
				/>
			))}
		</>
	);
}
