import "../styles/parts.css";
import type { ReadonlySignal } from "@preact/signals";
import type { ComponentChildren, TargetedClipboardEvent, TargetedInputEvent } from "preact";
import { entering } from "./entering.ts";
import { useTyping } from "./typing.tsx";

interface TextFieldProps {
	readonly label: string;
	readonly name: string;
	/** A signal where a key must not wait until all around it is rendered. */
	readonly value: string | ReadonlySignal<string>;
	readonly numeric?: "numeric" | "decimal";
	readonly hint?: string | undefined;
	/** The id of a hint that stands elsewhere. */
	readonly describedBy?: string | undefined;
	readonly error?: string | undefined;
	readonly disabled?: boolean;
	/** May come twice with the same text. */
	readonly onInput: (value: string) => void;
	/** True where the text pasted was taken otherwise, and must not go into the box. */
	readonly onPaste?: (text: string) => boolean;
	readonly children?: ComponentChildren;
}

/** One labelled control; hint and error stand beside it and are read with it. */
export function TextField(props: TextFieldProps) {
	const { name, label, value, numeric, hint, error, disabled = false } = props;
	const hintId = `${name}-hint`;
	const errorId = `${name}-error`;
	const described = [hint && hintId, props.describedBy, error && errorId].filter(Boolean).join(" ");
	const typing = useTyping();
	const { onInput, onChange } = entering(props.onInput);
	const control = {
		class: numeric ? "input number-input" : "input",
		id: name,
		name,
		// What is typed is nobody else's: browsers write it into files of their own otherwise.
		autocomplete: "off" as const,
		value,
		disabled,
		"aria-invalid": error ? ("true" as const) : undefined,
		"aria-describedby": described || undefined,
		onInput: (event: TargetedInputEvent<HTMLInputElement>) => {
			typing?.typed(name);
			onInput(event);
		},
		onChange,
		onBlur: typing?.left,
		onPaste: (event: TargetedClipboardEvent<HTMLInputElement>) => {
			const text = event.clipboardData?.getData("text/plain") ?? "";
			if (props.onPaste?.(text)) event.preventDefault();
		},
	};
	return (
		<div class="field stack-small">
			<label for={name}>{label}</label>
			<div class="stack-small">
				{hint && (
					<p class="hint" id={hintId}>
						{hint}
					</p>
				)}
				<div>
					<input {...control} type="text" inputMode={numeric} />
				</div>
				{error && (
					<p class="error" id={errorId}>
						{error}
					</p>
				)}
				{props.children}
			</div>
		</div>
	);
}
