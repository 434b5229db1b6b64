import { useEffect, useRef } from "preact/hooks";
import { describeField } from "../../../../documents/index.ts";
import { isOtherFigure } from "../../../../drafts/index.ts";
import { formsNaming } from "../../../../rules/index.ts";
import type { ListAnswer, Proposal as Proposed, ReadyFigures } from "../../../../state/index.ts";
import {
	figures,
	listAgeWords,
	listReadingWords,
	listWords,
	verdicts,
} from "../../../../text/index.ts";
import { Button } from "../../../components/button.tsx";
import { Notice } from "../../../components/notice.tsx";
import { Option } from "../../../components/option.tsx";
import { VerdictSign } from "../../../components/verdict-tag.tsx";
import { AgeOutcome } from "./ages.tsx";
import { Others } from "./feeds.tsx";
import { type ListPart, ratiosOf } from "./parts.tsx";
import { ReadNotes } from "./reading.tsx";

type AnswerPart = ListPart & { readonly disabled: boolean };
type WithProposals = AnswerPart & Pick<ListAnswer, "proposals">;

/** What a list says without having asked anything comes into view by itself, once: on a phone it is below the screen. */
function useInView(asked: boolean) {
	const answer = useRef<HTMLDivElement>(null);
	useEffect(() => {
		if (!asked) answer.current?.closest(".list-card")?.scrollIntoView();
	}, []);
	return answer;
}

/** The figures that a list gives, what they come to, and the taking of them; or what must be settled first. */
export function Proposal(props: AnswerPart) {
	const { stage, list } = props;
	const said = list.answer.value;
	if (said) return <Answer {...props} {...said} />;
	if (stage.waiting) return <p>{listWords.counting}</p>;
	const missing = list.mustAgree.value ? listReadingWords.agreeFirst : whatIsMissing(stage);
	return (
		<>
			<ReadNotes stage={stage} />
			<Notice tone="bad" text={missing} />
		</>
	);
}

function Answer(props: AnswerPart & ListAnswer) {
	const { stage, list, disabled, proposals } = props;
	const answer = useInView(stage.asked);
	return (
		<div class="stack-small" ref={answer}>
			{proposals.map((proposal) => (
				<Figure key={proposal.field} {...props} proposal={proposal} />
			))}
			<LeftOut stage={stage} />
			<ReadNotes stage={stage} />
			<Doubts {...props} />
			<Others {...props} />
			<KeepNames {...props} />
			<Button
				look="primary"
				label={stage.waiting ? listWords.counting : listWords.use}
				disabled={disabled}
				aria-disabled={stage.waiting !== false}
				onClick={() => {
					if (!stage.waiting) void list.take();
				}}
			/>
		</div>
	);
}

/** What a list says of one ratio, what that comes to, and what stood there before. */
function Figure({
	stage,
	open,
	field: own,
	proposal,
	outcome: { fields },
}: ListPart & Pick<ListAnswer, "outcome"> & { readonly proposal: Proposed }) {
	const ratio = ratiosOf(open).find(({ field }) => field.id === proposal.field);
	const outcome = fields[proposal.field];
	if (!ratio || !outcome) return null;
	const { number, field } = ratio;
	const { figure, lack } = describeField(open.ruleset, field, outcome);
	const halves = (["part", "whole"] as const).filter((half) => proposal[half] !== undefined);
	const { entries } = open.draft.value;
	const typed = halves.map((half) => String(entries[`${field.id}.${half}`] ?? ""));
	const isOther = halves.some((half) =>
		isOtherFigure(entries[`${field.id}.${half}`], proposal[half] ?? 0),
	);
	return (
		<div class="standing">
			{field !== own && <p class="label">{listWords.alsoFor(number, field.label)}</p>}
			{halves.length === 1 && (
				<p>{halves.map((half) => listWords.onlyHalf(field[half].label, proposal[half] ?? 0))}</p>
			)}
			<p class="figure">
				<b>{figure}</b>
			</p>
			<p>
				<strong class={`verdict ${outcome.verdict}`}>
					<VerdictSign verdict={outcome.verdict} />
					{verdicts[outcome.verdict]}
				</strong>
				<span class="lack">{outcome.verdict === "unmet" && figures.and(lack)}</span>
			</p>
			{isOther && <p class="hint">{listWords.typedNow(typed)}</p>}
			<AgeOutcome counted={stage.count.feeds.find((each) => each.field === field.id)} />
		</div>
	);
}

