import type { UnitProperty } from "../../rules/index.ts";
import { startWords } from "../../text/index.ts";

interface PropertiesProps {
	readonly properties: readonly UnitProperty[];
	readonly values: Readonly<Record<string, string>>;
	readonly disabled?: boolean;
	readonly onChange: (id: string, value: string) => void;
}

/** What kind of unit it is, where thresholds depend on it; each can be left open. */
export function Properties({ properties, values, disabled, onChange }: PropertiesProps) {
	return properties.map(({ id, label, help, values: options }) => (
		<div class="field" key={id}>
			<label for={`unit.${id}`}>{label}</label>
			{help && <p class="hint">{help}</p>}
			<select
				class="input"
				id={`unit.${id}`}
				name={`unit.${id}`}
				value={values[id] ?? ""}
				disabled={disabled}
				onChange={(event) => onChange(id, event.currentTarget.value)}
			>
				<option value="">{startWords.propertyOpen}</option>
				{options.map((option) => (
					<option key={option.id} value={option.id}>
						{option.label}
					</option>
				))}
			</select>
		</div>
	));
}
