import type { TargetedKeyboardEvent } from "preact";
import { describeCriterion } from "../../../documents/index.ts";
import { type Criterion, shortName, verdictOf } from "../../../rules/index.ts";
import { hrefs, type OpenDraft } from "../../../state/index.ts";
import { checklistWords, figureEntryWords, figures } from "../../../text/index.ts";
import { useAfterPaint } from "../../components/after-paint.ts";
import { GroupHeading } from "../../components/group-heading.tsx";
import { VerdictTag } from "../../components/verdict-tag.tsx";
import { useStanding } from "./flaws.ts";
import { HEADING, type Place } from "./place.ts";

interface CriteriaListProps {
	readonly open: OpenDraft;
	readonly place: Place;
}

/** Every criterion in a line: how it stands, and the way to it. */
export function CriteriaList({ open, place }: CriteriaListProps) {
	const { criteria } = open.ruleset;
	const title = checklistWords.criteria(criteria.length);
	const isAlone = place.at.part === "figures" && place.at.criterion === undefined;
	return (
		<nav class="criteria-list" aria-label={title} onKeyDown={walk}>
			<h2 id={isAlone ? HEADING : undefined} tabIndex={-1}>
				{title}
			</h2>
			{criteria.map((criterion, index) => [
				<GroupHeading key="group" ruleset={open.ruleset} index={index} />,
				<Row key={criterion.id} {...{ open, criterion }} current={criterion === place.criterion} />,
			])}
		</nav>
	);
}

interface RowProps {
	readonly open: OpenDraft;
	readonly criterion: Criterion;
	readonly current: boolean;
}

function Row({ open, criterion, current }: RowProps) {
	const { id, number } = criterion;
	return (
		<a
			class="criterion-row"
			href={hrefs.figures(open.kept.peek().id, id)}
			aria-current={current ? "true" : undefined}
		>
			<span class="number">{number}</span>
			<span class="row-title">{shortName(criterion)}</span>
			<RowStanding open={open} criterion={criterion} />
		</a>
	);
}

/** Figure, threshold and verdict of a row. They follow the verdict of the criterion at work. */
function RowStanding({ open, criterion }: Omit<RowProps, "current">) {
	const { standing, toMend, going } = useAfterPaint(useStanding(open, criterion));
	const { figure } = describeCriterion(open.ruleset, criterion, standing);
	return (
		<>
			<span class="row-figure">
				{going ? figureEntryWords.going : toMend ? figures.toMend : figure}
			</span>
			<VerdictTag verdict={verdictOf(standing, criterion.id)} />
		</>
	);
}

/** Up and down lead from row to row, and show the criterion. */
function walk(event: TargetedKeyboardEvent<HTMLElement>) {
	const step = { ArrowUp: -1, ArrowDown: 1 }[event.key];
	const rows = [...event.currentTarget.querySelectorAll("a")];
	const here = rows.indexOf(event.target as HTMLAnchorElement);
	const next = step && here >= 0 ? rows[here + step] : undefined;
	if (!next) return;
	event.preventDefault();
	next.focus();
	next.click();
}
