import { useEffect, useRef, useState } from "preact/hooks";
import {
	filledIn,
	isOtherFigure,
	type KeptList,
	type KeptTable,
	listOfTable,
	namedIn,
	setEntry,
} from "../../../../drafts/index.ts";
import type { KeptChange, OpenDraft } from "../../../../state/index.ts";
import { day, keptLists as words } from "../../../../text/index.ts";
import { Notice } from "../../../components/notice.tsx";
import { KeptCard } from "./kept-card.tsx";
import { KeptPeople } from "./kept-people.tsx";
import { KeptRows } from "./kept-rows.tsx";
import { ratiosOf } from "./parts.tsx";

/** What was deleted, and the way back. */
interface Removed {
	readonly label: string;
	readonly change: KeptChange;
}

/** All that is kept with a draft, names of ratios and rows of the ruleset's lists: seen, corrected, deleted. */
export function KeptListsSection({ open }: { readonly open: OpenDraft }) {
	const { all, lists, tables, failure } = open.lists;
	const [removed, setRemoved] = useState<Removed | undefined>(undefined);
	const heading = useRef<HTMLHeadingElement>(null);
	// The button that was pressed is gone.
	useEffect(() => {
		if (removed) heading.current?.focus();
	}, [removed]);
	const back = removed?.change.isUndoable() ? removed : undefined;
	if (all.value.length === 0 && !back) return null;
	const remove = async (field: string, label: string) => {
		const change = await open.lists.remove(field);
		if (change) setRemoved({ label, change });
	};
	const undo = async ({ change }: Removed) => {
		if (!(await change.undo())) return;
		heading.current?.focus();
		setRemoved(undefined);
	};
	return (
		<section class="stack" id="kept-lists">
			<h2 tabIndex={-1} ref={heading}>
				{words.title}
			</h2>
			{open.trying.value && <p class="hint">{words.lockedByTrial}</p>}
			{lists.value.map((list) => (
				<Names
					key={list.field}
					open={open}
					list={list}
					onRemove={(label) => void remove(list.field, label)}
				/>
			))}
			{tables.value.map((table) => (
				<Table
					key={table.field}
					open={open}
					table={table}
					onRemove={(label) => void remove(table.field, label)}
				/>
			))}
			<div role="status">
				{back && (
					<Notice tone="good">
						<div class="row">
							<p>{words.removed(back.label)}</p>
							<button type="button" class="button" onClick={() => void undo(back)}>
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

const isLocked = (open: OpenDraft) => !open.changeable.value || open.trying.value;

interface NamesProps {
	readonly open: OpenDraft;
	readonly list: KeptList;
	/** Is handed what the list is called. */
	readonly onRemove: (label: string) => void;
}

/** Those who count for a ratio; the figure that is typed may differ from them. */
function Names({ open, list, onRemove }: NamesProps) {
	const disabled = isLocked(open);
	const name = `${list.field}.part`;
	const ratio = ratiosOf(open).find(({ field }) => field.id === list.field)?.field;
	const label = ratio?.label ?? words.noField;
	const count = namedIn(list);
	const typed = open.draft.value.entries[name];
	return (
		<div class="card stack-small">
			<h3 class="label">{label}</h3>
			<KeptCard
				words={words}
				about={words.about(count, ratio?.countedAs ?? words.rows, list.file, day(list.readOn))}
				disabled={disabled}
				onRemove={() => onRemove(label)}
				content={() => <KeptPeople lists={open.lists} list={list} disabled={disabled} />}
			>
				{ratio && isOtherFigure(typed, count) && (
					<div class="row">
						<p>{words.differs(count, String(typed))}</p>
						<button
							type="button"
							class="button"
							disabled={disabled}
							onClick={() => open.change((draft) => setEntry(draft, name, String(count)))}
						>
							{words.use(count)}
						</button>
					</div>
				)}
			</KeptCard>
		</div>
	);
}

interface TableProps {
	readonly open: OpenDraft;
	readonly table: KeptTable;
	readonly onRemove: (label: string) => void;
}

function Table({ open, table, onRemove }: TableProps) {
	const disabled = isLocked(open);
	const list = open.ruleset.lists?.find(({ id }) => id === listOfTable(table));
	const label = list?.title ?? words.noField;
	return (
		<div class="card stack-small">
			<h3 class="label">{label}</h3>
			<KeptCard
				words={words}
				about={words.aboutRows(filledIn(table), table.file, day(table.readOn))}
				disabled={disabled}
				onRemove={() => onRemove(label)}
				content={() => <KeptRows {...{ open, table, list, label, disabled }} />}
			/>
		</div>
	);
}
