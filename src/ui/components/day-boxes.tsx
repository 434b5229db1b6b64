import "../styles/parts.css";
import type { ComponentChildren } from "preact";
import { DAY_BOXES, type DayBox, type TypedDay, wholeDay } from "../../drafts/index.ts";
import { assessmentDayWords } from "../../text/index.ts";
import { entering } from "./entering.ts";
import { useTyping } from "./typing.tsx";

interface DayBoxesProps {
	/** The boxes' names begin with it, and the first has it as its id: who is led to the day gets there. */
	readonly name: string;
	readonly legend: string;
	readonly hint?: string | undefined;
	readonly typed: TypedDay;
	/** What is wrong is said elsewhere, under an id. */
	readonly wrong?: { readonly at: DayBox; readonly said: string } | undefined;
	readonly disabled: boolean;
	readonly onTyped: (typed: TypedDay) => void;
	readonly children?: ComponentChildren;
}

export const dayBoxId = (name: string, box: DayBox) => (box === "day" ? name : `${name}.${box}`);

/**
 * A day in three boxes, so that no browser's own order can mislead. The focus goes on only when the
 * person says so; a whole day that is pasted or typed into one box is spread over all.
 */
export function DayBoxes(props: DayBoxesProps) {
	const { name, legend, hint, typed, wrong, disabled, onTyped, children } = props;
	const typing = useTyping();
	const hintId = `${name}-hint`;
	const boxOf = (box: DayBox) => {
		const id = dayBoxId(name, box);
		const take = (text: string) => onTyped(wholeDay(text, false) ?? { ...typed, [box]: text });
		const { onInput, onChange } = entering(take);
		return (
			<div key={box} class="field">
				<label for={id}>{assessmentDayWords.boxes[box]}</label>
				<input
					class="input number-input"
					type="text"
					inputMode="numeric"
					autocomplete="off"
					id={id}
					name={`${name}.${box}`}
					value={typed[box]}
					disabled={disabled}
					aria-invalid={wrong?.at === box ? "true" : undefined}
					aria-describedby={wrong?.at === box ? wrong.said : undefined}
					onInput={(event) => {
						onInput(event);
						typing?.typed(name);
					}}
					onChange={onChange}
					onPaste={(event) => {
						const text = event.clipboardData?.getData("text/plain") ?? "";
						const whole = wholeDay(text, true);
						if (!whole) return;
						event.preventDefault();
						onTyped(whole);
					}}
				/>
			</div>
		);
	};
	return (
		<fieldset class="field stack-small" aria-describedby={hint && hintId}>
			<legend>{legend}</legend>
			{hint && (
				<p class="hint" id={hintId}>
					{hint}
				</p>
			)}
			<div
				class="day-boxes"
				onFocusOut={({ currentTarget, relatedTarget }) => {
					if (!currentTarget.contains(relatedTarget as Node | null)) typing?.left();
				}}
			>
				{DAY_BOXES.map(boxOf)}
			</div>
			{children}
		</fieldset>
	);
}
