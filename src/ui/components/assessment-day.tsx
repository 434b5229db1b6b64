import { dayDoubt } from "../../drafts/index.ts";
import type { Ruleset } from "../../rules/index.ts";
import {
	assessmentDayWords,
	day as dayWords,
	longDay,
	rulesets,
	startWords,
} from "../../text/index.ts";
import { useApp } from "../context.ts";
import { Button } from "./button.tsx";
import { Notice } from "./notice.tsx";
import { TextField } from "./text-field.tsx";
import { useTypedIn } from "./typing.tsx";

/** The control's id and name. */
export const DAY_CONTROL = "assessedOn";

export interface AssessmentDayProps {
	readonly ruleset: Ruleset;
	/** YYYY-MM-DD or blank. */
	readonly day: string;
	/** The person said that just this day is meant. */
	readonly confirmed: boolean;
	readonly disabled?: boolean;
	readonly onDay: (day: string) => void;
	readonly onConfirm: () => void;
}

/** The day of assessment, in words too: a browser shows it in its own order, which may mislead. */
export function AssessmentDay(props: AssessmentDayProps) {
	const { ruleset, day, disabled = false, onDay } = props;
	const dependent = ruleset.criteria.filter(({ appliesFrom }) => appliesFrom !== undefined);
	return (
		<TextField
			label={startWords.assessedOn}
			name={DAY_CONTROL}
			type="date"
			hint={dependent.length > 0 ? startWords.assessedOnHint : undefined}
			value={day}
			disabled={disabled}
			onInput={onDay}
		>
			{day !== "" && <p class="hint">{longDay(day)}</p>}
			<div role="status">{day !== "" && <Said {...props} dependent={dependent} />}</div>
		</TextField>
	);
}

/** A day that is hardly meant is asked about; one outside the period is told. */
function Said(props: AssessmentDayProps & { readonly dependent: Ruleset["criteria"] }) {
	const { ruleset, day, dependent } = props;
	const { ports } = useApp();
	const typing = useTypedIn() === DAY_CONTROL;
	const { from, to } = ruleset.about.period;
	const period = rulesets.period(from, to);
	const year = Number(day.slice(0, 4));
	const after = year > to ? <p class="hint">{assessmentDayWords.after(period)}</p> : null;
	// Of a year being typed the first digits alone stand there for a moment: never too late a year.
	if (typing) return after;
	const today = ports.today();
	const doubt = props.confirmed ? undefined : dayDoubt(day, ruleset.about, today);
	if (doubt)
		return (
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
						document.getElementById(DAY_CONTROL)?.focus();
						props.onConfirm();
					}}
				/>
			</Notice>
		);
	const dropped = dependent.filter(({ appliesFrom = "" }) => day < appliesFrom);
	return (
		<>
			{year < from && <p class="hint">{assessmentDayWords.before(period)}</p>}
			{after}
			{dropped.length > 0 && (
				<p class="hint">{assessmentDayWords.drops(dropped.map(({ number }) => number))}</p>
			)}
		</>
	);
}
