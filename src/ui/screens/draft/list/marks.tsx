import type { MarkValue } from "../../../../lists/index.ts";
import { listWords } from "../../../../text/index.ts";
import { Option } from "../../../components/option.tsx";
import type { FeedProps } from "./parts.tsx";

/** How many values are read at a glance. */
const VALUES_SHOWN = 50;

/** What counts as a mark: said, asked about where it is not clear, and open to change. */
export function Marks({ stage, list, id, feed }: FeedProps) {
	const counted = stage.count.feeds.find((each) => each.field === feed.field);
	const marks = counted?.marks ?? [];
	const more = (counted?.markCount ?? 0) - marks.length;
	const settled = stage.choice.marks[feed.markColumn] ?? {};
	// What was asked about stays where it was asked, so that an answer can be changed.
	const asked = marks.filter(
		({ key, counts }) => counts === undefined || Object.hasOwn(settled, key),
	);
	const known = marks.filter((mark) => !asked.includes(mark));
	const values = {
		id,
		// What was answered shows at once; the count follows.
		saidOf: ({ key, counts }: MarkValue) =>
			settled[key] ?? (counts === undefined ? undefined : counts !== feed.reversed),
		onSettle: ({ key }: MarkValue, answer: boolean) =>
			void list.change({
				marks: { ...stage.choice.marks, [feed.markColumn]: { ...settled, [key]: answer } },
			}),
	};
	return (
		<div class="stack-small">
			<Option
				type="checkbox"
				name={`${id}.reversed`}
				checked={feed.reversed}
				label={listWords.reversed}
				onChange={(reversed) => void list.changeFeed(feed.field, { reversed })}
			/>
			<p class="hint">
				{listWords.marksTaken(listed(marks.filter(({ counts }) => counts === true)))}{" "}
				{listWords.marksNotTaken(listed(marks.filter(({ counts }) => counts === false)))}
			</p>
			{more > 0 && <p>{listWords.tooManyMarks(marks.length + more)}</p>}
			{asked.length > 0 && (
				<div class="stack-small">
					<p class="label">{listWords.unsettled}</p>
					<Values marks={asked} {...values} />
				</div>
			)}
			{known.length > 0 && (
				<details>
					<summary>{listWords.changeMarks}</summary>
					<div class="stack-small">
						<Values marks={known} {...values} />
					</div>
				</details>
			)}
		</div>
	);
}

const quoted = ({ value }: MarkValue) => (value === "" ? listWords.emptyCell : `“${value}”`);

function listed(marks: readonly MarkValue[]): string {
	const rest = marks.length - VALUES_SHOWN;
	const shown = marks.slice(0, VALUES_SHOWN).map(quoted);
	return [...shown, ...(rest > 0 ? [listWords.moreValues(rest)] : [])].join(", ");
}

interface ValuesProps {
	readonly marks: readonly MarkValue[];
	/** Begins the names of the controls. */
	readonly id: string;
	readonly saidOf: (mark: MarkValue) => boolean | undefined;
	readonly onSettle: (mark: MarkValue, answer: boolean) => void;
}

function Values({ marks, id, saidOf, onSettle }: ValuesProps) {
	const values = marks.map((mark) => (
		<fieldset class="choices-inline" key={mark.key}>
			<legend>{`${quoted(mark)} (${listWords.rows(mark.rows)})`}</legend>
			{[true, false].map((answer) => (
				<Option
					key={String(answer)}
					type="radio"
					name={`${id}.mark.${mark.key}`}
					checked={saidOf(mark) === answer}
					label={answer ? listWords.countsAsYes : listWords.countsAsNo}
					onChange={() => onSettle(mark, answer)}
				/>
			))}
		</fieldset>
	));
	return (
		<>
			{values.slice(0, VALUES_SHOWN)}
			{values.length > VALUES_SHOWN && (
				<details>
					<summary>{listWords.moreValues(values.length - VALUES_SHOWN)}</summary>
					<div class="stack-small">{values.slice(VALUES_SHOWN)}</div>
				</details>
			)}
		</>
	);
}
