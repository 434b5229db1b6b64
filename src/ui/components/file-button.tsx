import type { TargetedEvent } from "preact";

interface FileButtonProps {
	readonly label: string;
	readonly name: string;
	readonly accept: string;
	readonly disabled?: boolean;
	readonly describedBy?: string;
	/** For one file; or, for several at once, `onFiles`. */
	readonly onFile?: (file: File) => void;
	readonly onFiles?: (files: readonly File[]) => void;
}

/** A file control that looks like a button; the same file can be chosen twice. */
export function FileButton(props: FileButtonProps) {
	const choose = (event: TargetedEvent<HTMLInputElement>) => {
		const control = event.currentTarget;
		const files = [...(control.files ?? [])];
		const [file] = files;
		if (file) {
			props.onFile?.(file);
			props.onFiles?.(files);
		}
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
				multiple={props.onFiles !== undefined}
				disabled={props.disabled}
				aria-describedby={props.describedBy}
				onChange={choose}
			/>
		</label>
	);
}
