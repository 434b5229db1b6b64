import { useSignal } from "@preact/signals";
import { useEffect, useRef, useState } from "preact/hooks";
import { judgedDay } from "../../../../drafts/index.ts";
import type { RatioField } from "../../../../rules/index.ts";
import { type OpenDraft, type TakenList, takeList, undoTake } from "../../../../state/index.ts";
import { listReading as reading, lists as words } from "../../../../text/index.ts";
import { Notice } from "../../../components/notice.tsx";
import { Choose, focusFile } from "./choose.tsx";
import { Columns } from "./columns.tsx";
import { Drop } from "./drop.tsx";
import { Feeds } from "./feeds.tsx";
import { Preview } from "./preview.tsx";
import { Proposal } from "./proposal.tsx";
import { Agreement, Reading, ReadNotes } from "./reading.tsx";
import { Same } from "./same.tsx";
import { Templates } from "./templates.tsx";
import { Troubles } from "./troubles.tsx";

interface ListPanelProps {
	readonly open: OpenDraft;
	readonly field: RatioField;
	readonly disabled: boolean;
}

/** From a list of names to the figures of ratios: chosen, previewed, proposed, and only then taken over. */
export function ListPanel({ open, field, disabled }: ListPanelProps) {
	const [list] = useState(() => open.imports.list(field.id, () => open.draft.value));
	const taken = useSignal<TakenList | undefined>(undefined);
	const [keepNames, setKeepNames] = useState(false);
	/** Names that an undoing could not take off the disk. */
	const [stayed, setStayed] = useState(false);
	const chooser = useRef<HTMLDivElement>(null);
	const undoButton = useRef<HTMLButtonElement>(null);
	useEffect(() => () => open.imports.leave(field.id, taken.peek() !== undefined), []);
	// Ages are of the day of assessment, which may change while the list is open.
	const assessedOn = judgedDay(open.draft.value, open.ruleset.about, open.today());
	useEffect(() => void list.change({ assessedOn }), [assessedOn]);
	const stage = list.stage.value;
	// What is proposed only after questions were answered stands where the last answer was given.
	const asked = useRef(false);
	const canSettle = stage.kind === "ready" && !stage.counting && !list.mustAgree.value;
	if (stage.kind !== "ready") asked.current = false;
	else if (canSettle && !list.proposals.value) asked.current = true;
	const settledLater = asked.current && list.proposals.value !== undefined;

	const choose = (file: File) => {
		taken.value = undefined;
		setStayed(false);
		setKeepNames(false);
		void list.choose(file);
	};
	const taking = useRef(false);
	const take = async () => {
		if (taking.current) return;
		taking.current = true;
		taken.value = await takeList(open, list, keepNames).finally(() => {
			taking.current = false;
		});
	};
	const undo = async () => {
		const before = taken.value;
		if (!before || disabled) return;
		const undoing = undoTake(open, before);
		// The button goes with the figures.
		focusFile(chooser);
		const outcome = await undoing;
		if (taken.value !== before || outcome === "refused") return;
		taken.value = undefined;
		setStayed(outcome === "namesStay");
	};
	const undoable = taken.value?.isUndoable();
	useEffect(() => undoButton.current?.focus(), [taken.value]);

	const proposal = stage.kind === "ready" && (
		<Proposal
			{...{ stage, list, open, field, disabled, keepNames }}
			onKeepNames={setKeepNames}
			onTake={() => void take()}
		/>
	);

	return (
		<Drop disabled={disabled} onFile={choose}>
			<Choose
				at={chooser}
				id={`${field.id}.list`}
				idle={stage.kind === "idle"}
				disabled={disabled}
				onFile={choose}
				onCancel={list.close}
			/>
			{stage.kind === "idle" && <Templates open={open} field={field} />}
			<div role="status">
				{stage.kind === "reading" && (
					<p>
						{words.reading} <progress max={1} value={stage.share} aria-label={words.reading} />
					</p>
				)}
				{stage.kind === "ready" && (
					<p class="visually-hidden">
						{list.mustAgree.value
							? reading.agreeFirst
							: words.readDone(stage.count.rows, list.proposals.value !== undefined)}
					</p>
				)}
				{stage.kind === "failed" && (
					<Notice tone="bad">
						<div class="stack-small">
							<p>
								<strong>{stage.file}:</strong> {stage.message}
							</p>
							{stage.back && (
								<div>
									<button type="button" class="button" onClick={() => void list.reread({})}>
										{reading.goBack}
									</button>
								</div>
							)}
						</div>
					</Notice>
				)}
				{taken.value && undoable && (
					<Notice tone={taken.value.namesFailed ? "warning" : "good"}>
						<div class="row">
							<p>
								{words.used(taken.value.file)} {taken.value.namesFailed && words.keepFailed}
							</p>
							<button
								type="button"
								class="button"
								ref={undoButton}
								disabled={disabled}
								onClick={() => void undo()}
							>
								{words.undo}
							</button>
						</div>
					</Notice>
				)}
				{stayed && (
					<Notice tone="bad">
						<p>{words.namesStay}</p>
					</Notice>
				)}
			</div>
			{stage.kind === "ready" && (
				<div class="list-card">
					<h4 class="label">{words.preview(stage.file)}</h4>
					<Reading stage={stage} list={list} id={`${field.id}.list`} />
					<Agreement stage={stage} list={list} id={`${field.id}.list`} />
					<Preview stage={stage} counted={!list.mustAgree.value} />
					<ReadNotes stage={stage} />
					{!settledLater && proposal}
					{!list.mustAgree.value && (
						<>
							<Columns stage={stage} list={list} field={field} />
							<Feeds stage={stage} list={list} open={open} field={field} />
							<Same stage={stage} list={list} field={field} />
							<Troubles stage={stage} list={list} field={field} />
							{settledLater && proposal}
						</>
					)}
				</div>
			)}
		</Drop>
	);
}
