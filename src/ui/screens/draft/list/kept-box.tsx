import { useEffect, useState } from "preact/hooks";
import type { OpenDraft } from "../../../../state/index.ts";

interface KeptBoxProps {
	readonly lists: OpenDraft["lists"];
	readonly label: string;
	readonly placeholder?: string;
	/** What the disk holds. */
	readonly value: string;
	readonly disabled: boolean;
	/** Sees to the saving of a text that may be typed on. */
	readonly onType: (text: string) => void;
}

/** A box of a kept list: what is typed stands in it until the disk has it. */
export function KeptBox({ lists, label, value, onType, ...more }: KeptBoxProps) {
	const [typed, setTyped] = useState<string | undefined>(undefined);
	const state = lists.saveState.value;
	useEffect(() => {
		if (state === "saved") setTyped(undefined);
	}, [state]);
	useEffect(() => () => void lists.settle(), []);
	const take = (text: string) => {
		onType(text);
		setTyped(text);
	};
	return (
		<input
			class="input"
			aria-label={label}
			autocomplete="off"
			value={typed ?? value}
			{...more}
			onInput={(event) => take(event.currentTarget.value)}
			onChange={(event) => {
				// A browser that fills a box in sends this alone.
				const text = event.currentTarget.value;
				if (text !== (typed ?? value)) take(text);
				void lists.settle();
			}}
		/>
	);
}
