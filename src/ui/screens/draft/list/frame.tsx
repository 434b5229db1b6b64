import type { ComponentChildren } from "preact";
import type { ListReading, ReadyList } from "../../../../state/index.ts";
import { listReadingWords, listWords } from "../../../../text/index.ts";
import { Button } from "../../../components/button.tsx";
import { Fold } from "../../../components/fold.tsx";
import { Notice } from "../../../components/notice.tsx";
import { Choose, type ChooseProps } from "./choose.tsx";
import { Agreement, Reading } from "./reading.tsx";

interface FrameProps<Content> extends Omit<ChooseProps, "idle" | "onCancel"> {
	readonly list: ListReading<Content>;
	/** Stands there before a file is chosen. */
	readonly templates: ComponentChildren;
	/** What of the rows is shown where the way to read them can be changed. */
	readonly preview?: (stage: ReadyList<Content>) => ComponentChildren;
	/** Said once the list was read, after how many rows it has. */
	readonly readDone: (stage: ReadyList<Content>) => string;
	/** What was done before. */
	readonly said: ComponentChildren;
	/** What a list that was read is for. */
	readonly children: (
		stage: ReadyList<Content>,
		/** Folded: how the file was read, to be changed. */
		reading: ComponentChildren,
	) => ComponentChildren;
}

/** A file on its way in, whatever it is for: chosen, read, how it was read agreed to. */
export function ListFrame<Content>(props: FrameProps<Content>) {
	const { list, id, templates, preview, readDone, said, children, ...choose } = props;
	const stage = list.stage.value;
	return (
		<>
			<Choose {...choose} id={id} idle={stage.kind === "idle"} onCancel={list.close} />
			{stage.kind === "idle" && templates}
			<div role="status">
				{stage.kind === "reading" && (
					<p>
						{listWords.reading}{" "}
						<progress max={1} value={stage.share} aria-label={listWords.reading} />
					</p>
				)}
				{stage.kind === "ready" && (
					<p class="visually-hidden">
						{listReadingWords.read(stage.preview.rowCount, stage.file)}{" "}
						{list.mustAgree.value ? listReadingWords.agreeFirst : readDone(stage)}
					</p>
				)}
				{stage.kind === "failed" && (
					<Notice tone="bad">
						<p>
							<strong>{stage.file}:</strong> {stage.message}
						</p>
						{stage.back && (
							<Button label={listReadingWords.goBack} onClick={() => void list.reread({})} />
						)}
					</Notice>
				)}
				{said}
			</div>
			{stage.kind === "ready" && (
				<div class="list-card card stack">
					<h4 class="list-read">
						{listReadingWords.readIn(stage.preview.rowCount)} <b>{stage.file}</b>
					</h4>
					<Agreement stage={stage} list={list} id={id} />
					{children(
						stage,
						<Fold title={listReadingWords.change}>
							{() => (
								<>
									<Reading stage={stage} list={list} id={id} />
									{preview?.(stage)}
								</>
							)}
						</Fold>,
					)}
				</div>
			)}
		</>
	);
}
