import type { RefObject } from "preact";
import { useEffect, useRef, useState } from "preact/hooks";
import { listWords } from "../../../../text/index.ts";
import { Button } from "../../../components/button.tsx";
import { FileButton } from "../../../components/file-button.tsx";
import { Notice } from "../../../components/notice.tsx";

export interface ChooseProps {
	/** Where focus can go once a button that was pressed is gone: see `focusFile`. */
	readonly at?: RefObject<HTMLDivElement | null>;
	readonly id: string;
	readonly idle: boolean;
	readonly disabled: boolean;
	readonly onFile: (file: File) => void;
	/** What letting go of the list is called. */
	readonly cancel?: string;
	readonly onCancel: () => void;
}

/** A list by button or by pasting; dropping is seen to by what stands around it. */
export function Choose({ at, id, idle, disabled, onFile, cancel, onCancel }: ChooseProps) {
	const [pasting, setPasting] = useState(false);
	const hint = `${id}-hint`;
	return (
		<div class="stack-small" ref={at ?? null}>
			<div class="row">
				<FileButton
					label={idle ? listWords.choose : listWords.chooseAnother}
					name={id}
					accept=".xlsx,.csv,.tsv,.txt,text/csv,text/tab-separated-values,text/plain,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
					disabled={disabled}
					describedBy={hint}
					onFile={onFile}
				/>
				{idle ? (
					<span class="by-mouse">
						<Button
							look="quiet"
							label={listWords.paste}
							aria-expanded={pasting}
							disabled={disabled}
							onClick={() => setPasting(!pasting)}
						/>
					</span>
				) : (
					<Button look="quiet" label={cancel ?? listWords.cancel} onClick={onCancel} />
				)}
			</div>
			<p class={idle ? "hint" : "visually-hidden"} id={hint}>
				{listWords.hint} <span class="by-mouse">{listWords.dropToo}</span>
			</p>
			{idle && pasting && (
				<PasteBox
					id={`${id}.paste`}
					onText={(text) => {
						setPasting(false);
						onFile(new File([text], listWords.pasted, { type: "text/plain" }));
					}}
				/>
			)}
		</div>
	);
}

/** Puts the focus on the button that chooses a file. */
export const focusFile = (at: RefObject<HTMLDivElement | null>) =>
	at.current?.querySelector<HTMLInputElement>("input[type=file]")?.focus();

/** Cells copied in Excel come as lines of text with tabs. */
function PasteBox({ id, onText }: { id: string; onText: (text: string) => void }) {
	const [empty, setEmpty] = useState(false);
	const box = useRef<HTMLTextAreaElement>(null);
	useEffect(() => box.current?.focus(), []);
	return (
		<div class="field stack-small">
			<label for={id}>{listWords.pasteHere}</label>
			<textarea
				class="input"
				id={id}
				name={id}
				rows={3}
				autocomplete="off"
				ref={box}
				onPaste={(event) => {
					// Kept out of the box: thousands of lines would make an old phone crawl.
					event.preventDefault();
					const text = event.clipboardData?.getData("text/plain") ?? "";
					setEmpty(text.trim() === "");
					if (text.trim() !== "") onText(text);
				}}
			/>
			<div role="status">{empty && <Notice tone="bad" text={listWords.pastedNothing} />}</div>
		</div>
	);
}
