import { useState } from "preact/hooks";
import {
	type DraftPlace,
	documentsOfDraft,
	type HandedFile,
	type OpenDraft,
} from "../../../state/index.ts";
import { draftPartWords, makingWords, pdf, savingWords, trialWords } from "../../../text/index.ts";
import { Button } from "../../components/button.tsx";
import { Handed } from "../../components/handed.tsx";
import { MakingStatus } from "../../components/making-status.tsx";
import { useApp } from "../../context.ts";
import { DocumentsSection } from "./documents/index.tsx";
import { KeptListsSection } from "./list/kept.tsx";

interface PapersProps {
	readonly open: OpenDraft;
	/** Undefined while another part is seen. */
	readonly asked: Extract<DraftPlace, { part: "documents" }> | undefined;
}

/** What leaves the app: every document, the draft's own file; and the lists that are kept for them. */
export default function PapersPart({ open, asked }: PapersProps) {
	const [handed, setHanded] = useState<HandedFile>();
	const trying = open.trying.value;
	return (
		<>
			<SaveSummary open={open} />
			<DocumentsSection open={open} asked={asked} />
			<KeptListsSection open={open} />
			<section class="stack-small">
				<h2>{draftPartWords.file}</h2>
				<p class="hint">{trying ? trialWords.noExport : draftPartWords.fileHint}</p>
				<div class="row">
					<Button
						label={savingWords.toFile}
						disabled={trying}
						onClick={() => void open.downloadFile().then(setHanded)}
					/>
				</div>
				<Handed file={handed} />
			</section>
		</>
	);
}

/** The summary at one press: what most come for. */
export function SaveSummary({ open }: { readonly open: OpenDraft }) {
	const { ports } = useApp();
	const [documents] = useState(() => documentsOfDraft(ports, open));
	const choice = documents.choices.find(({ kind }) => kind === "summary");
	const busy = documents.making.busy.value;
	if (!choice) return null;
	return (
		<div class="stack-small">
			<Button
				look="primary"
				label={busy ? makingWords.running.pdf : pdf.make}
				disabled={open.trying.value}
				aria-disabled={busy}
				onClick={() => {
					if (!busy) void documents.make({ choice, blank: false }, "pdf");
				}}
			/>
			<MakingStatus making={documents.making} />
		</div>
	);
}
