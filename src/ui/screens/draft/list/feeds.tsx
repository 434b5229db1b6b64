import type { Feed } from "../../../../lists/index.ts";
import type { RatioField } from "../../../../rules/index.ts";
import type { ReadyFigures } from "../../../../state/index.ts";
import { listAgeWords, listWords } from "../../../../text/index.ts";
import { Option } from "../../../components/option.tsx";
import { Select } from "../../../components/select.tsx";
import { AgeChoice } from "./ages.tsx";
import { Marks } from "./marks.tsx";
import { ColumnSelect, type FeedProps, type ListPart, ratiosOf } from "./parts.tsx";

/** The ratios that a list can feed beside the one it was chosen for: those its headers suggest, then those chosen by hand. */
function othersOf({ stage, open, field: own }: ListPart) {
	const { feeds } = stage.choice;
	const ratios = ratiosOf(open);
	const suggested = stage.others.filter(({ field }) =>
		ratios.some((each) => each.field.id === field),
	);
	const known = new Set([own.id, ...suggested.map(({ field }) => field)]);
	const all = [...suggested, ...feeds.filter(({ field }) => !known.has(field))];
	return all.flatMap((suggestion) => {
		const ratio = ratios.find(({ field }) => field.id === suggestion.field);
		const chosen = feeds.find(({ field }) => field === suggestion.field);
		return ratio ? [{ ...ratio, suggestion, chosen }] : [];
	});
}

/** The other figures that the same list gives, to be taken along. */
export function Others(part: ListPart) {
	const { stage, list, field: own } = part;
	const others = othersOf(part);
	if (others.length === 0) return null;
	return (
		<fieldset>
			<legend class="label">{listWords.others}</legend>
			{others.map(({ number, field, suggestion, chosen }) => {
				const column = stage.preview.columns[(chosen ?? suggestion).markColumn] ?? "";
				const label = listWords.alsoFor(number, field.label);
				return (
					<Option
						key={field.id}
						type="checkbox"
						name={`${own.id}.list.also.${field.id}`}
						checked={chosen !== undefined}
						label={column ? listWords.other(label, column) : label}
						onChange={(on) => void list.feed(suggestion, on)}
					/>
				);
			})}
		</fieldset>
	);
}

/** How the list feeds each ratio it is taken for, and others that its headers do not suggest. */
export function Feeds(part: ListPart) {
	const { stage, open, list, field } = part;
	const own = stage.choice.feeds.find((feed) => feed.field === field.id);
	const others = othersOf(part);
	const left = ratiosOf(open).filter(
		(ratio) => ratio.field !== field && !others.some((other) => other.field === ratio.field),
	);
	return (
		<div class="stack">
			{own && <FeedChoice {...part} feed={own} ratio={field} id={`${field.id}.list`} />}
			{others.map(
				({ number, field: ratio, chosen }) =>
					chosen && (
						<section class="stack-small" key={ratio.id}>
							<h4 class="label">{listWords.alsoFor(number, ratio.label)}</h4>
							<FeedChoice
								{...part}
								feed={chosen}
								ratio={ratio}
								id={`${field.id}.list.${ratio.id}`}
							/>
						</section>
					),
			)}
			{left.length > 0 && (
				<Select
					id={`${field.id}.list.add`}
					label={listWords.addOther}
					value=""
					options={[
						["", listWords.addOtherChoose],
						...left.map(
							(each) => [each.field.id, listWords.alsoFor(each.number, each.field.label)] as const,
						),
					]}
					onChoose={(id) => {
						const ratio = left.find((each) => each.field.id === id);
						if (ratio)
							void list.feed(blankFeed(ratio.field, stage.choice.columns.birth >= 0), true);
					}}
				/>
			)}
		</div>
	);
}

const blankFeed = (field: RatioField, dated: boolean): Feed => ({
	field: field.id,
	takes: "both",
	who: dated ? field.whole.who : undefined,
	markColumn: -1,
	reversed: false,
});

/** Something of it must be said before it can be counted, or was said. */
export function isAsking(
	{ choice, count }: ReadyFigures,
	{ field, takes, markColumn }: Feed,
): boolean {
	if (takes !== "both") return false;
	const marks = count.feeds.find((each) => each.field === field)?.marks ?? [];
	return (
		markColumn < 0 ||
		Object.keys(choice.marks[markColumn] ?? {}).length > 0 ||
		marks.some(({ counts }) => counts === undefined)
	);
}

/** How the list feeds one ratio, in a line; all of it can be changed. Open while something is missing. */
function FeedChoice({ feed, ratio, id, stage, list, open }: FeedProps) {
	const isOpen = isAsking(stage, feed);
	const column = stage.preview.columns[feed.markColumn];
	const takes = [
		["part", listWords.feedsPart(ratio.part.label)],
		["whole", listWords.feedsWhole(ratio.whole.label)],
		["both", listWords.feedsBoth],
	] as const;
	return (
		<div class="stack-small">
			<p>
				{listWords.how(
					feed.takes === "both"
						? listWords.howBoth(
								feed.markColumn < 0 ? "" : listWords.columnName(feed.markColumn, column ?? ""),
								ratio.countedAs,
							)
						: listWords.howAll(ratio[feed.takes].label),
					feed.who && listAgeWords[feed.who],
				)}
			</p>
			<details open={isOpen}>
				<summary>{listWords.changeHow}</summary>
				<div class="stack-small list-feed">
					<fieldset class="stack-small">
						<legend class="label">{listWords.feeds}</legend>
						{takes.map(([value, label]) => (
							<Option
								key={value}
								type="radio"
								name={`${id}.feeds`}
								value={value}
								checked={feed.takes === value}
								label={label}
								onChange={() => void list.changeFeed(ratio.id, { takes: value })}
							/>
						))}
					</fieldset>
					<AgeChoice {...{ stage, list, open, feed, ratio, id }} />
					{feed.takes === "both" && (
						<>
							<ColumnSelect
								id={`${id}.mark`}
								label={listWords.markColumn}
								columns={stage.preview.columns}
								chosen={feed.markColumn}
								onChoose={(markColumn) => void list.changeFeed(ratio.id, { markColumn })}
							/>
							{feed.markColumn >= 0 && <Marks {...{ stage, list, open, feed, ratio, id }} />}
						</>
					)}
				</div>
			</details>
		</div>
	);
}