/** Rows that were read and are not counted, whatever the ratio: with those of another age they make up the whole. */
function LeftOut({ stage: { count, preview } }: Pick<ListPart, "stage">) {
	const nameless = preview.rowCount - count.rows - count.elsewhere;
	const lines = [
		count.repeated > 0 && listWords.rowsRepeated(count.repeated),
		count.elsewhere > 0 && listWords.rowsElsewhere(count.elsewhere),
		nameless > 0 && listWords.rowsNameless(nameless),
	].filter((line) => typeof line === "string");
	return (
		<>
			{lines.map((line) => (
				<p class="hint" key={line}>
					{line}
				</p>
			))}
		</>
	);
}

/** Names, for what they are needed: asked in terms of that. */
function KeepNames({ stage, list, open, field, proposals }: WithProposals) {
	const keepNames = list.keepNames.value;
	const given = proposals.filter(({ part }) => part !== undefined);
	const forms = formsNaming(
		open.ruleset,
		given.map((each) => each.field),
	);
	// Of those who count alone, names that no form prints are for nothing.
	const tellsMissing = stage.choice.feeds.some(({ takes }) => takes === "both");
	const named = forms.length > 0 || tellsMissing ? given : [];
	const isAsked = !open.trying.value && named.length > 0;
	const keptBefore = [...open.lists.names.value, ...open.lists.missing.value].some(({ id }) =>
		named.some((each) => each.field === id),
	);
	return (
		<>
			{isAsked && (
				<fieldset>
					<legend class="label">
						{listWords.keepNamesFor(
							forms.map(({ title }) => title),
							field.countedAs,
						)}
					</legend>
					<Option
						type="checkbox"
						name={`${field.id}.list.keep`}
						checked={keepNames}
						label={listWords.keepNames}
						onChange={(on) => {
							list.keepNames.value = on;
						}}
					/>
				</fieldset>
			)}
			<p class="hint">{keepNames && isAsked ? listWords.keepNamesMeans : listWords.keptOnly}</p>
			{!keepNames && keptBefore && (
				<p class="hint">
					{listWords.keptStays} {isAsked && listWords.keptReplaced}
				</p>
			)}
		</>
	);
}

/** What is counted as chosen, and may well be meant otherwise. */
function Doubts({ stage, field }: Pick<ListPart, "stage" | "field">) {
	const { choice, count, preview } = stage;
	const doubts = {
		"many-places":
			choice.place === undefined &&
			count.places.length > 1 &&
			listWords.manyPlaces(count.places.length),
		"people-for-households":
			preview.relation &&
			field.whole.who === undefined &&
			listWords.peopleForHouseholds(field.countedAs),
		"same-undecided": count.undecided > 0 && listWords.sameOpen(count.undecided),
	};
	return (
		<>
			{Object.entries(doubts).map(
				([code, text]) =>
					text && (
						<div key={code} data-doubt={code}>
							<Notice text={text} />
						</div>
					),
			)}
		</>
	);
}

function whatIsMissing({ choice, count }: ReadyFigures): string {
	if (choice.columns.name < 0) return listWords.chooseNameFirst;
	if (count.rows === 0) return listWords.nobody;
	if (choice.assessedOn === "" && choice.feeds.some(({ who }) => who)) return listAgeWords.needsDay;
	if (choice.feeds.some(({ takes, markColumn }) => takes === "both" && markColumn < 0))
		return listWords.chooseMarkFirst;
	return listWords.settleFirst;
}
