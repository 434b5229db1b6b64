import { type ReadonlySignal, useComputed, useSignal } from "@preact/signals";
import {
	type DayDoubt,
	dayDoubt,
	isYearShort,
	readTypedDay,
	type TypedDay,
	typedDay,
} from "../../drafts/index.ts";
import type { Ruleset } from "../../rules/index.ts";
import {
	assessmentDayWords,
	dayFlaws,
	day as dayWords,
	rulesets,
	startWords,
} from "../../text/index.ts";
import { useApp } from "../context.ts";
import { Button } from "./button.tsx";
import { DayBoxes, dayBoxId } from "./day-boxes.tsx";
import { Notice } from "./notice.tsx";
import { useTypedIn, useTyping } from "./typing.tsx";

/** The controls' names begin with it; the first bears it as its id. */
export const DAY_CONTROL = "assessedOn";

/** To the box to be mended, or to the first. */
export function focusDay(typed: TypedDay) {
	const reading = readTypedDay(typed);
	const box = reading.kind === "wrong" ? reading.at : "day";
	document.getElementById(dayBoxId(DAY_CONTROL, box))?.focus();
}

export interface AssessmentDayProps {
	readonly ruleset: Ruleset;
	/** The day that holds, YYYY-MM-DD or blank: another one than is typed while that is none. */
	readonly day: string;
	readonly typed: TypedDay;
	/** The person said that just this day is meant. */
	readonly confirmed: boolean;
	readonly disabled?: boolean;
	readonly onTyped: (typed: TypedDay) => void;
	readonly onConfirm: () => void;
}

/** The day of assessment. What is wrong with it is said once its boxes are left. */
export function AssessmentDay(props: AssessmentDayProps) {
	const { ruleset, typed, day, disabled = false, onTyped } = props;
	const { ports } = useApp();
	const typing = useTyping();
	const isLeft = useComputed(() => typing?.within.value !== DAY_CONTROL).value;
	const dependent = ruleset.criteria.filter(({ appliesFrom }) => appliesFrom !== undefined);
	const reading = readTypedDay(typed);
	const wrong = isLeft && reading.kind === "wrong" ? reading : undefined;
	const wrongId = `${DAY_CONTROL}-error`;
	const today = ports.today();
	const doubt = props.confirmed ? undefined : dayDoubt(day, ruleset.about, today);
	return (
		<DayBoxes
			name={DAY_CONTROL}
			legend={startWords.assessedOn}
			hint={dependent.length > 0 ? startWords.assessedOnHint : undefined}
			typed={typed}
			wrong={wrong && { at: wrong.at, said: wrongId }}
			disabled={disabled}
			onTyped={onTyped}
		>
			<div role="status">
				{wrong && (
					<p class="error" id={wrongId}>
						{dayFlaws[wrong.code](typed)}
						{day !== "" && !doubt && ` ${assessmentDayWords.still(dayWords(day))}`}
					</p>
				)}
				{!wrong && day !== "" && (
					<Said {...props} dependent={dependent} doubt={doubt} today={today} />
				)}
			</div>
		</DayBoxes>
	);
}

interface SaidProps extends AssessmentDayProps {
	/** Criteria that apply only from some day. */
	readonly dependent: Ruleset["criteria"];
	/** Not answered yet. */
	readonly doubt: DayDoubt | undefined;
	readonly today: string;
}

/**
 * The boxes of a day that is kept elsewhere. It changes as soon as what is typed is a day, or nothing; where
 * this comes to be no day, the one that held before holds again. What is typed stays as it is until the day
 * is changed from elsewhere.
 */
export function useTypedDay(day: ReadonlySignal<string>, onDay: (day: string) => void) {
	const typing = useTyping();
	const held = useSignal<HeldDay | undefined>(undefined);
	const { typed } = held.value?.day === day.value ? held.value : { typed: typedDay(day.value) };
	return {
		day: day.value,
		typed,
		onTyped(next: TypedDay) {
			const now = held.value?.day === day.value ? held.value : undefined;
			const isGoingOn = now && typing?.within.value === DAY_CONTROL;
			const before = isGoingOn ? now.before : day.value;
			const reading = readTypedDay(next);
			const meant = reading.kind === "wrong" ? before : reading.kind === "day" ? reading.day : "";
			held.value = { typed: next, day: meant, before };
			if (meant !== day.value) onDay(meant);
		},
	};
}

interface HeldDay {
	readonly typed: TypedDay;
	/** What the day is by it. */
	readonly day: string;
	/** What it was before the boxes were typed in. */
	readonly before: string;
}

/** A day that is hardly meant is asked about; one outside the period is told. */
function Said(props: SaidProps) {
	const { ruleset, typed, day, dependent, doubt, today } = props;
	const typing = useTypedIn() === DAY_CONTROL;
	const { from, to } = ruleset.about.period;
	const period = rulesets.period(from, to);
	const year = Number(day.slice(0, 4));
	const after = year > to ? <p class="hint">{assessmentDayWords.after(period)}</p> : null;
	// Of a year being typed the first digits alone stand there for a moment: never too late a year.
	if (typing) return after;
	const short = isYearShort(typed) && (
		<p class="hint">{assessmentDayWords.yearShort(typed.year, day.slice(0, 4))}</p>
	);
	if (doubt)
		return (
			<>
				{short}
				<Notice>
					<p>
						{doubt === "far-ahead"
							? assessmentDayWords.farAhead(dayWords(today))
							: assessmentDayWords.farFromPeriod(day.slice(0, 4), period)}{" "}
						{day === today && `${assessmentDayWords.clock} `}
						{assessmentDayWords.ask(dayWords(day))}
					</p>
					{dependent.length > 0 && (
						<p>{assessmentDayWords.waits(dependent.map(({ number }) => number))}</p>
					)}
					<Button
						label={assessmentDayWords.keep(dayWords(day))}
						disabled={props.disabled}
						onClick={() => {
							// The button goes with the question.
							focusDay(typed);
							props.onConfirm();
						}}
					/>
				</Notice>
			</>
		);
	const dropped = dependent.filter(({ appliesFrom = "" }) => day < appliesFrom);
	return (
		<>
			{short}
			{year < from && <p class="hint">{assessmentDayWords.before(period)}</p>}
			{after}
			{dropped.length > 0 && (
				<p class="hint">{assessmentDayWords.drops(dropped.map(({ number }) => number))}</p>
			)}
		</>
	);
}
