import { useSignalEffect } from "@preact/signals";
import { useEffect, useMemo, useState } from "preact/hooks";
import type { DocumentChoice } from "../../../../documents/index.ts";
import { setText } from "../../../../drafts/index.ts";
import type { Documents, Format, OpenDraft, Wanted, Way } from "../../../../state/index.ts";
import { documentScreenWords } from "../../../../text/index.ts";
import { Button } from "../../../components/button.tsx";
import { DocumentView } from "../../../components/document-view.tsx";
import { HardlySaved } from "../../../components/handed.tsx";
import { MakingStatus } from "../../../components/making-status.tsx";
import { Notice } from "../../../components/notice.tsx";
import { Option } from "../../../components/option.tsx";
import { usePrintSheet } from "../../../components/print-sheet.tsx";
import { TextArea } from "../../../components/text-area.tsx";
import { Texts } from "../../../components/texts.tsx";
import { TablePanel } from "../list/table.tsx";

export interface PanelProps {
	readonly open: OpenDraft;
	readonly documents: Documents;
	readonly choice: DocumentChoice;
}

/** One document: how it is to be filled, the ways out, and how it looks. */
export function DocumentPanel({ open, documents, choice }: PanelProps) {
	const [byHand, setByHand] = useState(false);
	const blank = byHand || choice.kind === "checklist";
	const wanted = useMemo(() => ({ choice, blank }), [choice, blank]);
	const rows = documents.rows.value;
	// What is asked, or ready to be given away, would be another document.
	useEffect(() => documents.making.cancel, [wanted, rows]);
	return (
		<div class="document-body stack">
			{choice.canBeBlank && choice.kind !== "checklist" && (
				<fieldset>
					<legend class="label">{documentScreenWords.content}</legend>
					<div class="choices-inline">
						{[false, true].map((on) => (
							<Option
								key={String(on)}
								type="radio"
								name="document.fill"
								checked={byHand === on}
								label={on ? documentScreenWords.blank : documentScreenWords.filled}
								onChange={() => setByHand(on)}
							/>
						))}
					</div>
				</fieldset>
			)}
			{choice.note && (
				<p class="hint">
					<strong>{documentScreenWords.note}:</strong> {choice.note}
				</p>
			)}
			{!blank && choice.asks.length > 0 && <Asks open={open} choice={choice} />}
			{!blank && choice.kind === "form" && <Tables open={open} choice={choice} />}
			<Differences documents={documents} wanted={wanted} />
			<WaysOut open={open} documents={documents} wanted={wanted} />
			<Preview open={open} documents={documents} wanted={wanted} />
		</div>
	);
}

interface WantedProps {
	readonly documents: Documents;
	readonly wanted: Wanted;
}

/** A sentence for each ratio whose kept names are not as many as its figure. */
export const differences = (documents: Documents, wanted: Wanted): readonly string[] =>
	documents
		.differing(wanted)
		.map(({ field, names, figure }) =>
			documentScreenWords.differing(names, figure, wanted.choice.people.length > 1 ? field : ""),
		);

function Differences({ documents, wanted }: WantedProps) {
	const texts = differences(documents, wanted);
	return texts.length > 0 ? (
		<Notice>
			<Texts of={texts} />
		</Notice>
	) : null;
}

/** Saving, printing, sharing. Alone in following how far a file is: the preview does not change by it. */
function WaysOut({ open, documents, wanted }: WantedProps & { readonly open: OpenDraft }) {
	const { making } = documents;
	const layOut = usePrintSheet(() => documents.model(wanted));
	useSignalEffect(() => {
		void open.kept.value;
		// What waits to be given away was made of the draft as it was.
		if (["printable", "ready", "missing"].includes(making.stage.peek().kind)) making.cancel();
	});
	const busy = making.busy.value;
	const disabled = open.trying.value;
	const save = (format: Format, way: Way = "save") => {
		if (!busy) void documents.make(wanted, format, way);
	};
	const print = () => {
		if (!busy) void documents.print(wanted, layOut);
	};
	const button = { disabled, "aria-disabled": busy };
	return (
		<div class="stack-small">
			<div class="row">
				<Button
					{...button}
					look="primary"
					label={documentScreenWords.pdf}
					onClick={() => save("pdf")}
				/>
				{wanted.choice.word && (
					<Button {...button} label={documentScreenWords.docx} onClick={() => save("docx")} />
				)}
				<Button {...button} label={documentScreenWords.print} onClick={print} />
				{documents.canShare() && (
					<Button
						{...button}
						label={documentScreenWords.share}
						onClick={() => save("pdf", "share")}
					/>
				)}
			</div>
			<MakingStatus making={making} />
		</div>
	);
}

/** Milliseconds without another letter after which the preview follows what is typed. */
const PAUSE = 150;

/** How it will look; other names or another way of filling at once, what is typed after a pause. */
function Preview({ open, documents, wanted }: WantedProps & { readonly open: OpenDraft }) {
	const kept = open.kept.value;
	const rows = documents.rows.value;
	const [settled, settle] = useState(kept);
	useEffect(() => {
		const pause = setTimeout(() => settle(kept), PAUSE);
		return () => clearTimeout(pause);
	}, [kept]);
	const view = useMemo(
		() => <DocumentView model={documents.model(wanted)} level={5} />,
		[settled, rows, wanted],
	);
	return (
		<section class="stack-small" aria-label={documentScreenWords.previewOf(wanted.choice.title)}>
			<h4 class="label">{documentScreenWords.preview}</h4>
			{view}
		</section>
	);
}

/** The ruleset's lists whose rows the form prints. */
function Tables({ open, choice }: { readonly open: OpenDraft; readonly choice: DocumentChoice }) {
	const lists = (open.ruleset.lists ?? []).filter(({ id }) => choice.tables.includes(id));
	return (
		<>
			{lists.map((list) => (
				<TablePanel key={list.id} open={open} list={list} />
			))}
			{lists.length > 0 && !open.ref.own && <HardlySaved />}
		</>
	);
}

/** What the form wants in words: part of the draft, saved with it. */
function Asks({ open, choice }: { readonly open: OpenDraft; readonly choice: DocumentChoice }) {
	const disabled = !open.changeable.value || open.trying.value;
	return (
		<details open={choice.kind === "form"}>
			<summary>{documentScreenWords.asks}</summary>
			<div class="stack">
				<p class="hint">{documentScreenWords.asksHint}</p>
				{choice.asks.map(({ id, label, help, lines }) => (
					<TextArea
						key={id}
						name={`text.${id}`}
						label={label}
						hint={help}
						rows={lines}
						value={open.draft.value.texts?.[id] ?? ""}
						disabled={disabled}
						onInput={(text) => open.change((draft) => setText(draft, id, text))}
					/>
				))}
			</div>
		</details>
	);
}
