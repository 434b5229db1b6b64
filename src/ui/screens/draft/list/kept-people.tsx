import { keptListWords } from "../../../../text/index.ts";
import { KeptBox } from "./kept-box.tsx";
import { type KeptEditProps, useKeptEdit } from "./kept-edit.tsx";

/** Names kept for a ratio, page by page; all of them can be corrected. */
export function KeptPeople(props: KeptEditProps) {
	const { lists, kept, disabled } = props;
	const { around, first, shown, edit, removeButton, below } = useKeptEdit<HTMLOListElement>(
		props,
		2,
	);
	return (
		<div class="stack-small">
			<ol class="plain-list kept-people" start={first + 1} tabIndex={-1} ref={around}>
				{shown.map(({ row, cells: [name = "", note = ""] }) => (
					// The row's place is its only identity: two people may bear one name.
					<li class="kept-person" key={row}>
						<span aria-hidden="true">{row + 1}</span>
						<KeptBox
							{...{ lists, disabled }}
							of={kept}
							cell={`${row} name`}
							label={keptListWords.nameOf(row + 1)}
							value={name}
							edit={edit(row, 0)}
						/>
						<KeptBox
							{...{ lists, disabled }}
							of={kept}
							cell={`${row} note`}
							label={keptListWords.noteOf(row + 1)}
							placeholder={keptListWords.note}
							value={note}
							edit={edit(row, 1)}
						/>
						{removeButton(row, keptListWords.removeRowOf(name))}
					</li>
				))}
			</ol>
			{below}
		</div>
	);
}
