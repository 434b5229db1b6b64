import type { TargetedEvent } from "preact";

interface FileButtonProps {
	readonly label: string;
	readonly name: string;
	readonly accept: string;
	readonly disabled?: boolean;
	readonly describedBy?: string;
	readonly onFile: (file: File) => void;
}

/** A file control that looks like a button; the same file can be chosen twice. */
export function FileButton(props: FileButtonProps) {
	const choose = (event: TargetedEvent<HTMLInputElement>) => {
		const control = event.currentTarget;
		const file = control.files?.[0];
		if (file) props.onFile(file);
		control.value = "";
	};
	return (
		<label class="button">
			{props.label}
			<input
				class="visually-hidden"
				type="file"
				name={props.name}
				accept={props.accept}
				disabled={props.disabled}
				aria-describedby={props.describedBy}
				onChange={choose}
			/>
		</label>
	);
}
