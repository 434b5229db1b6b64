import { useState } from "preact/hooks";
import type { DraftPlace, HandedFile, OpenDraft } from "../../../state/index.ts";
import { draftPartWords, savingWords, trialWords } from "../../../text/index.ts";
import { Button } from "../../components/button.tsx";
import { Handed } from "../../components/handed.tsx";
import { DocumentsSection } from "./documents/index.tsx";
import { KeptListsSection } from "./list/kept.tsx";
import { SaveSummary } from "./save-summary.tsx";

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
