import { useRef } from "preact/hooks";
import type { KeptList } from "../../../../drafts/index.ts";
import type { OpenDraft } from "../../../../state/index.ts";
import type { NamedPerson } from "../../../../terms/index.ts";
import { keptLists as words } from "../../../../text/index.ts";
import { KeptBox } from "./kept-box.tsx";
import { PageButtons, usePages } from "./pages.tsx";
import { useRowFocus } from "./row-focus.ts";

interface KeptPeopleProps {
	readonly lists: OpenDraft["lists"];
	readonly list: KeptList;
	readonly disabled: boolean;
}

/** Names kept for a ratio, page by page; all of them can be corrected. */
export function KeptPeople({ lists, list, disabled }: KeptPeopleProps) {
	const { people, field } = list;
	const pages = usePages(people.length);
	const { first, end } = pages;
	const rows = useRef<HTMLOListElement>(null);
	const removing = useRowFocus(rows, people.length, first);
	const change = (edit: Parameters<typeof lists.correct>[1]) => void lists.correct(field, edit);
	const put = (row: number, changed: Partial<NamedPerson>) =>
		lists.type(`${field} ${row} ${Object.keys(changed)}`, field, (before) =>
			before.map((person, index) => (index === row ? { ...person, ...changed } : person)),
		);
	return (
		<div class="stack-small">
			<ol class="plain-list kept-people" start={first + 1} tabIndex={-1} ref={rows}>
				{people.slice(first, end).map((person, index) => {
					const row = first + index;
					return (
						// The row's place is its only identity: two people may bear one name.
						<li class="kept-person" key={row}>
							<span aria-hidden="true">{row + 1}</span>
							<KeptBox
								lists={lists}
								label={words.nameOf(row + 1)}
								value={person.name}
								disabled={disabled}
								onType={(name) => put(row, { name })}
							/>
							<KeptBox
								lists={lists}
								label={words.noteOf(row + 1)}
								placeholder={words.note}
								value={person.note}
								disabled={disabled}
								onType={(note) => put(row, { note })}
							/>
							<button
								type="button"
								class="button quiet"
								disabled={disabled}
								aria-label={words.removeRowOf(person.name)}
								onClick={() => {
									removing(row);
									change((before) => before.filter((_, each) => each !== row));
								}}
							>
								{words.removeRow}
							</button>
						</li>
					);
				})}
			</ol>
			<div class="row">
				<button
					type="button"
					class="button"
					disabled={disabled}
					onClick={() => {
						change((before) => [...before, { name: "", note: "" }]);
						pages.showRow(people.length);
					}}
				>
					{words.add}
				</button>
				<PageButtons {...pages} />
			</div>
		</div>
	);
}
