import { useComputed } from "@preact/signals";
import type { ComponentChild } from "preact";
import { describeCriterion, describeQuestion, explainWhole } from "../../../documents/index.ts";
import { openQuestions, type Question } from "../../../rules/index.ts";
import type { OpenDraft } from "../../../state/index.ts";
import { explainWords, figureEntryWords, figures, rulesetWords } from "../../../text/index.ts";
import { useAfterPaint } from "../../components/after-paint.ts";
import { Many } from "../../components/many.tsx";
import { Why } from "../../components/why.tsx";
import { useToMend } from "./flaws.ts";

/** To a criterion, or to a control, which need not be of any. */
export type GoTo = (criterion: string | undefined, control?: string) => void;

/** The day and the unit's properties stand above the criteria. */
function controlOf(question: Question): string | undefined {
	switch (question.kind) {
		case "day":
			return "assessedOn";
		case "property":
			return `unit.${question.property}`;
		case "field":
			return undefined;
	}
}

/** As many as are read at a glance. */
const SHOWN = 3;
/** Letters of what is missing; beyond this the criterion's title leads to it. */
const LINE = 60;
const atAGlance = (lack: string, title: string) =>
	lack !== "" && lack.length <= LINE ? lack : title;
/** Beside the list there is room to have it open. */
const WIDE = 900;

/** What decides next: open questions, most decisive first; or, once it is decided, what is missing. */
export function Next({ open, onGo }: { readonly open: OpenDraft; readonly onGo: GoTo }) {
	const { ruleset } = open;
	const toMendNow = useToMend(open);
	// Read when typing is over: a key does not wait for it.
	const { assessment, toMend } = useAfterPaint(
		useComputed(() => ({ assessment: open.assessment.value, toMend: toMendNow.value })),
	);
	const whole = explainWhole(ruleset, assessment);
	const questions = openQuestions(ruleset, assessment).map(({ question, answers }) => {
		const { criterion, text } = describeQuestion(ruleset, question);
		const flaw =
			question.kind === "field" ? toMend.find(({ field }) => field === question.field) : undefined;
		return {
			criterion,
			control: flaw?.control ?? controlOf(question),
			text: flaw ? figureEntryWords.questionToMend(text, figures.toMend) : text,
			answers,
		};
	});
	const lacking =
		assessment.verdict === "unmet"
			? ruleset.criteria.filter((_, index) => assessment.criteria[index]?.verdict === "unmet")
			: [];
	return (
		<>
			{whole && (
				<details class="card">
					<summary>{rulesetWords.whole}</summary>
					<Why reasonings={[whole]} />
				</details>
			)}
			{questions.length > 0 && (
				<Listed title={explainWords.next} hint={explainWords.nextHint(questions[0]?.answers ?? 1)}>
					{questions.map(({ criterion, control, text }) => (
						<Go key={`${criterion} ${text}`} text={text} onGo={() => onGo(criterion, control)} />
					))}
				</Listed>
			)}
			{lacking.length > 0 && (
				<Listed
					title={whole ? explainWords.unmet : explainWords.toMeet}
					hint={whole ? explainWords.unmetHint : explainWords.toMeetHint(assessment.tally.unknown)}
				>
					{lacking.map((criterion) => (
						<Go
							key={criterion.id}
							text={explainWords.lackOf(
								criterion.number,
								atAGlance(describeCriterion(ruleset, criterion, assessment).lack, criterion.title),
							)}
							onGo={() => onGo(criterion.id)}
						/>
					))}
				</Listed>
			)}
		</>
	);
}

function Listed(props: {
	readonly title: string;
	readonly hint: string;
	readonly children: readonly ComponentChild[];
}) {
	const { children } = props;
	return (
		<details class="card next" open={innerWidth >= WIDE}>
			<summary>{props.title}</summary>
			<p class="hint">{props.hint}</p>
			<Many items={children} shown={SHOWN} more={explainWords.more} />
		</details>
	);
}

function Go({ text, onGo }: { readonly text: string; readonly onGo: () => void }) {
	return (
		<li>
			<button type="button" class="link" onClick={onGo}>
				{text}
			</button>
		</li>
	);
}
