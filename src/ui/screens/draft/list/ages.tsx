import { useState } from "preact/hooks";
import type { Ages, Feed, ShownFeed } from "../../../../lists/index.ts";
import { day, listAgeWords } from "../../../../text/index.ts";
import { entering } from "../../../components/entering.ts";
import { type FeedProps, Select } from "./parts.tsx";

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
					["adults", listAgeWords.adults],
					["workingAge", listAgeWords.workingAge],
				]}
				onChoose={(who) =>
					void list.changeFeed(feed.field, {
						who: who === "adults" || who === "workingAge" ? who : undefined,
					})
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
	return (
		<>
			{counted.otherAge > 0 && <p>{listAgeWords.outside(counted.otherAge)}</p>}
			{counted.ageUnknown > 0 && <p>{listAgeWords.unknown(counted.ageUnknown)}</p>}
			{counted.markedOutside > 0 && <p>{listAgeWords.markedOutside(counted.markedOutside)}</p>}
		</>
	);
}

interface AgeInputsProps {
	readonly id: string;
	readonly who: NonNullable<Feed["who"]>;
	readonly ages: Ages;
	readonly disabled: boolean;
	readonly onChange: (changed: Partial<Ages>) => void;
}

function AgeInputs({ id, who, ages, disabled, onChange }: AgeInputsProps) {
	if (who === "adults")
		return (
			<YearsInput
				id={`${id}.adultsFrom`}
				label={listAgeWords.adultsFrom}
				years={ages.adultsFrom}
				disabled={disabled}
				onChange={(years) => years !== undefined && onChange({ adultsFrom: years })}
			/>
		);
	const inMonths = (years: number | undefined) => (years === undefined ? undefined : years * 12);
	return (
		<div class="stack-small">
			<div class="pair">
				<YearsInput
					id={`${id}.workFrom`}
					label={listAgeWords.workFrom}
					years={ages.workFrom}
					disabled={disabled}
					onChange={(years) => years !== undefined && onChange({ workFrom: years })}
				/>
				<YearsInput
					id={`${id}.menTo`}
					label={listAgeWords.menTo}
					years={ages.men === undefined ? undefined : ages.men / 12}
					disabled={disabled}
					onChange={(years) => onChange({ men: inMonths(years) })}
				/>
				<YearsInput
					id={`${id}.womenTo`}
					label={listAgeWords.womenTo}
					years={ages.women === undefined ? undefined : ages.women / 12}
					disabled={disabled}
					onChange={(years) => onChange({ women: inMonths(years) })}
				/>
			</div>
			<p class="hint">{listAgeWords.byLaw}</p>
		</div>
	);
}

/** A whole number of years; what is none is not taken over. */
function YearsInput({
	id,
	label,
	years,
	disabled,
	onChange,
}: {
	readonly id: string;
	readonly label: string;
	readonly years: number | undefined;
	readonly disabled: boolean;
	readonly onChange: (years: number | undefined) => void;
}) {
	const [text, setText] = useState(years === undefined ? "" : String(years));
	const wrong = text.trim() !== "" && !/^\s*\d{1,3}\s*$/.test(text);
	return (
		<div class="field">
			<label for={id}>{label}</label>
			<input
				class="input"
				id={id}
				name={id}
				inputMode="numeric"
				autocomplete="off"
				value={text}
				disabled={disabled}
				aria-invalid={wrong}
				{...entering((value) => {
					if (value === text) return;
					setText(value);
					if (value.trim() === "") onChange(undefined);
					else if (/^\s*\d{1,3}\s*$/.test(value)) onChange(Number(value));
				})}
				aria-describedby={wrong ? `${id}-error` : undefined}
			/>
			{wrong && (
				<p class="error" id={`${id}-error`}>
					{listAgeWords.wrong}
				</p>
			)}
		</div>
	);
}
