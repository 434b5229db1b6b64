import { useState } from "preact/hooks";
import type { Ages, Feed, ShownFeed } from "../../../../lists/index.ts";
import { day, listAgeWords } from "../../../../text/index.ts";
import { Select } from "../../../components/select.tsx";
import { TextField } from "../../../components/text-field.tsx";
import { Texts } from "../../../components/texts.tsx";
import type { FeedProps } from "./parts.tsx";

const WHO = ["adults", "workingAge"] as const;

/** Whom the figures count by age, with the ages used; both can be changed. */
export function AgeChoice({ stage, list, open, ratio, id, feed }: FeedProps) {
	const { choice, count } = stage;
	const { ages, columns, assessedOn } = choice;
	if (columns.birth < 0) return ratio.whole.who ? <p class="hint">{listAgeWords.noBirth}</p> : null;
	return (
		<div class="stack-small">
			<Select
				id={`${id}.who`}
				label={listAgeWords.who}
				value={feed.who ?? ""}
				options={[
					["", listAgeWords.all],
					...WHO.map((each) => [each, listAgeWords[each]] as const),
				]}
				onChoose={(chosen) =>
					void list.changeFeed(feed.field, { who: WHO.find((each) => each === chosen) })
				}
			/>
			{feed.who && (
				<>
					<p class="hint">
						{assessedOn === "" ? listAgeWords.needsDay : listAgeWords.onDay(day(assessedOn))}{" "}
						{feed.who === "adults"
							? listAgeWords.adultsMeans(ages.adultsFrom)
							: listAgeWords.workingAgeMeans(
									ages.workFrom,
									assessedOn.slice(0, 4),
									ages.men ?? count.ages.men,
									ages.women ?? count.ages.women,
								)}{" "}
						{listAgeWords.source(count.ages[feed.who])} {listAgeWords.roughly}
					</p>
					<details>
						<summary>{listAgeWords.change}</summary>
						<AgeInputs
							id={id}
							who={feed.who}
							ages={ages}
							onChange={(changed) => void list.change({ ages: { ...ages, ...changed } })}
							disabled={!open.changeable.value}
						/>
					</details>
				</>
			)}
		</div>
	);
}

/** Rows that are not counted for their age, or because it is not known. */
export function AgeOutcome({ counted }: { readonly counted: ShownFeed | undefined }) {
	if (!counted) return null;
	const { otherAge, ageUnknown, markedOutside } = counted;
	const lines = [
		otherAge > 0 && listAgeWords.outside(otherAge),
		ageUnknown > 0 && listAgeWords.unknown(ageUnknown),
		markedOutside > 0 && listAgeWords.markedOutside(markedOutside),
	];
	return <Texts class="hint" of={lines.filter((line) => typeof line === "string")} />;
}

interface AgeInputsProps {
	readonly id: string;
	readonly who: NonNullable<Feed["who"]>;
	readonly ages: Ages;
	readonly disabled: boolean;
	readonly onChange: (changed: Partial<Ages>) => void;
}

function AgeInputs({ id, who, ages, disabled, onChange }: AgeInputsProps) {
	const from = (key: "adultsFrom" | "workFrom") => (
		<YearsInput
			id={`${id}.${key}`}
			label={listAgeWords[key]}
			years={ages[key]}
			disabled={disabled}
			onChange={(years) => years !== undefined && onChange({ [key]: years })}
		/>
	);
	/** Kept in months. */
	const to = (key: "men" | "women") => (
		<YearsInput
			id={`${id}.${key}To`}
			label={listAgeWords[`${key}To`]}
			years={ages[key] && ages[key] / 12}
			disabled={disabled}
			onChange={(years) => onChange({ [key]: years && years * 12 })}
		/>
	);
	if (who === "adults") return from("adultsFrom");
	return (
		<div class="stack-small">
			<div class="pair">
				{from("workFrom")}
				{to("men")}
				{to("women")}
			</div>
			<p class="hint">{listAgeWords.byLaw}</p>
		</div>
	);
}

interface YearsInputProps {
	readonly id: string;
	readonly label: string;
	readonly years: number | undefined;
	readonly disabled: boolean;
	readonly onChange: (years: number | undefined) => void;
}

/** A whole number of years; what is none is not taken over. */
function YearsInput({ id, label, years, disabled, onChange }: YearsInputProps) {
	const [text, setText] = useState(years === undefined ? "" : String(years));
	const isYears = (value: string) => /^\s*\d{1,3}\s*$/.test(value);
	return (
		<TextField
			label={label}
			name={id}
			numeric="numeric"
			value={text}
			disabled={disabled}
			error={text.trim() === "" || isYears(text) ? undefined : listAgeWords.wrong}
			onInput={(value) => {
				if (value === text) return;
				setText(value);
				if (value.trim() === "") onChange(undefined);
				else if (isYears(value)) onChange(Number(value));
			}}
		/>
	);
}
