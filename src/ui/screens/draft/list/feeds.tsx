import type { Feed } from "../../../../lists/index.ts";
import type { RatioField } from "../../../../rules/index.ts";
import { listAgeWords, listWords } from "../../../../text/index.ts";
import { Option } from "../../../components/option.tsx";
import { Select } from "../../../components/select.tsx";
import { AgeChoice, AgeOutcome } from "./ages.tsx";
import { Marks } from "./marks.tsx";
import { ColumnSelect, type FeedProps, type ListPart, ratiosOf } from "./parts.tsx";

/** What the list is taken for: the ratio it was chosen for, and others that it can feed as well. */
export function Feeds(part: ListPart) {
	const { stage, open, list } = part;
	const { feeds } = stage.choice;
	const own = feeds.find(({ field }) => field === part.field.id);
	const ratios = ratiosOf(open);
	const ratioOf = (id: string) => ratios.find(({ field }) => field.id === id);
	const suggested = stage.others.filter(({ field }) => ratioOf(field));
	const known = new Set([part.field.id, ...suggested.map(({ field }) => field)]);
	// Those chosen by hand come after those that a column's header suggests.
	const others = [...suggested, ...feeds.filter(({ field }) => !known.has(field))];
	const left = ratios.filter(({ field }) => !others.some((feed) => feed.field === field.id));
	return (
		<div class="stack">
			{own && <FeedChoice {...part} feed={own} ratio={part.field} id={`${part.field.id}.list`} />}
			{others.length > 0 && (
				<fieldset class="stack-small">
					<legend class="label">{listWords.others}</legend>
					{others.map((suggestion) => {
						const chosen = feeds.find(({ field }) => field === suggestion.field);
						const ratio = ratioOf(suggestion.field);
						if (!ratio) return null;
						const { number, field } = ratio;
						const column = stage.preview.columns[(chosen ?? suggestion).markColumn] ?? "";
						const label = listWords.alsoFor(number, field.label);
						return (
							<div class="stack-small" key={field.id}>
								<Option
									type="checkbox"
									name={`${part.field.id}.list.also.${field.id}`}
									checked={chosen !== undefined}
									label={column ? listWords.other(label, column) : label}
									onChange={(on) => void list.feed(suggestion, on)}
								/>
								{chosen && (
									<FeedChoice
										{...part}
										feed={chosen}
										ratio={field}
										id={`${part.field.id}.list.${field.id}`}
									/>
								)}
							</div>
						);
					})}
				</fieldset>
			)}
			{left.length > 1 && (
				<Select
					id={`${part.field.id}.list.add`}
					label={listWords.addOther}
					value=""
					options={[
						["", listWords.addOtherChoose],
						...left
							.filter(({ field }) => field.id !== part.field.id)
							.map(
								({ number, field }) => [field.id, listWords.alsoFor(number, field.label)] as const,
							),
					]}
					onChoose={(id) => {
						const field = ratioOf(id)?.field;
						if (field) void list.feed(blankFeed(field, stage.choice.columns.birth >= 0), true);
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

/** How the list feeds one ratio, in a line; all of it can be changed. Open while something is missing. */
function FeedChoice({ feed, ratio, id, stage, list, open }: FeedProps) {
	const counted = stage.count.feeds.find((each) => each.field === feed.field);
	const settled = stage.choice.marks[feed.markColumn] ?? {};
	const isOpen =
		feed.takes === "both" &&
		(feed.markColumn < 0 ||
			Object.keys(settled).length > 0 ||
			(counted?.marks.some(({ counts }) => counts === undefined) ?? false));
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
			<AgeOutcome counted={counted} />
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
