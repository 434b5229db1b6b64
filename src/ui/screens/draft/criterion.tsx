import { useRef } from "preact/hooks";
import {
	describeCriterion,
	describeFigureSources,
	describeReason,
	explainCriterion,
} from "../../../documents/index.ts";
import { type Flaw, setEvidence, setNote, setWaived } from "../../../drafts/index.ts";
import { type Criterion, judgedOf } from "../../../rules/index.ts";
import type { OpenDraft } from "../../../state/index.ts";
import {
	explain,
	figureEntry,
	figures,
	rulesetScreens,
	verdicts,
	checklist as words,
} from "../../../text/index.ts";
import { entering } from "../../components/entering.ts";
import { Meter } from "../../components/meter.tsx";
import { Notes } from "../../components/notes.tsx";
import { TextField } from "../../components/text-field.tsx";
import { useTypedWithin, useTyping } from "../../components/typing.tsx";
import { VerdictTag } from "../../components/verdict-tag.tsx";
import { Why } from "../../components/why.tsx";
import { FieldControls } from "./fields.tsx";
import { useFlaws } from "./flaws.ts";

interface CriterionItemProps {
	readonly open: OpenDraft;
	readonly criterion: Criterion;
	readonly shown: boolean;
	readonly onToggle: (shown: boolean) => void;
	readonly onNext: (() => void) | undefined;
}

/** One criterion: a line that says how it stands, and in place below it all there is to fill in. */
export function CriterionItem({ open, criterion, shown, onToggle, onNext }: CriterionItemProps) {
	const assessment = open.assessment.value;
	const judged = judgedOf(assessment, criterion.id);
	const verdict = judged?.verdict ?? "unknown";
	const kept = judgedOf(open.keptAssessment.value, criterion.id)?.verdict ?? verdict;
	// Below the controls where they are seen: above, it would push the one that is typed in.
	const keptNote = open.trying.value && kept !== verdict && (
		<p class="hint kept">{explain.keptAs(verdicts[kept])}</p>
	);
	const body = `criterion-${criterion.id}`;
	const toggle = useRef<HTMLButtonElement>(null);
	// Once opened it stays in the document: folding must not throw a half-read list away.
	const opened = useRef(false);
	opened.current ||= shown;
	return (
		<section
			class={shown ? "criterion open" : "criterion"}
			data-criterion={criterion.id}
			data-verdict={verdict}
		>
			<div class="criterion-head">
				<h3>
					<button
						type="button"
						class="toggle"
						ref={toggle}
						aria-expanded={shown}
						aria-controls={body}
						onClick={() => onToggle(!shown)}
					>
						<span class="number">{criterion.number}</span> {criterion.title}
						<span class="visually-hidden">: {verdicts[verdict]}</span>
					</button>
				</h3>
				<VerdictTag verdict={verdict} />
				{!shown && keptNote}
				<Standing open={open} criterion={criterion} />
			</div>
			<div class="criterion-body" id={body} hidden={!shown}>
				{opened.current && (
					<>
						<FieldControls open={open} criterion={criterion} />
						{shown && keptNote}
						<Reasons open={open} criterion={criterion} />
						<EvidenceTicks open={open} criterion={criterion} />
						<OwnNotes open={open} criterion={criterion} />
						<Explanation criterion={criterion} />
						<div class="row">
							{onNext && (
								<button type="button" class="button primary" onClick={onNext}>
									{words.next}
								</button>
							)}
							<button
								type="button"
								class="button"
								onClick={() => {
									toggle.current?.focus();
									onToggle(false);
								}}
							>
								{words.fold}
							</button>
						</div>
					</>
				)}
			</div>
		</section>
	);
}

type Part = Pick<CriterionItemProps, "open" | "criterion">;

