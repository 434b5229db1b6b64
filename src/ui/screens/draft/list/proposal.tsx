import { useEffect, useRef } from "preact/hooks";
import type { OpenDraft, Proposal as Proposed, ReadyFigures } from "../../../../state/index.ts";
import { listAgeWords, listReadingWords, listWords, number } from "../../../../text/index.ts";
import { Button } from "../../../components/button.tsx";
import { Notice } from "../../../components/notice.tsx";
import { Option } from "../../../components/option.tsx";
import { Texts } from "../../../components/texts.tsx";
import { type ListPart, ratiosOf } from "./parts.tsx";

/** What a list says without having asked anything comes into view by itself: on a phone it is below the screen. */
function useInView(asked: boolean) {
	const answer = useRef<HTMLDivElement>(null);
	useEffect(() => {
		if (!asked) answer.current?.scrollIntoView({ block: "center" });
	}, []);
	return answer;
}

/** What was typed and what the list says, side by side; or what must be settled first. */
export function Proposal(props: ListPart & { readonly disabled: boolean }) {
	const { stage, list } = props;
	if (stage.waiting) return <p>{listWords.counting}</p>;
	const proposals = list.proposals.value;
	if (!proposals)
		return (
			<Notice
				tone="bad"
				text={list.mustAgree.value ? listReadingWords.agreeFirst : whatIsMissing(stage)}
			/>
		);
	return <Answer {...props} proposals={proposals} />;
}

function Answer(
	props: ListPart & { readonly disabled: boolean; readonly proposals: readonly Proposed[] },
) {
	const { stage, list, open, field, disabled, proposals } = props;
	const answer = useInView(stage.asked);
	const keepNames = list.keepNames.value;
	const named = !open.trying.value && proposals.some(({ part }) => part !== undefined);
	const keptBefore = open.lists.names.value.some(({ id }) =>
		proposals.some((each) => each.field === id && each.part !== undefined),
	);
	return (
		<div class="stack-small" ref={answer}>
			<table class="compare">
				<caption class="label">{listWords.proposal}</caption>
				<thead>
					<tr>
						<td />
						<th scope="col">{listWords.typedBefore}</th>
						<th scope="col">{listWords.byList}</th>
					</tr>
				</thead>
				<tbody>
					{proposals.map((proposal) => (
						<Halves
							key={proposal.field}
							open={open}
							proposal={proposal}
							numbered={proposals.length > 1}
						/>
					))}
				</tbody>
			</table>
			<Doubts stage={stage} field={field} />
			{stage.count.undecided > 0 && <Notice text={listWords.sameOpen(stage.count.undecided)} />}
			{named && (
				<Option
					type="checkbox"
					name={`${field.id}.list.keep`}
					checked={keepNames}
					label={listWords.keepNames}
					onChange={(on) => {
						list.keepNames.value = on;
					}}
				/>
			)}
			<p class="hint">{keepNames && named ? listWords.keepNamesMeans : listWords.keptOnly}</p>
			{!keepNames && keptBefore && (
				<p class="hint">
					{listWords.keptStays} {named && listWords.keptReplaced}
				</p>
			)}
			<Button
				look="primary"
				label={listWords.use}
				disabled={disabled}
				onClick={() => void list.take()}
			/>
		</div>
	);
}

interface HalvesProps {
	readonly open: OpenDraft;
	readonly proposal: Proposed;
	readonly numbered: boolean;
}

function Halves({ open, proposal, numbered }: HalvesProps) {
	const ratio = ratiosOf(open).find(({ field }) => field.id === proposal.field);
	if (!ratio) return null;
	const { entries } = open.draft.value;
	return (
		<>
			{(["part", "whole"] as const)
				.filter((half) => proposal[half] !== undefined)
				.map((half) => (
					<tr key={half}>
						<th scope="row">
							{numbered
								? listWords.alsoFor(ratio.number, ratio.field[half].label)
								: ratio.field[half].label}
						</th>
						<td>{String(entries[`${proposal.field}.${half}`] ?? listWords.nothingTyped)}</td>
						<td>{number(proposal[half] ?? 0)}</td>
					</tr>
				))}
		</>
	);
}

/** What is counted as chosen, and may well be meant otherwise. */
function Doubts({ stage, field }: Pick<ListPart, "stage" | "field">) {
	const { choice, count, preview } = stage;
	const doubts = [
		choice.place === undefined &&
			count.places.length > 1 &&
			listWords.manyPlaces(count.places.length),
		preview.relation &&
			field.whole.who === undefined &&
			listWords.peopleForHouseholds(field.countedAs),
	].filter((doubt) => typeof doubt === "string");
	if (doubts.length === 0) return null;
	return (
		<Notice>
			<Texts of={doubts} />
		</Notice>
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
