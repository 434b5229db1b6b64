import type { ComponentChildren } from "preact";
import { useState } from "preact/hooks";
import { listWords } from "../../../../text/index.ts";

const holdsFiles = (event: DragEvent) => event.dataTransfer?.types.includes("Files") ?? false;

interface DropProps {
	readonly disabled: boolean;
	readonly onFile: (file: File) => void;
	readonly children: ComponentChildren;
}

/** A place where a file can be dropped; one that misses it is the whole page's (`onDropped`). */
export function Drop({ disabled, onFile, children }: DropProps) {
	const [over, setOver] = useState(false);
	const [several, setSeveral] = useState(false);
	const enter = (event: DragEvent) => {
		if (disabled || !holdsFiles(event)) return;
		event.preventDefault();
		setOver(true);
	};
	const leave = (event: DragEvent & { readonly currentTarget: EventTarget | null }) => {
		const inside = event.relatedTarget;
		if (inside instanceof Node && (event.currentTarget as Node).contains(inside)) return;
		setOver(false);
	};
	const drop = (event: DragEvent) => {
		setOver(false);
		const files = event.dataTransfer?.files;
		const file = files?.[0];
		if (disabled || !file) return;
		event.preventDefault();
		setSeveral(files.length > 1);
		onFile(file);
	};
	return (
		// biome-ignore lint/a11y/noStaticElementInteractions: dropping is one way of three; the button is for all
		<div
			class={over ? "stack-small drop over" : "stack-small drop"}
			onDragEnter={enter}
			onDragOver={enter}
			onDragLeave={leave}
			onDrop={drop}
		>
			{over && <p class="label">{listWords.dropHere}</p>}
			<div role="status">{several && <p>{listWords.oneFile}</p>}</div>
			{children}
		</div>
	);
}
