import { useComputed } from "@preact/signals";
import { useRef } from "preact/hooks";
import {
	describeCriterion,
	describeFigureSources,
	describeReason,
	explainCriterion,
} from "../../../documents/index.ts";
import { setEvidence, setNote, setWaived } from "../../../drafts/index.ts";
import { type Criterion, verdictOf } from "../../../rules/index.ts";
import type { OpenDraft } from "../../../state/index.ts";
import {
	checklistWords,
	explainWords,
	figureEntryWords,
	figures,
	rulesetWords,
	verdicts,
} from "../../../text/index.ts";
import { useAfterPaint } from "../../components/after-paint.ts";
import { Button } from "../../components/button.tsx";
import { Meter } from "../../components/meter.tsx";
import { Notes } from "../../components/notes.tsx";
import { Option } from "../../components/option.tsx";
import { TextArea } from "../../components/text-area.tsx";
import { TextField } from "../../components/text-field.tsx";
import { Texts } from "../../components/texts.tsx";
import { useTyping } from "../../components/typing.tsx";
import { VerdictTag } from "../../components/verdict-tag.tsx";
import { Why } from "../../components/why.tsx";
import { FieldControls } from "./fields.tsx";
import { useStanding } from "./flaws.ts";

interface CriterionItemProps {
	readonly open: OpenDraft;
	readonly criterion: Criterion;
	/** Undefined until it is opened. Then it stays in the document: folding must not throw a half-read list away. */
	readonly shown: boolean | undefined;
	readonly onToggle: (shown: boolean) => void;
	readonly onNext: (() => void) | undefined;
}

/** One criterion: a line that says how it stands, and in place below it all there is to fill in. */
export function CriterionItem({ open, criterion, shown, onToggle, onNext }: CriterionItemProps) {
	const { id } = criterion;
	// Below the controls where they are seen: above, it would push the one that is typed in.
	const keptNote = <KeptNote open={open} criterion={criterion} />;
	const body = `criterion-${id}`;
	const toggle = useRef<HTMLButtonElement>(null);
	return (
		<section
			class={shown ? "criterion open" : "criterion"}
			data-criterion={id}
			data-number={criterion.number}
			data-verdict={open.verdictOf(id)}
		>
			<div class="criterion-head">
				<h3>
					<button
						type="button"
						class="toggle"
						ref={toggle}
						aria-expanded={shown === true}
						aria-controls={body}
						onClick={() => onToggle(!shown)}
					>
						<span class="number">{criterion.number}</span> {criterion.title}
						<VerdictSaid open={open} criterion={criterion} />
					</button>
				</h3>
				<Verdict open={open} criterion={criterion} />
				{!shown && keptNote}
				<Standing open={open} criterion={criterion} />
			</div>
			<div class="criterion-body stack" id={body} hidden={!shown}>
				{shown !== undefined && (
					<>
						<FieldControls open={open} criterion={criterion} />
						{shown && keptNote}
						<Reasons open={open} criterion={criterion} />
						<EvidenceTicks open={open} criterion={criterion} />
						<OwnNotes open={open} criterion={criterion} />
						<Explanation criterion={criterion} />
						<div class="row">
							{onNext && <Button look="primary" label={checklistWords.next} onClick={onNext} />}
							<Button
								label={checklistWords.fold}
								onClick={() => {
									toggle.current?.focus();
									onToggle(false);
								}}
							/>
						</div>
					</>
				)}
			</div>
		</section>
	);
}

type Part = Pick<CriterionItemProps, "open" | "criterion">;

function Verdict({ open, criterion }: Part) {
	return <VerdictTag verdict={open.verdictOf(criterion.id).value} />;
}

/** Part of the toggle's name, which says how its criterion stands. */
function VerdictSaid({ open, criterion }: Part) {
	const verdict = open.verdictOf(criterion.id).value;
	return <span class="visually-hidden">: {verdicts[verdict]}</span>;
}

/** What the answers that are kept say, where those that are tried out say otherwise. */
function KeptNote({ open, criterion: { id } }: Part) {
	const words = useComputed(() => {
		const kept = open.trying.value ? verdictOf(open.keptAssessment.value, id) : undefined;
		return kept === undefined || kept === open.verdictOf(id).value
			? ""
			: explainWords.keptAs(verdicts[kept]);
	}).value;
	return words !== "" && <p class="hint kept">{words}</p>;
}

