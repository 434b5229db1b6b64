import type { MarkValue } from "../../../../lists/index.ts";
import { listWords } from "../../../../text/index.ts";
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
	const quoted = (counts: boolean) => {
		const values = marks
			.filter((mark) => mark.counts === counts)
			.map(({ value }) => (value === "" ? listWords.emptyCell : `“${value}”`));
		const rest = values.length - VALUES_SHOWN;
		return [
			...values.slice(0, VALUES_SHOWN),
			...(rest > 0 ? [listWords.moreValues(rest)] : []),
		].join(", ");
	};
	// What was answered shows at once; the count follows.
	const saidOf = ({ key, counts }: MarkValue) =>
		settled[key] ?? (counts === undefined ? undefined : counts !== feed.reversed);
	const settle = (key: string, answer: boolean) =>
		void list.change({
			marks: { ...stage.choice.marks, [feed.markColumn]: { ...settled, [key]: answer } },
		});
	const values = (each: readonly MarkValue[]) =>
		each.map((mark) => (
			<fieldset class="choices-inline" key={mark.key}>
				<legend>
					{mark.value === "" ? listWords.emptyCell : `“${mark.value}”`} ({listWords.rows(mark.rows)}
					)
				</legend>
				{([true, false] as const).map((answer) => (
					<label class="option" key={String(answer)}>
						<input
							type="radio"
							name={`${id}.mark.${mark.key}`}
							checked={saidOf(mark) === answer}
							onChange={() => settle(mark.key, answer)}
						/>
						{answer ? listWords.countsAsYes : listWords.countsAsNo}
					</label>
				))}
			</fieldset>
		));
	const shown = (each: readonly MarkValue[]) => (
		<>
			{values(each.slice(0, VALUES_SHOWN))}
			{each.length > VALUES_SHOWN && (
				<details>
					<summary>{listWords.moreValues(each.length - VALUES_SHOWN)}</summary>
					<div class="stack-small">{values(each.slice(VALUES_SHOWN))}</div>
				</details>
			)}
		</>
	);
	return (
		<div class="stack-small">
			<label class="option">
				<input
					type="checkbox"
					name={`${id}.reversed`}
					checked={feed.reversed}
					onChange={(event) =>
						void list.changeFeed(feed.field, { reversed: event.currentTarget.checked })
					}
				/>
				<span>{listWords.reversed}</span>
			</label>
			<p class="hint">
				{listWords.marksTaken(quoted(true))} {listWords.marksNotTaken(quoted(false))}
			</p>
			{more > 0 && <p>{listWords.tooManyMarks(marks.length + more)}</p>}
			{asked.length > 0 && (
				<div class="stack-small">
					<p class="label">{listWords.unsettled}</p>
					{shown(asked)}
				</div>
			)}
			{known.length > 0 && (
				<details>
					<summary>{listWords.changeMarks}</summary>
					<div class="stack-small">{shown(known)}</div>
				</details>
			)}
		</div>
	);
}
