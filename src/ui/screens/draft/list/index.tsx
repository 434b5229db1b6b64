import { useEffect, useRef, useState } from "preact/hooks";
import type { RatioField } from "../../../../rules/index.ts";
import type { OpenDraft } from "../../../../state/index.ts";
import { listWords } from "../../../../text/index.ts";
import { NextPaint } from "../../../components/after-paint.ts";
import { Fold } from "../../../components/fold.tsx";
import { Notice } from "../../../components/notice.tsx";
import { Undoable } from "../../../components/undoable.tsx";
import { focusFile } from "./choose.tsx";
import { Columns } from "./columns.tsx";
import { Drop } from "./drop.tsx";
import { Feeds } from "./feeds.tsx";
import { ListFrame } from "./frame.tsx";
import { Preview } from "./preview.tsx";
import { Proposal } from "./proposal.tsx";
import { ReadNotes } from "./reading.tsx";
import { Same } from "./same.tsx";
import { feeding, TemplateLinks } from "./templates.tsx";
import { Troubles } from "./troubles.tsx";

interface ListPanelProps {
	readonly open: OpenDraft;
	readonly title: string;
	readonly field: RatioField;
	readonly disabled: boolean;
}

/** From a list of names to the figures of ratios: chosen, previewed, proposed, and only then taken over. */
export function ListPanel({ open, title, field, disabled }: ListPanelProps) {
	const [list] = useState(() => open.imports.figures(field.id));
	useEffect(() => list.leave, []);
	const chooser = useRef<HTMLDivElement>(null);
	const undoButton = useRef<HTMLButtonElement>(null);
	const taken = list.taken.value;
	useEffect(() => undoButton.current?.focus(), [taken]);
	const choose = (file: File) => void list.choose(file);
	const undo = () => {
		// The button goes with the figures.
		focusFile(chooser);
		void list.undo();
	};
	const isBegun = list.stage.value.kind !== "idle" || taken !== undefined;
	return (
		<Drop disabled={disabled} onFile={choose}>
			<Fold title={title} state={listWords.kinds} open={isBegun} kept>
				{() => (
					<ListFrame
						{...{ list, disabled }}
						at={chooser}
						id={`${field.id}.list`}
						onFile={choose}
						templates={<TemplateLinks of={open.ref} lists={feeding(open, field.id)} />}
						title={listWords.preview}
						readDone={({ count }) =>
							listWords.readDone(count.rows, list.proposals.value !== undefined)
						}
						said={
							<>
								{taken && (
									<Undoable
										tone={taken.namesFailed ? "warning" : "good"}
										text={`${listWords.used(taken.file)} ${taken.namesFailed ? listWords.keepFailed : ""}`}
										button={undoButton}
										disabled={disabled}
										onUndo={undo}
									/>
								)}
								{list.namesStay.value && <Notice tone="bad" text={listWords.namesStay} />}
							</>
						}
					>
						{(stage) => {
							const part = { stage, list, open, field };
							const proposal = <Proposal {...part} disabled={disabled} />;
							const agreed = !list.mustAgree.value;
							// What is proposed only after questions were answered stands where the last answer was given.
							const below = stage.asked && list.proposals.value !== undefined;
							return (
								<>
									<Preview stage={stage} counted={agreed} />
									<ReadNotes stage={stage} />
									{!below && proposal}
									{agreed && (
										<NextPaint>
											<Columns {...part} />
											<Feeds {...part} />
											<Same {...part} />
											<Troubles {...part} />
											{below && proposal}
										</NextPaint>
									)}
								</>
							);
						}}
					</ListFrame>
				)}
			</Fold>
		</Drop>
	);
}
