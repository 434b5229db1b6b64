import { computed } from "@preact/signals";
import { useEffect, useState } from "preact/hooks";
import type { KeptFor } from "../../../../drafts/index.ts";
import type { KeptEdit, KeptLists } from "../../../../state/index.ts";

interface KeptBoxProps {
	readonly lists: KeptLists;
	readonly of: KeptFor;
	/** Tells its cell from the list's others. */
	readonly cell: string;
	readonly label: string;
	readonly placeholder?: string;
	/** What the disk holds. */
	readonly value: string;
	readonly disabled: boolean;
	/** The rows with a text in the place of what the disk holds. */
	readonly edit: (text: string) => KeptEdit;
}

/** A box of a kept list: what is typed stands in it until the disk has it. */
export function KeptBox({ lists, of, cell, label, value, edit, ...more }: KeptBoxProps) {
	const box = `${of.kind} ${of.id} ${cell}`;
	// Of its own, so that only the box that is typed in is rendered anew.
	const [shown] = useState(() => computed(() => lists.typed(box)));
	useEffect(() => () => void lists.settle(), []);
	const take = (text: string) => lists.type(box, text, of, edit(text));
	return (
		<input
			class="input"
			aria-label={label}
			autocomplete="off"
			value={shown.value ?? value}
			{...more}
			onInput={(event) => take(event.currentTarget.value)}
			onChange={(event) => {
				// A browser that fills a box in sends this alone.
				const text = event.currentTarget.value;
				if (text !== (shown.value ?? value)) take(text);
				void lists.settle();
			}}
		/>
	);
}