/** Figure, threshold and what is missing; the meter shows a ratio. */
function Standing({ open, criterion }: Part) {
	const assessment = open.assessment.value;
	const { figure, threshold, lack } = describeCriterion(open.ruleset, criterion, assessment);
	const verdict = judgedOf(assessment, criterion.id)?.verdict;
	const reason = describeReason(criterion, assessment);
	const applies = verdict !== "notApplicable";
	const fields = criterion.fields.filter(({ id }) => id !== criterion.gate);
	const { toMend, going } = useFlaws(open);
	const isOwn = (flaw: Flaw) => flaw.criterion === criterion.id;
	// The line says so by itself where the figure cannot even be shown.
	const mend = toMend.some(isOwn) && !figure.includes(figures.toMend);
	const judged = fields.length === 1 && fields[0] ? assessment.fields[fields[0].id] : undefined;
	return (
		<>
			<p class="figure">
				<b>{going.some(isOwn) ? figureEntry.going : figure}</b>
				{mend && (
					<>
						{" · "}
						<span class="lack">{figures.toMend}</span>
					</>
				)}
				{` · ${figures.need(threshold)}`}
				{lack && verdict === "unmet" && (
					<>
						{" · "}
						<span class="lack">{lack}</span>
					</>
				)}
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
	const { assessment } = useFlaws(open);
	return (
		<div class="stack-small">
			<h4 class="label">{explain.why}</h4>
			<Why reasonings={explainCriterion(open.ruleset, criterion, assessment)} />
			{describeFigureSources(criterion, open.draft.value.sources).map((line) => (
				<p class="hint" key={line}>
					{line}
				</p>
			))}
			<p class="hint">
				{words.source}: {rulesetScreens.source(criterion.source.section, criterion.source.item)}
			</p>
		</div>
	);
}

function EvidenceTicks({ open, criterion }: Part) {
	const disabled = !open.changeable.value;
	const atHand = open.draft.value.evidence[criterion.id] ?? [];
	if (criterion.evidence.length === 0)
		return (
			<div class="stack-small">
				<h4 class="label">{words.evidence}</h4>
				<p class="hint">{words.noEvidence}</p>
			</div>
		);
	return (
		<fieldset class="stack-small" disabled={disabled}>
			<legend class="label">{words.evidence}</legend>
			<p class="hint">{words.evidenceHint}</p>
			<div class="options">
				{criterion.evidence.map(({ id, title, confirmedBy }) => (
					<label class="option" key={id}>
						<input
							type="checkbox"
							name={`evidence.${criterion.id}.${id}`}
							checked={atHand.includes(id)}
							onChange={(event) => {
								const has = event.currentTarget.checked;
								open.change((draft) => setEvidence(draft, criterion.id, id, has));
							}}
						/>
						<span>
							{title}
							{confirmedBy && (
								<span class="hint">{rulesetScreens.confirmedBy(confirmedBy.join(", "))}</span>
							)}
						</span>
					</label>
				))}
			</div>
		</fieldset>
	);
}

function OwnNotes({ open, criterion }: Part) {
	const { notes, waived } = open.draft.value;
	const disabled = !open.changeable.value;
	const reason = waived[criterion.id];
	const reasonId = `waived.${criterion.id}`;
	const noteId = `note.${criterion.id}`;
	const typing = useTyping();
	return (
		<div class="stack">
			<div class="field">
				<label for={noteId}>{words.notes}</label>
				<textarea
					class="input"
					id={noteId}
					name={noteId}
					rows={2}
					autocomplete="off"
					disabled={disabled}
					value={notes[criterion.id] ?? ""}
					{...entering((note) => open.change((draft) => setNote(draft, criterion.id, note)))}
				/>
			</div>
			<div
				class="stack-small"
				onFocusOut={({ currentTarget, relatedTarget }) => {
					if (!currentTarget.contains(relatedTarget as Node | null)) typing?.left();
				}}
			>
				<label class="option">
					<input
						type="checkbox"
						name={`waive.${criterion.id}`}
						checked={reason !== undefined}
						disabled={disabled}
						aria-describedby={`${reasonId}-hint`}
						onChange={(event) => {
							const next = event.currentTarget.checked ? "" : undefined;
							// The reason is still to come: that it is missing can wait.
							typing?.typed(reasonId);
							open.change((draft) => setWaived(draft, criterion.id, next));
						}}
					/>
					<span>{words.waive}</span>
				</label>
				<p class="hint" id={`${reasonId}-hint`}>
					{words.waiveHint}
				</p>
				{reason !== undefined && (
					<WaiveReason
						name={reasonId}
						reason={reason}
						disabled={disabled}
						onReason={(next) => open.change((draft) => setWaived(draft, criterion.id, next))}
					/>
				)}
			</div>
		</div>
	);
}

interface WaiveReasonProps {
	readonly name: string;
	readonly reason: string;
	readonly disabled: boolean;
	readonly onReason: (reason: string) => void;
}

/** Why it does not apply. That nothing is written is said once the tick and the box were left. */
function WaiveReason({ name, reason, disabled, onReason }: WaiveReasonProps) {
	const missing = useTypedWithin() !== name && reason.trim() === "";
	return (
		<TextField
			label={words.waiveReason}
			name={name}
			value={reason}
			disabled={disabled}
			error={missing ? words.waiveNeedsReason : undefined}
			onInput={onReason}
		/>
	);
}

function Explanation({ criterion }: { readonly criterion: Criterion }) {
	const { explanation, requirement, notes } = criterion;
	return (
		<div class="stack-small">
			<h4 class="label">{words.explanation}</h4>
			<p>{explanation}</p>
			<p class="quote">
				<strong>{words.official}:</strong> {requirement}
			</p>
			{notes && notes.length > 0 && (
				<>
					<h4 class="label">{words.cautions}</h4>
					<Notes notes={notes} />
				</>
			)}
		</div>
	);
}
