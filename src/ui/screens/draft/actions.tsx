import { useState } from "preact/hooks";
import { documentsOfDraft, type HandedFile, type OpenDraft } from "../../../state/index.ts";
import {
	checklistWords,
	documentScreenWords,
	makingWords,
	pdf,
	savingWords,
	trialWords,
} from "../../../text/index.ts";
import { Button } from "../../components/button.tsx";
import { Handed } from "../../components/handed.tsx";
import { MakingStatus } from "../../components/making-status.tsx";
import { useApp } from "../../context.ts";

/** What leaves the app: the PDF summary at one press, every other document, the draft's file. */
export function Actions(props: { readonly open: OpenDraft; readonly onDocuments: () => void }) {
	const { open, onDocuments } = props;
	const { ports } = useApp();
	const [handed, setHanded] = useState<HandedFile>();
	const [documents] = useState(() => documentsOfDraft(ports, open));
	const summary = documents.choices.find(({ kind }) => kind === "summary");
	const busy = documents.making.busy.value;
	const trying = open.trying.value;
	return (
		<section class="stack-small" aria-label={checklistWords.actions}>
			<div class="row">
				{summary && (
					<Button
						look="primary"
						label={busy ? makingWords.running.pdf : pdf.make}
						disabled={trying}
						aria-disabled={busy}
						onClick={() => {
							if (!busy) void documents.make({ choice: summary, blank: false }, "pdf");
						}}
					/>
				)}
				<Button label={documentScreenWords.title} onClick={onDocuments} />
				<Button
					label={savingWords.toFile}
					disabled={trying}
					onClick={() => void open.downloadFile().then(setHanded)}
				/>
				{!trying && <Button label={trialWords.begin} onClick={open.beginTrial} />}
			</div>
			{trying && <p class="hint">{trialWords.noExport}</p>}
			<Handed file={handed} />
			<MakingStatus making={documents.making} />
		</section>
	);
}
