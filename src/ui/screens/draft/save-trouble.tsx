import { useSignal } from "@preact/signals";
import { codeOf, type HandedFile, hrefs, type OpenDraft } from "../../../state/index.ts";
import { savingWords, storeErrors } from "../../../text/index.ts";
import { Handed } from "../../components/handed.tsx";
import { Notice } from "../../components/notice.tsx";

/** Whatever stands between what was typed and the disk, with the ways out. */
export function SaveTrouble({ open }: { readonly open: OpenDraft }) {
	const failure = open.failure.value;
	const refused = useSignal("");
	const handed = useSignal<HandedFile | undefined>(undefined);
	const keepCopy = async () => {
		try {
			location.hash = hrefs.draft(await open.keepCopy());
		} catch (error) {
			refused.value = storeErrors[codeOf(error)];
		}
	};
	const save = async () => {
		handed.value = await open.downloadFile();
	};
	const toFile = (
		<button type="button" class="button" onClick={() => void save()}>
			{savingWords.toFile}
		</button>
	);
	// Another draft has the place of this one, or nothing has: to save it again there is of no use.
	const isLost = failure === "conflict" || failure === "gone" || failure === "cleared";
	return (
		<>
			<div role="alert">
				{failure && (
					<Notice tone="bad">
						<p>{savingWords[failure]}</p>
						{refused.value && <p class="error">{refused.value}</p>}
						<div class="row">
							{isLost && (
								<button type="button" class="button primary" onClick={() => void keepCopy()}>
									{savingWords.keepCopy}
								</button>
							)}
							{failure === "conflict" && (
								<button type="button" class="button" onClick={() => void open.reload()}>
									{savingWords.reload}
								</button>
							)}
							{toFile}
							{!isLost && failure !== "newer" && (
								<button type="button" class="button primary" onClick={() => void open.retry()}>
									{savingWords.retry}
								</button>
							)}
						</div>
					</Notice>
				)}
				{!failure && open.access.value === "reading" && (
					<Notice>
						<p>{savingWords.reading}</p>
						<div>
							<button type="button" class="button" onClick={open.takeOver}>
								{savingWords.takeOver}
							</button>
						</div>
					</Notice>
				)}
			</div>
			<Handed file={failure ? handed.value : undefined} />
		</>
	);
}
