import { useState } from "preact/hooks";
import { codeOf } from "../../../drafts/index.ts";
import { type HandedFile, hrefs, type OpenDraft } from "../../../state/index.ts";
import { savingWords, storeErrors } from "../../../text/index.ts";
import { Button } from "../../components/button.tsx";
import { Handed } from "../../components/handed.tsx";
import { Notice } from "../../components/notice.tsx";

/** Whatever stands between what was typed and the disk, with the ways out. */
export function SaveTrouble({ open }: { readonly open: OpenDraft }) {
	const failure = open.failure.value;
	const [refused, setRefused] = useState("");
	const [handed, setHanded] = useState<HandedFile>();
	const keepCopy = async () => {
		try {
			location.hash = hrefs.draft(await open.keepCopy());
		} catch (error) {
			setRefused(storeErrors[codeOf(error)]);
		}
	};
	// Another draft has the place of this one, or nothing has: to save it again there is of no use.
	const isLost = failure === "conflict" || failure === "gone" || failure === "cleared";
	return (
		<>
			<div role="alert">
				{failure && (
					<Notice tone="bad" text={savingWords[failure]}>
						{refused && <p class="error">{refused}</p>}
						<div class="row">
							{isLost && (
								<Button
									look="primary"
									label={savingWords.keepCopy}
									onClick={() => void keepCopy()}
								/>
							)}
							{failure === "conflict" && (
								<Button label={savingWords.reload} onClick={() => void open.reload()} />
							)}
							<Button
								label={savingWords.toFile}
								onClick={() => void open.downloadFile().then(setHanded)}
							/>
							{!isLost && failure !== "newer" && (
								<Button
									look="primary"
									label={savingWords.retry}
									onClick={() => void open.retry()}
								/>
							)}
						</div>
					</Notice>
				)}
				{!failure && open.access.value === "reading" && (
					<Notice text={savingWords.reading}>
						<Button label={savingWords.takeOver} onClick={open.takeOver} />
					</Notice>
				)}
			</div>
			<Handed file={failure ? handed : undefined} />
		</>
	);
}
