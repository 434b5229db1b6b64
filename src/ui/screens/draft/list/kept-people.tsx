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
				{shown.map(({ row, cells }) => (
					// The row's place is its only identity: two people may bear one name.
					<li class="kept-person" key={row}>
						<span aria-hidden="true">{row + 1}</span>
						{[keptListWords.nameOf, keptListWords.noteOf].map((labelOf, at) => (
							<KeptBox
								key={String(at)}
								{...{ lists, disabled }}
								of={kept}
								cell={`${row} ${at}`}
								label={labelOf(row + 1)}
								placeholder={at === 1 ? keptListWords.note : ""}
								value={cells[at] ?? ""}
								edit={edit(row, at)}
							/>
						))}
						{removeButton(row, keptListWords.removeRowOf(cells[0] ?? ""))}
					</li>
				))}
			</ol>
			{below}
		</div>
	);
}
