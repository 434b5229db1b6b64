import { useComputed } from "@preact/signals";
import type { TargetedKeyboardEvent } from "preact";
import {
	describeCriterion,
	describeFigureSources,
	describeReason,
	explainCriterion,
} from "../../../documents/index.ts";
import { setEvidence, setNote, setWaived } from "../../../drafts/index.ts";
import { type Criterion, shortName, verdictOf } from "../../../rules/index.ts";
import { hrefs, type OpenDraft } from "../../../state/index.ts";
import {
	checklistWords,
	draftPartWords,
	explainWords,
	figureEntryWords,
	figures,
	rulesetWords,
	trialWords,
	verdicts,
} from "../../../text/index.ts";
import { useAfterPaint } from "../../components/after-paint.ts";
import { Button } from "../../components/button.tsx";
import { useEver } from "../../components/ever.ts";
import { Fold } from "../../components/fold.tsx";
import { Meter } from "../../components/meter.tsx";
import { Notes } from "../../components/notes.tsx";
import { Option } from "../../components/option.tsx";
import { TextArea } from "../../components/text-area.tsx";
import { TextField } from "../../components/text-field.tsx";
import { Texts } from "../../components/texts.tsx";
import { useTyping } from "../../components/typing.tsx";
import { VerdictSign } from "../../components/verdict-tag.tsx";
import { Why } from "../../components/why.tsx";
import { FieldControls, ListControls } from "./fields.tsx";
import { useStanding } from "./flaws.ts";
import { boxesOf, HEADING, type Place } from "./place.ts";

interface CriterionItemProps {
	readonly open: OpenDraft;
	readonly criterion: Criterion;
	readonly place: Place;
	readonly shown: boolean;
}

/** One criterion: what to count, the boxes, the verdict, and folded below all that is not needed now. */
export function CriterionItem(props: CriterionItemProps) {
	const { open, criterion, shown } = props;
	// Going on must not throw a half-read list away.
	const isThere = useEver(shown);
	return (
		<section
			class="criterion"
			data-criterion={criterion.id}
			data-number={criterion.number}
			data-verdict={open.verdictOf(criterion.id)}
			aria-label={draftPartWords.criterionNumber(criterion.number, criterion.title)}
			hidden={!shown}
			onKeyDown={(event) => enter(event, props.place)}
		>
			{isThere && <Body {...props} />}
		</section>
	);
}

function Body({ open, criterion, shown }: CriterionItemProps) {
	const { number, title, explanation, notes = [] } = criterion;
	const part = { open, criterion };
	const next = open.ruleset.criteria[open.ruleset.criteria.indexOf(criterion) + 1];
	return (
		<>
			<h2 id={shown ? HEADING : undefined} tabIndex={-1}>
				<span class="number">{number}</span> {title}
			</h2>
			<p>{explanation}</p>
			{notes.length > 0 && (
				<Fold title={checklistWords.doubts} state={draftPartWords.count(notes.length)} quiet>
					{() => <Notes notes={notes} />}
				</Fold>
			)}
			<div class="stack">
				<FieldControls {...part} />
				<Standing {...part} />
			</div>
			<ListControls {...part} />
			<div class="folds">
				<Evidence {...part} />
				<OwnNote {...part} />
				<Fold title={explainWords.why}>{() => <Reasons {...part} />}</Fold>
				<Fold title={checklistWords.official}>
					{() => (
						<>
							<p class="quote">{criterion.requirement}</p>
							<p class="hint">
								{rulesetWords.source(criterion.source.section, criterion.source.item)}
							</p>
						</>
					)}
				</Fold>
				<Waiver {...part} />
			</div>
			{next && (
				<a class="next-criterion" href={hrefs.figures(open.kept.peek().id, next.id)}>
					{draftPartWords.nextIs(next.number, shortName(next))}
				</a>
			)}
		</>
	);
}

/** From a box to the next, from the last one on: a figure is entered with one hand on the keys. */
function enter(event: TargetedKeyboardEvent<HTMLElement>, place: Place) {
	const boxes = boxesOf(event.currentTarget);
	const here = boxes.indexOf(event.target as HTMLInputElement);
	if (event.key !== "Enter" || isOfComposition(event) || here < 0) return;
	event.preventDefault();
	const next = boxes[here + 1];
	if (!next) return place.goOn();
	next.focus();
	next.select();
}

/** In Safari the composition has ended before the key that ends it is told of: its code alone says so. */
const isOfComposition = ({ isComposing, keyCode }: TargetedKeyboardEvent<HTMLElement>) =>
	isComposing || keyCode === 229;

type Part = Pick<CriterionItemProps, "open" | "criterion">;

