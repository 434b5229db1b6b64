import "../styles/parts.css";
import { entering } from "./entering.ts";

interface TextAreaProps {
	/** Its id too. */
	readonly name: string;
	readonly label: string;
	readonly hint?: string | undefined;
	readonly rows: number;
	readonly value: string;
	readonly disabled: boolean;
	readonly onInput: (text: string) => void;
}

/** Room for several lines. */
export function TextArea({ name, label, hint, rows, value, disabled, onInput }: TextAreaProps) {
	return (
		<div class="field stack-small">
			<label for={name}>{label}</label>
			{hint && (
				<p class="hint" id={`${name}-hint`}>
					{hint}
				</p>
			)}
			<textarea
				class="input"
				id={name}
				name={name}
				rows={rows}
				autocomplete="off"
				value={value}
				disabled={disabled}
				aria-describedby={hint && `${name}-hint`}
				// Browsers see to it that the line to be typed in is seen, and not that the box is.
				onFocus={({ currentTarget }) => currentTarget.scrollIntoView({ block: "nearest" })}
				{...entering(onInput)}
			/>
		</div>
	);
}
