import { useEffect, useRef, useState } from "preact/hooks";
import {
	filledIn,
	isOtherFigure,
	type Kept,
	type KeptFor,
	setEntry,
} from "../../../../drafts/index.ts";
import { listOf } from "../../../../rules/index.ts";
import { createUndo, type KeptChange, type OpenDraft } from "../../../../state/index.ts";
import { day, keptListWords } from "../../../../text/index.ts";
import { Button } from "../../../components/button.tsx";
import { Notice } from "../../../components/notice.tsx";
import { Undoable } from "../../../components/undoable.tsx";
import { isLocked, KeptCard } from "./kept-card.tsx";
import { KeptPeople, KeptRows } from "./kept-rows.tsx";
import { ratiosOf } from "./parts.tsx";

/** All that is kept with a draft, names of ratios and rows of the ruleset's lists: seen, corrected, deleted. */
export function KeptListsSection({ open }: { readonly open: OpenDraft }) {
	const { all, names, missing, rows, failure, remove } = open.lists;
	const [undo] = useState(() => createUndo<KeptChange>());
	const heading = useRef<HTMLHeadingElement>(null);
	const back = undo.last.value;
	// The button that was pressed is gone.
	useEffect(() => {
		if (back) heading.current?.focus();
	}, [back]);
	if (all.value.length === 0 && !back) return null;
	const onRemove = async (kept: Kept) => {
		const change = await remove(kept);
		if (!change) return;
		undo.clear();
		undo.did(change);
	};
	const goBack = () => heading.current?.focus();
	const onUndo = () => undo.undo().then(goBack, () => undefined);
	return (
		<section class="stack" id="kept-lists">
			<h2 tabIndex={-1} ref={heading}>
				{keptListWords.title}
			</h2>
			{open.trying.value && <p class="hint">{keptListWords.lockedByTrial}</p>}
			{[...names.value, ...missing.value, ...rows.value].map((kept) => {
				const props = { open, kept, onRemove: () => void onRemove(kept) };
				return (
					<div class="card stack-small" key={`${kept.kind} ${kept.id}`}>
						<h3 class="label">{labelOf(open, kept)}</h3>
						{kept.kind === "rows" ? <Rows {...props} /> : <Names {...props} />}
					</div>
				);
			})}
			<div role="status">
				{back && (
					<Undoable
						tone="good"
						text={keptListWords.removed(labelOf(open, back.of))}
						onUndo={() => void onUndo()}
					/>
				)}
				{failure.value && <Notice tone="bad" text={keptListWords.failed} />}
			</div>
		</section>
	);
}

const ratioOf = (open: OpenDraft, id: string) =>
	ratiosOf(open).find(({ field }) => field.id === id)?.field;
function labelOf(open: OpenDraft, { kind, id }: KeptFor): string {
	if (kind === "rows") return listOf(open.ruleset, id)?.title ?? keptListWords.noField;
	const label = ratioOf(open, id)?.label ?? keptListWords.noField;
	return kind === "missing" ? keptListWords.missing(label) : label;
}

interface KeptProps {
	readonly open: OpenDraft;
	readonly kept: Kept;
	readonly onRemove: () => void;
}

/** Those who count for a ratio, or are missing; the figure that is typed may differ from those who count. */
function Names({ open, kept, onRemove }: KeptProps) {
	const disabled = isLocked(open);
	const name = `${kept.id}.part`;
	const ratio = ratioOf(open, kept.id);
	const count = filledIn(kept);
	const typed = open.draft.value.entries[name];
	const what = ratio?.countedAs ?? keptListWords.rows;
	return (
		<KeptCard
			{...{ open, onRemove }}
			words={keptListWords}
			about={keptListWords.about(count, what, kept.file, day(kept.readOn))}
			content={<KeptPeople lists={open.lists} kept={kept} disabled={disabled} />}
		>
			{ratio && kept.kind === "names" && isOtherFigure(typed, count) && (
				<div class="row">
					<p>{keptListWords.differs(count, String(typed))}</p>
					<Button
						label={keptListWords.use(count)}
						disabled={disabled}
						onClick={() => open.change((draft) => setEntry(draft, name, String(count)))}
					/>
				</div>
			)}
		</KeptCard>
	);
}

const Rows = ({ open, kept, onRemove }: KeptProps) => (
	<KeptCard
		{...{ open, onRemove }}
		words={keptListWords}
		about={keptListWords.aboutRows(filledIn(kept), kept.file, day(kept.readOn))}
		content={
			<KeptRows
				{...{ lists: open.lists, kept, disabled: isLocked(open) }}
				list={listOf(open.ruleset, kept.id)}
				label={labelOf(open, kept)}
			/>
		}
	/>
);