/** Figure, threshold and what is missing; the meter shows a ratio. They follow the verdict. */
function Standing({ open, criterion }: Part) {
	const { standing, toMend, going } = useAfterPaint(useStanding(open, criterion));
	const { figure, threshold, lack } = describeCriterion(open.ruleset, criterion, standing);
	const verdict = verdictOf(standing, criterion.id);
	const reason = describeReason(criterion, standing);
	const applies = verdict !== "notApplicable";
	const lacks = lack !== "" && verdict === "unmet";
	const fields = criterion.fields.filter(({ id }) => id !== criterion.gate);
	// The line says so by itself where the figure cannot even be shown.
	const mend = toMend && !figure.includes(figures.toMend);
	const judged = fields.length === 1 && fields[0] ? standing.fields[fields[0].id] : undefined;
	return (
		<>
			<p class="figure">
				<b>{going ? figureEntryWords.going : figure}</b>
				{mend && (
					<>
						{" · "}
						<span class="lack">{figures.toMend}</span>
					</>
				)}
				{` · ${figures.need(threshold)}${lacks ? " · " : ""}`}
				{/* There all the time: one text changes into another. */}
				<span class="lack">{lacks ? lack : ""}</span>
			</p>
			{reason && <p class="figure">{reason}</p>}
			{judged?.kind === "ratio" && applies && (
				<Meter
					percent={judged.whole ? ((judged.part ?? 0) / judged.whole) * 100 : 0}
					thresholds={judged.percents}
					verdict={judged.verdict}
				/>
			)}
		</>
	);
}

/** The figures put into the rule, each part's verdict, and what would change it. */
function Reasons({ open, criterion }: Part) {
	const { judgements } = useAfterPaint(useStanding(open, criterion));
	const sources = useComputed(() => open.draft.value.sources).value;
	return (
		<div class="stack-small">
			<h4 class="label">{explainWords.why}</h4>
			<Why reasonings={explainCriterion(open.ruleset, criterion, judgements)} />
			<Texts class="hint" of={describeFigureSources(criterion, sources)} />
			<p class="hint">
				{checklistWords.source}:{" "}
				{rulesetWords.source(criterion.source.section, criterion.source.item)}
			</p>
		</div>
	);
}

function EvidenceTicks({ open, criterion }: Part) {
	const disabled = !open.changeable.value;
	const atHand = useComputed(() => open.draft.value.evidence[criterion.id]).value ?? [];
	if (criterion.evidence.length === 0)
		return (
			<div class="stack-small">
				<h4 class="label">{rulesetWords.evidence}</h4>
				<p class="hint">{checklistWords.noEvidence}</p>
			</div>
		);
	return (
		<fieldset class="stack-small" disabled={disabled}>
			<legend class="label">{rulesetWords.evidence}</legend>
			<p class="hint">{checklistWords.evidenceHint}</p>
			<div class="options stack-small">
				{criterion.evidence.map(({ id, title, confirmedBy }) => (
					<Option
						key={id}
						type="checkbox"
						name={`evidence.${criterion.id}.${id}`}
						checked={atHand.includes(id)}
						label={title}
						hint={confirmedBy && rulesetWords.confirmedBy(confirmedBy.join(", "))}
						onChange={(has) => open.change((draft) => setEvidence(draft, criterion.id, id, has))}
					/>
				))}
			</div>
		</fieldset>
	);
}

function OwnNotes({ open, criterion }: Part) {
	const note = useComputed(() => open.draft.value.notes[criterion.id]).value ?? "";
	const reason = useComputed(() => open.draft.value.waived[criterion.id]).value;
	const disabled = !open.changeable.value;
	const reasonId = `waived.${criterion.id}`;
	const typing = useTyping();
	// That no reason is written is said once the tick and its box were left.
	const isLeft = useComputed(() => typing?.within.value !== reasonId).value;
	return (
		<div class="stack">
			<TextArea
				name={`note.${criterion.id}`}
				label={checklistWords.notes}
				rows={2}
				value={note}
				disabled={disabled}
				onInput={(text) => open.change((draft) => setNote(draft, criterion.id, text))}
			/>
			<div
				class="stack-small"
				onFocusOut={({ currentTarget, relatedTarget }) => {
					if (!currentTarget.contains(relatedTarget as Node | null)) typing?.left();
				}}
			>
				<Option
					type="checkbox"
					name={`waive.${criterion.id}`}
					checked={reason !== undefined}
					disabled={disabled}
					aria-describedby={`${reasonId}-hint`}
					label={checklistWords.waive}
					onChange={(on) => {
						// The reason is still to come: that it is missing can wait.
						typing?.typed(reasonId);
						open.change((draft) => setWaived(draft, criterion.id, on ? "" : undefined));
					}}
				/>
				<p class="hint" id={`${reasonId}-hint`}>
					{checklistWords.waiveHint}
				</p>
				{reason !== undefined && (
					<TextField
						label={checklistWords.waiveReason}
						name={reasonId}
						value={reason}
						disabled={disabled}
						error={isLeft && reason.trim() === "" ? checklistWords.waiveNeedsReason : undefined}
						onInput={(next) => open.change((draft) => setWaived(draft, criterion.id, next))}
					/>
				)}
			</div>
		</div>
	);
}

function Explanation({ criterion }: { readonly criterion: Criterion }) {
	const { explanation, requirement, notes } = criterion;
	return (
		<div class="stack-small">
			<h4 class="label">{checklistWords.explanation}</h4>
			<p>{explanation}</p>
			<p class="quote">
				<strong>{rulesetWords.official}:</strong> {requirement}
			</p>
			{notes && notes.length > 0 && (
				<>
					<h4 class="label">{rulesetWords.notes}</h4>
					<Notes notes={notes} />
				</>
			)}
		</div>
	);
}
