import { useRef } from "preact/hooks";
import type { KeptList, KeptPerson } from "../../../../state/index.ts";
import { keptLists as words } from "../../../../text/index.ts";
import { PageButtons, usePages } from "./pages.tsx";
import { useRowFocus } from "./row-focus.ts";

interface KeptPeopleProps {
	readonly list: KeptList;
	readonly disabled: boolean;
	readonly onChange: (edit: (people: readonly KeptPerson[]) => readonly KeptPerson[]) => void;
}

/** Names kept for a ratio, page by page; all of them can be corrected. */
export function KeptPeople({ list, disabled, onChange }: KeptPeopleProps) {
	const { people } = list;
	const pages = usePages(people.length);
	const { first, end } = pages;
	const rows = useRef<HTMLOListElement>(null);
	const removing = useRowFocus(rows, people.length, first);
	const put = (row: number, changed: Partial<KeptPerson>) =>
		onChange((before) =>
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
							<input
								class="input"
								aria-label={words.nameOf(row + 1)}
								autocomplete="off"
								value={person.name}
								disabled={disabled}
								onChange={(event) => put(row, { name: event.currentTarget.value })}
							/>
							<input
								class="input"
								aria-label={words.noteOf(row + 1)}
								placeholder={words.note}
								autocomplete="off"
								value={person.note}
								disabled={disabled}
								onChange={(event) => put(row, { note: event.currentTarget.value })}
							/>
							<button
								type="button"
								class="button quiet"
								disabled={disabled}
								aria-label={words.removeRowOf(person.name)}
								onClick={() => {
									removing(row);
									onChange((before) => before.filter((_, each) => each !== row));
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
						onChange((before) => [...before, { name: "", note: "" }]);
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
