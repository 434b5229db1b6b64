import { useState } from "preact/hooks";
import {
	type KeptList,
	type KeptPerson,
	type OpenDraft,
	setEntry,
} from "../../../../state/index.ts";
import { day, keptLists as words } from "../../../../text/index.ts";
import { Notice } from "../../../components/notice.tsx";
import { ratiosOf } from "./parts.tsx";

const PER_PAGE = 20;

/** The lists of names kept with a draft: seen, corrected, deleted. */
export function KeptListsSection({ open }: { readonly open: OpenDraft }) {
	const { lists, failure } = open.lists;
	const [removed, setRemoved] = useState<KeptList | undefined>(undefined);
	if (lists.value.length === 0 && !removed) return null;
	const ratios = ratiosOf(open);
	const labelOf = (id: string) =>
		ratios.find(({ field }) => field.id === id)?.field.label ?? words.noField;
	const thingOf = (id: string) =>
		ratios.find(({ field }) => field.id === id)?.field.countedAs ?? words.rows;
	return (
		<section class="stack" id="kept-lists">
			<h2>{words.title}</h2>
			{lists.value.map((list) => (
				<Kept
					key={list.field}
					open={open}
					list={list}
					label={labelOf(list.field)}
					thing={thingOf(list.field)}
					onRemove={async () => {
						if (await open.lists.remove(list.field)) setRemoved(list);
					}}
				/>
			))}
			<div role="status">
				{removed && (
					<Notice tone="good">
						<div class="row">
							<p>{words.removed(labelOf(removed.field))}</p>
							<button
								type="button"
								class="button"
								onClick={() => {
									void open.lists.restore(removed);
									setRemoved(undefined);
								}}
							>
								{words.undo}
							</button>
						</div>
					</Notice>
				)}
				{failure.value && (
					<Notice tone="bad">
						<p>{words.failed}</p>
					</Notice>
				)}
			</div>
		</section>
	);
}

interface KeptProps {
	readonly open: OpenDraft;
	readonly list: KeptList;
	readonly label: string;
	/** The word for those who are counted. */
	readonly thing: string;
	readonly onRemove: () => void | Promise<void>;
}

function Kept({ open, list, label, thing, onRemove }: KeptProps) {
	const [shown, setShown] = useState(false);
	const disabled = !open.changeable.value || open.trying.value;
	const name = `${list.field}.part`;
	const isAsked = ratiosOf(open).some(({ field }) => field.id === list.field);
	const typed = open.draft.value.entries[name];
	return (
		<div class="card stack-small">
			<h3 class="label">{label}</h3>
			<p>{words.about(list.people.length, thing, list.file, day(list.readOn))}</p>
			{isAsked && typed !== undefined && String(typed) !== String(list.people.length) && (
				<div class="row">
					<p>{words.differs(list.people.length, String(typed))}</p>
					<button
						type="button"
						class="button"
						disabled={disabled}
						onClick={() =>
							open.change((draft) => setEntry(draft, name, String(list.people.length)))
						}
					>
						{words.use(list.people.length)}
					</button>
				</div>
			)}
			<div class="row">
				<button type="button" class="button" aria-expanded={shown} onClick={() => setShown(!shown)}>
					{shown ? words.fold : words.see}
				</button>
				<button
					type="button"
					class="button quiet"
					disabled={disabled}
					onClick={() => void onRemove()}
				>
					{words.remove}
				</button>
			</div>
			{shown && (
				<People
					list={list}
					disabled={disabled}
					onChange={(edit) => void open.lists.correct(list.field, edit)}
				/>
			)}
		</div>
	);
}

interface PeopleProps {
	readonly list: KeptList;
	readonly disabled: boolean;
	readonly onChange: (edit: (people: readonly KeptPerson[]) => readonly KeptPerson[]) => void;
}

function People({ list, disabled, onChange }: PeopleProps) {
	const [page, setPage] = useState(0);
	const { people } = list;
	const pages = Math.max(1, Math.ceil(people.length / PER_PAGE));
	const first = Math.min(page, pages - 1) * PER_PAGE;
	const put = (row: number, changed: Partial<KeptPerson>) =>
		onChange((before) =>
			before.map((person, index) => (index === row ? { ...person, ...changed } : person)),
		);
	return (
		<div class="stack-small">
			<ol class="plain-list kept-people" start={first + 1}>
				{people.slice(first, first + PER_PAGE).map((person, index) => {
					const row = first + index;
					return (
						// The row's place is its only identity: two people may bear one name.
						<li class="kept-person" key={`${row} ${people.length}`}>
							<span aria-hidden="true">{row + 1}</span>
							<input
								class="input"
								aria-label={words.nameOf(row + 1)}
								value={person.name}
								disabled={disabled}
								onChange={(event) => put(row, { name: event.currentTarget.value })}
							/>
							<input
								class="input"
								aria-label={words.noteOf(row + 1)}
								placeholder={words.note}
								value={person.note}
								disabled={disabled}
								onChange={(event) => put(row, { note: event.currentTarget.value })}
							/>
							<button
								type="button"
								class="button quiet"
								disabled={disabled}
								aria-label={words.removeRowOf(person.name)}
								onClick={() => onChange((before) => before.filter((_, each) => each !== row))}
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
						setPage(Math.floor(people.length / PER_PAGE));
					}}
				>
					{words.add}
				</button>
				{pages > 1 && (
					<>
						<button
							type="button"
							class="button quiet"
							disabled={first === 0}
							onClick={() => setPage(page - 1)}
						>
							{words.before}
						</button>
						<span>{words.page(first / PER_PAGE + 1, pages)}</span>
						<button
							type="button"
							class="button quiet"
							disabled={first + PER_PAGE >= people.length}
							onClick={() => setPage(page + 1)}
						>
							{words.next}
						</button>
					</>
				)}
			</div>
		</div>
	);
}
