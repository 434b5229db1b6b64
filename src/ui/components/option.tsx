import "../styles/parts.css";
import type { ComponentChildren } from "preact";

interface OptionProps {
	readonly type: "checkbox" | "radio";
	readonly name: string;
	readonly value?: string;
	readonly checked: boolean;
	readonly disabled?: boolean;
	readonly label: ComponentChildren;
	readonly hint?: string | undefined;
	readonly "aria-describedby"?: string;
	readonly onChange: (on: boolean) => void;
}

/** A box to tick, or one of several to choose from, that can be pressed on its label too. */
export function Option({ label, hint, onChange, ...input }: OptionProps) {
	return (
		<label class="option">
			<input
				{...input}
				autocomplete="off"
				onChange={(event) => onChange(event.currentTarget.checked)}
			/>
			<span>
				{label}
				{hint && <span class="hint">{hint}</span>}
			</span>
		</label>
	);
}
