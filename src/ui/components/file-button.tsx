import type { TargetedEvent } from "preact";

interface FileButtonProps {
	readonly label: string;
	readonly name: string;
	readonly accept: string;
	readonly disabled?: boolean;
	readonly describedBy?: string;
	readonly several?: boolean;
	readonly onFile: (file: File, all: readonly File[]) => void;
}

/** A file control that looks like a button; the same file can be chosen twice. */
export function FileButton(props: FileButtonProps) {
	const choose = (event: TargetedEvent<HTMLInputElement>) => {
		const control = event.currentTarget;
		const all = [...(control.files ?? [])];
		if (all[0]) props.onFile(all[0], all);
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
				multiple={props.several}
				disabled={props.disabled}
				aria-describedby={props.describedBy}
				onChange={choose}
			/>
		</label>
	);
}
