import { useSignal } from "@preact/signals";
import type { OpenDraft } from "../../../state/index.ts";
import { pdf, saving, trial, checklist as words } from "../../../text/index.ts";
import { Notice } from "../../components/notice.tsx";

type Outcome = { readonly tone: "good" | "bad" | "warning"; readonly text: string };

/** What leaves the app: the PDF summary and the draft's file. */
export function Actions({ open }: { readonly open: OpenDraft }) {
	const busy = useSignal(false);
	const outcome = useSignal<Outcome | undefined>(undefined);

	const makePdf = async () => {
		busy.value = true;
		outcome.value = undefined;
		try {
			const { name, missing } = await open.downloadPdf();
			outcome.value =
				missing.length === 0
					? { tone: "good", text: pdf.made(name) }
					: {
							tone: "warning",
							text: `${pdf.made(name)} ${pdf.missingLetters(missing.join(" "))}`,
						};
		} catch {
			outcome.value = { tone: "bad", text: pdf.failed };
		}
		busy.value = false;
	};

	const trying = open.trying.value;
	return (
		<section class="stack-small" aria-label={words.actions}>
			<div class="row">
				<button
					type="button"
					class="button primary"
					disabled={busy.value || trying}
					onClick={() => void makePdf()}
				>
					{busy.value ? pdf.making : pdf.make}
				</button>
				<button type="button" class="button" disabled={trying} onClick={open.downloadFile}>
					{saving.toFile}
				</button>
				{!trying && (
					<button type="button" class="button" onClick={open.beginTrial}>
						{trial.begin}
					</button>
				)}
			</div>
			{trying && <p class="hint">{trial.noExport}</p>}
			<div role="status">
				{outcome.value && (
					<Notice tone={outcome.value.tone}>
						<p>{outcome.value.text}</p>
					</Notice>
				)}
			</div>
		</section>
	);
}
