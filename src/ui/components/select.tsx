import "../styles/parts.css";

interface SelectProps {
	/** Its name too. */
	readonly id: string;
	readonly label: string;
	readonly hint?: string | undefined;
	readonly value: string;
	readonly disabled?: boolean | undefined;
	readonly options: readonly (readonly [value: string, label: string])[];
	readonly onChoose: (value: string) => void;
}

export function Select({ id, label, hint, value, disabled, options, onChoose }: SelectProps) {
	return (
		<div class="field stack-small">
			<label for={id}>{label}</label>
			{hint && <p class="hint">{hint}</p>}
			<select
				class="input"
				id={id}
				name={id}
				value={value}
				disabled={disabled}
				onChange={(event) => onChoose(event.currentTarget.value)}
			>
				{options.map(([each, text]) => (
					<option key={each} value={each}>
						{text}
					</option>
				))}
			</select>
		</div>
	);
}
