import { useComputed } from "@preact/signals";
import type { Criterion } from "../../../rules/index.ts";
import { hrefs, type OpenDraft } from "../../../state/index.ts";
import {
	checklistWords,
	draftPartWords,
	figureEntryWords,
	resultSentence,
	verdicts,
} from "../../../text/index.ts";
import { useAfterPaint } from "../../components/after-paint.ts";
import { Button } from "../../components/button.tsx";
import { Chevron } from "../../components/chevron.tsx";
import { VerdictSign } from "../../components/verdict-tag.tsx";
import { useToMend } from "./flaws.ts";
import type { Place } from "./place.ts";

interface ResultProps {
	readonly open: OpenDraft;
	readonly place: Place;
}

/** More criteria than a thumb can tell apart in one line: their counts lead to the list. */
const MOST_SEGMENTS = 7;

/** The whole result: one element, always in view; below a criterion it is the way to the others. */
export function Result({ open, place }: ResultProps) {
	const { criteria } = open.ruleset;
	const at = criteria.indexOf(place.criterion);
	const before = criteria[at - 1];
	const { id } = open.kept.peek();
	const trying = open.trying.value;
	return (
		<section
			class={trying ? "result trying" : "result"}
			data-result
			data-verdict={useComputed(() => open.assessment.value.verdict)}
			aria-label={checklistWords.result}
		>
			<div class="result-said">
				<Sentence open={open} />
				<Tally open={open} />
				<ToMend open={open} place={place} />
			</div>
			<nav class="steps" aria-label={draftPartWords.steps}>
				{before ? (
					<a class="step-back" href={hrefs.figures(id, before.id)}>
						<Chevron />
						<span class="visually-hidden">{draftPartWords.backTo(before.number)}</span>
					</a>
				) : (
					<span class="step-back" />
				)}
				<div class="segments">
					{criteria.length <= MOST_SEGMENTS &&
						criteria.map((criterion) => (
							<Segment
								key={criterion.id}
								{...{ open, criterion }}
								current={criterion === place.criterion}
							/>
						))}
					{/* Where there is no room for the segments, it stands in their place. */}
					<Counts open={open} />
				</div>
				<Button look="primary" label={draftPartWords.next} onClick={place.goOn} />
			</nav>
		</section>
	);
}

interface SegmentProps {
	readonly open: OpenDraft;
	readonly criterion: Criterion;
	readonly current: boolean;
}

function Segment({ open, criterion, current }: SegmentProps) {
	const verdict = useAfterPaint(open.verdictOf(criterion.id));
	const { id, number, title } = criterion;
	return (
		<a
			class={`segment ${verdict}`}
			href={hrefs.figures(open.kept.peek().id, id)}
			aria-current={current ? "true" : undefined}
			aria-label={draftPartWords.criterion(number, title, verdicts[verdict])}
		>
			<VerdictSign verdict={verdict} />
			<span class="number">{number}</span>
		</a>
	);
}

/** How many there are of each verdict; the way to the list of all. */
function Counts({ open }: { readonly open: OpenDraft }) {
	const { tally } = useAfterPaint(open.assessment);
	const { length } = open.ruleset.criteria;
	return (
		<a
			class="segment-counts"
			href={hrefs.figures(open.kept.peek().id)}
			aria-label={draftPartWords.list(length)}
		>
			{(["met", "unmet", "unknown", "notApplicable"] as const).map(
				(verdict) =>
					tally[verdict] > 0 && (
						<span key={verdict} class={verdict}>
							<VerdictSign verdict={verdict} />
							{draftPartWords.count(tally[verdict])}
						</span>
					),
			)}
			<Chevron to="up" />
		</a>
	);
}

function Sentence({ open }: { readonly open: OpenDraft }) {
	const assessment = useAfterPaint(open.assessment);
	return (
		<p class={`result-sentence ${assessment.verdict}`}>
			<VerdictSign verdict={assessment.verdict} />
			<span>{resultSentence(assessment)}</span>
		</p>
	);
}

function Tally({ open }: { readonly open: OpenDraft }) {
	const evidence = useAfterPaint(open.evidence);
	const { tally } = useAfterPaint(open.assessment);
	return (
		<p class="tally">
			{checklistWords.tally(tally).map((each, index) => (
				// One text changes into another: no element comes or goes.
				<span key={index}>{each}</span>
			))}
			{evidence.length > 0 && (
				<span>
					{checklistWords.evidenceTally(
						evidence.filter(({ atHand }) => atHand).length,
						evidence.length,
					)}
				</span>
			)}
		</p>
	);
}

/** The way to the first figure that cannot be judged. */
function ToMend({ open, place }: ResultProps) {
	const toMend = useToMend(open);
	const count = useComputed(() => toMend.value.length).value;
	const go = () => {
		const [first] = toMend.peek();
		place.goTo(first?.criterion, first?.control);
	};
	return (
		count > 0 && (
			<button type="button" class="link" onClick={go}>
				{figureEntryWords.toMend(count)}
			</button>
		)
	);
}
