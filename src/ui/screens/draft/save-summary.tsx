import { useState } from "preact/hooks";
import { documentsOfDraft, type OpenDraft } from "../../../state/index.ts";
import { makingWords, pdf } from "../../../text/index.ts";
import { Button } from "../../components/button.tsx";
import { MakingStatus } from "../../components/making-status.tsx";
import { useApp } from "../../context.ts";

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
