import { useSignal } from "@preact/signals";
import { useEffect, useRef, useState } from "preact/hooks";
import {
	createListImport,
	type Draft,
	type OpenDraft,
	type RatioField,
	setFigures,
} from "../../../state/index.ts";
import { lists as words } from "../../../text/index.ts";
import { FileButton } from "../../components/file-button.tsx";
import { Notice } from "../../components/notice.tsx";
import { useApp } from "../../context.ts";
import { ListChoices } from "./list-choices.tsx";
import { ListPreview } from "./list-preview.tsx";
import { ListProposal } from "./list-proposal.tsx";

interface ListPanelProps {
	readonly open: OpenDraft;
	readonly field: RatioField;
	readonly disabled: boolean;
}

/** From a list of names to a ratio's figures: chosen, previewed, proposed, and only then taken over. */
export function ListPanel({ open, field, disabled }: ListPanelProps) {
	const { ports } = useApp();
	const [list] = useState(() => createListImport(ports, `${field.label}, ${field.part.label}`));
	/** The draft before the list's figures were taken over, and what they were. */
	const taken = useSignal<Taken | undefined>(undefined);
	const undoButton = useRef<HTMLButtonElement>(null);
	useEffect(() => list.close, []);
	const stage = list.stage.value;
	const hint = `${field.id}.list-hint`;

	const take = () => {
		const figures = list.proposal.value;
		const source = list.source();
		if (!figures || !source) return;
		const named = Object.fromEntries(
			Object.entries(figures).map(([half, value]) => [`${field.id}.${half}`, value]),
		);
		const before = open.draft.value;
		if (!open.change((draft) => setFigures(draft, named, source))) return;
		taken.value = { file: source.file, before, after: open.draft.value };
		list.close();
	};
	const undo = () => {
		const earlier = taken.value?.before;
		if (!earlier) return;
		open.change((draft) => restoreHalves(draft, earlier, field.id));
		taken.value = undefined;
	};
	// Once a figure was typed over, going back would throw the typing away.
	const undoable = taken.value && sameHalves(taken.value.after, open.draft.value, field.id);
	useEffect(() => undoButton.current?.focus(), [taken.value]);

	return (
		<div class="stack-small">
			<div class="row">
				<FileButton
					label={stage.kind === "idle" ? words.choose : words.chooseAnother}
					name={`${field.id}.list`}
					accept=".csv,.tsv,.txt,text/csv,text/tab-separated-values,text/plain"
					disabled={disabled}
					describedBy={hint}
					onFile={(file) => {
						taken.value = undefined;
						void list.choose(file);
					}}
				/>
				{stage.kind !== "idle" && (
					<button type="button" class="button quiet" onClick={list.close}>
						{words.cancel}
					</button>
				)}
			</div>
			<p class="hint" id={hint}>
				{words.hint}
			</p>
			<div role="status">
				{stage.kind === "reading" && <p>{words.reading}</p>}
				{stage.kind === "failed" && (
					<Notice tone="bad">
						<p>
							<strong>{stage.file}:</strong> {stage.message}
						</p>
					</Notice>
				)}
				{taken.value && undoable && (
					<Notice tone="good">
						<div class="row">
							<p>{words.used(taken.value.file)}</p>
							<button type="button" class="button" ref={undoButton} onClick={undo}>
								{words.undo}
							</button>
						</div>
					</Notice>
				)}
			</div>
			{stage.kind === "ready" && (
				<div class="list-card">
					<ListPreview stage={stage} />
					<ListChoices stage={stage} list={list} field={field} />
					<ListProposal
						stage={stage}
						list={list}
						open={open}
						field={field}
						disabled={disabled}
						onTake={take}
					/>
				</div>
			)}
		</div>
	);
}

interface Taken {
	readonly file: string;
	readonly before: Draft;
	readonly after: Draft;
}

const halves = (field: string) => [`${field}.part`, `${field}.whole`];
const sameHalves = (one: Draft, other: Draft, field: string) =>
	halves(field).every((name) => one.entries[name] === other.entries[name]);

/** Both halves of a ratio as they were, everything else as it is now. */
function restoreHalves(draft: Draft, earlier: Draft, field: string): Draft {
	const names = halves(field);
	const restore = <T,>(now: Readonly<Record<string, T>>, then: Readonly<Record<string, T>>) => {
		const kept = Object.entries(now).filter(([name]) => !names.includes(name));
		const back = Object.entries(then).filter(([name]) => names.includes(name));
		return Object.fromEntries([...kept, ...back]);
	};
	return {
		...draft,
		entries: restore(draft.entries, earlier.entries),
		sources: restore(draft.sources, earlier.sources),
	};
}