/** Figure, threshold, meter; the verdict and what is missing. The verdict is there first. */
function Standing({ open, criterion }: Part) {
	const { standing, toMend, going } = useAfterPaint(useStanding(open, criterion));
	const { figure, threshold, lack } = describeCriterion(open.ruleset, criterion, standing);
	const verdict = verdictOf(standing, criterion.id);
	const reason = describeReason(criterion, standing);
	const applies = verdict !== "notApplicable";
	const fields = criterion.fields.filter(({ id }) => id !== criterion.gate);
	const judged = fields.length === 1 && fields[0] ? standing.fields[fields[0].id] : undefined;
	return (
		<div class="standing stack-small">
			<p class="figure">
				<b>{going ? figureEntryWords.going : figure}</b>
				<span>{figures.need(threshold)}</span>
			</p>
			{judged?.kind === "ratio" && applies && (
				<Meter
					percent={judged.whole ? ((judged.part ?? 0) / judged.whole) * 100 : 0}
					thresholds={judged.percents}
					verdict={judged.verdict}
				/>
			)}
			<div class="verdict-line">
				<p>
					<Verdict open={open} criterion={criterion} />
					{/* There all the time: one text changes into another. */}
					<span class="lack">
						{toMend ? figures.and(figures.toMend) : verdict === "unmet" ? figures.and(lack) : ""}
					</span>
				</p>
				{!open.trying.value && (
					<Button look="quiet" label={trialWords.begin} onClick={open.beginTrial} />
				)}
			</div>
			<KeptNote open={open} criterion={criterion} />
			{reason && <p class="hint">{reason}</p>}
		</div>
	);
}

function Verdict({ open, criterion }: Part) {
	const verdict = open.verdictOf(criterion.id).value;
	return (
		<strong class={`verdict ${verdict}`}>
			<VerdictSign verdict={verdict} />
			{verdicts[verdict]}
		</strong>
	);
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

/** The figures put into the rule, each part's verdict, what would change it, and where they came from. */
function Reasons({ open, criterion }: Part) {
	const { judgements } = useAfterPaint(useStanding(open, criterion));
	const sources = useComputed(() => open.draft.value.sources).value;
	return (
		<>
			<Why reasonings={explainCriterion(open.ruleset, criterion, judgements)} />
			<Texts class="hint" of={describeFigureSources(criterion, sources)} />
		</>
	);
}

/** Beside the list there is room to have it open. */
const WIDE = 960;

function Evidence({ open, criterion }: Part) {
	const { id, evidence } = criterion;
	const disabled = !open.changeable.value;
	const atHand = useComputed(() => open.draft.value.evidence[id]).value ?? [];
	if (evidence.length === 0)
		return (
			<Fold title={rulesetWords.evidence} state={checklistWords.noneAsked}>
				{() => <p class="hint">{checklistWords.noEvidence}</p>}
			</Fold>
		);
	return (
		<Fold
			title={rulesetWords.evidence}
			state={draftPartWords.of(
				evidence.filter((each) => atHand.includes(each.id)).length,
				evidence.length,
			)}
			open={innerWidth >= WIDE}
		>
			{() => (
				<fieldset class="stack-small" disabled={disabled}>
					<legend class="visually-hidden">{rulesetWords.evidence}</legend>
					<p class="hint">{checklistWords.evidenceHint}</p>
					<div class="options stack-small">
						{evidence.map((each) => (
							<Option
								key={each.id}
								type="checkbox"
								name={`evidence.${id}.${each.id}`}
								checked={atHand.includes(each.id)}
								label={each.title}
								hint={each.confirmedBy && rulesetWords.confirmedBy(each.confirmedBy.join(", "))}
								onChange={(has) => open.change((draft) => setEvidence(draft, id, each.id, has))}
							/>
						))}
					</div>
				</fieldset>
			)}
		</Fold>
	);
}

function OwnNote({ open, criterion: { id } }: Part) {
	const note = useComputed(() => open.draft.value.notes[id]).value ?? "";
	const disabled = !open.changeable.value;
	return (
		<Fold
			title={checklistWords.notes}
			state={note ? checklistWords.noted : checklistWords.notNoted}
		>
			{() => (
				<TextArea
					name={`note.${id}`}
					label={checklistWords.notes}
					rows={2}
					value={note}
					disabled={disabled}
					onInput={(text) => open.change((draft) => setNote(draft, id, text))}
				/>
			)}
		</Fold>
	);
}

function Waiver({ open, criterion: { id } }: Part) {
	const reason = useComputed(() => open.draft.value.waived[id]).value;
	const disabled = !open.changeable.value;
	const reasonId = `waived.${id}`;
	const typing = useTyping();
	// That no reason is written is said once the tick and its box were left.
	const isLeft = useComputed(() => typing?.within.value !== reasonId).value;
	return (
		<Fold
			title={verdicts.notApplicable}
			state={reason === undefined ? "" : checklistWords.declared}
			open={reason !== undefined}
		>
			{() => (
				<div
					class="stack-small"
					onFocusOut={({ currentTarget, relatedTarget }) => {
						if (!currentTarget.contains(relatedTarget as Node | null)) typing?.left();
					}}
				>
					<Option
						type="checkbox"
						name={`waive.${id}`}
						checked={reason !== undefined}
						disabled={disabled}
						aria-describedby={`${reasonId}-hint`}
						label={checklistWords.waive}
						onChange={(on) => {
							// The reason is still to come: that it is missing can wait.
							typing?.typed(reasonId);
							open.change((draft) => setWaived(draft, id, on ? "" : undefined));
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
							onInput={(next) => open.change((draft) => setWaived(draft, id, next))}
						/>
					)}
				</div>
			)}
		</Fold>
	);
}
