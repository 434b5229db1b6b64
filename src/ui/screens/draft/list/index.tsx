import { useEffect, useRef, useState } from "preact/hooks";
import type { RatioField } from "../../../../rules/index.ts";
import type { FigureImport, OpenDraft } from "../../../../state/index.ts";
import { listWords } from "../../../../text/index.ts";
import { NextPaint } from "../../../components/after-paint.ts";
import { Fold } from "../../../components/fold.tsx";
import { Notice } from "../../../components/notice.tsx";
import { Undoable } from "../../../components/undoable.tsx";
import { focusFile } from "./choose.tsx";
import { Columns } from "./columns.tsx";
import { Drop } from "./drop.tsx";
import { Feeds, isAsking } from "./feeds.tsx";
import { ListFrame } from "./frame.tsx";
import { Preview } from "./preview.tsx";
import { Proposal } from "./proposal.tsx";
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
					<div class="stack-small" {...stateOf(list, field.id)}>
						<ListFrame
							{...{ list, disabled }}
							at={chooser}
							id={`${field.id}.list`}
							onFile={choose}
							preview={(stage) => <Preview stage={stage} />}
							templates={<TemplateLinks of={open.ref} lists={feeding(open, field.id)} />}
							readDone={({ waiting }) =>
								waiting
									? listWords.counting
									: listWords.readDone(list.proposals.value !== undefined)
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
							{(stage, reading) => {
								const part = { stage, list, open, field };
								const proposal = <Proposal {...part} disabled={disabled} />;
								// What is proposed only after questions were answered stands where the last answer was given.
								const below = list.answer.value?.asked ?? false;
								const { columns, feeds } = stage.choice;
								const isAsked = columns.name < 0 || feeds.some((feed) => isAsking(stage, feed));
								return (
									<>
										{!below && proposal}
										{list.mustAgree.value ? (
											<div class="folds">{reading}</div>
										) : (
											<NextPaint>
												<div class="folds">
													<Same {...part} />
													<Fold title={listWords.columnsAndHow} open={isAsked} kept>
														{() => (
															<>
																<Columns {...part} />
																<Feeds {...part} />
															</>
														)}
													</Fold>
													<Troubles {...part} />
													{reading}
												</div>
												{below && proposal}
											</NextPaint>
										)}
									</>
								);
							}}
						</ListFrame>
					</div>
				)}
			</Fold>
		</Drop>
	);
}

/** Where the list stands, and the figures it proposes: for whoever looks at the page by program. */
function stateOf(list: FigureImport, field: string) {
	const stage = list.stage.value;
	if (stage.kind === "idle") return {};
	const proposal = list.proposals.value?.find((each) => each.field === field);
	const settled = stage.kind === "ready" && !stage.waiting && (proposal ? "ready" : "asking");
	return {
		"data-list": field,
		"data-state": stage.kind === "failed" ? "refused" : settled || "reading",
		"data-part": proposal?.part,
		"data-whole": proposal?.whole,
	};
}
