import { useComputed } from "@preact/signals";
import type { ComponentChildren } from "preact";
import { useRef } from "preact/hooks";
import { describeField, enteredIn } from "../../../documents/index.ts";
import { type Meant, meantFigure, meantHalf, setEntry } from "../../../drafts/index.ts";
import {
	type ChoiceField,
	type ConfirmField,
	type CountField,
	type Criterion,
	criterionOf,
	type Field,
	type FigureField,
	type RatioField,
} from "../../../rules/index.ts";
import { type OpenDraft, sameWhole } from "../../../state/index.ts";
import {
	checklistWords,
	day,
	documentWords,
	earlierWords,
	figureEntryWords,
	figures,
	listWords,
	number,
	problems,
} from "../../../text/index.ts";
import { Button } from "../../components/button.tsx";
import { Notice } from "../../components/notice.tsx";
import { Option } from "../../components/option.tsx";
import { TextField } from "../../components/text-field.tsx";
import { typed, useGoing } from "./flaws.ts";
import { ListPanel } from "./list/index.tsx";
import { TemplatesHardlySaved } from "./list/templates.tsx";
import { type Putting, usePut } from "./put.tsx";

interface FieldProps<F extends Field> {
	readonly open: OpenDraft;
	readonly field: F;
	readonly disabled: boolean;
}

/** What a person fills in for one criterion. Controls bear the field's id as their name. */
export function FieldControls(props: { readonly open: OpenDraft; readonly criterion: Criterion }) {
	const { open, criterion } = props;
	const disabled = !open.changeable.value;
	return (
		<div class="stack">
			{criterion.fields.map((field) => (
				<Controls key={field.id} open={open} field={field} disabled={disabled} />
			))}
		</div>
	);
}

/** The lists that can feed a criterion's ratios; below the verdict, which they need not be waited for. */
export function ListControls(props: { readonly open: OpenDraft; readonly criterion: Criterion }) {
	const { open, criterion } = props;
	const disabled = !open.changeable.value;
	const ratios = criterion.fields.filter((field) => field.kind === "ratio");
	return (
		<>
			{ratios.map((field) => (
				<ListPanel
					key={field.id}
					{...{ open, field, disabled }}
					title={ratios.length > 1 ? listWords.fromNamed(field.label) : listWords.from}
				/>
			))}
			<TemplatesHardlySaved open={open} criterion={criterion} />
		</>
	);
}

function Controls({ open, field, disabled }: FieldProps<Field>) {
	switch (field.kind) {
		case "ratio":
			return <RatioControls open={open} field={field} disabled={disabled} />;
		case "count":
		case "figure":
			return <CountControl open={open} field={field} disabled={disabled} />;
		case "confirm":
			return <ConfirmControls open={open} field={field} disabled={disabled} />;
		case "choice":
			return <ChoiceControls open={open} field={field} disabled={disabled} />;
	}
}

/** What is said of a field, or of one half of a ratio, that cannot be judged. */
interface Wrong {
	readonly words: string;
	/** What may have been meant, to be put in its place. */
	readonly meant?: Meant | undefined;
}

function useWrong(
	open: OpenDraft,
	field: RatioField | CountField | FigureField,
	at?: "part" | "whole",
): Wrong | undefined {
	const isGoing = useGoing(open);
	const judged = useComputed(() => open.assessment.value.fields[field.id]);
	return useComputed(() => {
		const found = judged.value?.problems?.find(
			(problem) => problem.at === at || (at === "whole" && problem.at === undefined),
		);
		if (!found) return undefined;
		const { code } = found;
		const control = at ? `${field.id}.${at}` : field.id;
		if (isGoing({ field: field.id, control, code })) return undefined;
		const meant =
			code === "not-a-number" || code === "not-whole"
				? meantIn(typed(open, control), field)
				: undefined;
		return { words: (meant && asked(meant, field)) ?? problems[code] ?? "", meant };
	}).value;
}

const meantIn = (text: string, field: RatioField | CountField | FigureField) =>
	field.kind === "ratio"
		? meantHalf(text, field.partMayExceedWhole === true)
		: meantFigure(text, field.kind === "count" && field.decimals === true);

function asked(meant: Meant, field: Field): string | undefined {
	switch (meant.kind) {
		case "figure":
			return figureEntryWords.isFigure(meant.figure);
		case "percent":
			return figureEntryWords.isPercent(meant.figure);
		case "pair":
			return field.kind === "ratio"
				? figureEntryWords.isPair(meant.part, field.part.label, meant.whole, field.whole.label)
				: undefined;
	}
}

interface FigureBoxProps extends FieldProps<RatioField | CountField | FigureField> {
	/** Of a ratio: which of its two boxes. */
	readonly half?: "part" | "whole";
	readonly label: string;
	readonly help?: string | undefined;
	/** The id of the help that stands elsewhere. */
	readonly describedBy?: string | undefined;
	readonly putting: Putting;
	readonly children?: ComponentChildren;
}

/** A box for a figure, with what is said of it; what may have been meant is put in at one press. */
function FigureBox(props: FigureBoxProps) {
	const { open, field, half, label, help, describedBy, putting, disabled, children } = props;
	const name = half ? `${field.id}.${half}` : field.id;
	const halves = half && ([`${field.id}.part`, `${field.id}.whole`] as const);
	const value = useComputed(() => typed(open, name));
	const wrong = useWrong(open, field, half);
	const take = (meant: Meant) => {
		// The button goes with the question.
		document.getElementById(name)?.focus();
		if (meant.kind !== "pair") putting.box(name).onInput(meant.figure);
		else if (halves) putting.putPair(halves, meant.part, meant.whole);
	};
	const meant = wrong?.meant;
	return (
		<TextField
			label={label}
			name={name}
			value={value}
			numeric={field.kind === "count" && field.decimals ? "decimal" : "numeric"}
			hint={help}
			describedBy={describedBy}
			error={wrong?.words}
			disabled={disabled}
			{...putting.box(name, halves)}
		>
			{meant && (
				<Button
					label={
						meant.kind === "pair"
							? figureEntryWords.putPair(meant.part, meant.whole)
							: figureEntryWords.put(meant.figure)
					}
					disabled={disabled}
					onClick={() => take(meant)}
				/>
			)}
			{children}
		</TextField>
	);
}

function RatioControls({ open, field, disabled }: FieldProps<RatioField>) {
	const alone = criterionOf(open.ruleset, field.id) !== undefined;
	const putting = usePut(open);
	return (
		<fieldset class="stack">
			<legend class={alone ? "visually-hidden" : "label"}>{field.label}</legend>
			<div class="pair">
				{(["part", "whole"] as const).map((half) => (
					<Half key={half} {...{ open, field, half, putting, disabled }} />
				))}
			</div>
			<Before open={open} field={field} />
			{(["part", "whole"] as const).map(
				(half) =>
					field[half].help && (
						<p key={half} class="hint" id={helpOf(field, half)}>
							{field[half].help}
						</p>
					),
			)}
			{putting.status}
		</fieldset>
	);
}

/** Below the two boxes, which stand side by side. */
const helpOf = ({ id }: RatioField, half: "part" | "whole") => `${id}.${half}-help`;

interface HalfProps extends FieldProps<RatioField> {
	readonly half: "part" | "whole";
	readonly putting: Putting;
}

/** One of a ratio's two boxes, and where what stands in it came from. */
function Half(props: HalfProps) {
	const { open, field, half, putting, disabled } = props;
	const name = `${field.id}.${half}`;
	const isBlank = useComputed(() => typed(open, name) === "").value;
	const source = useComputed(() => open.draft.value.sources[name]).value;
	const assessedOn = useComputed(() => open.draft.value.assessedOn).value;
	const ids = [field[half].help && helpOf(field, half), useBefore(open, field) && beforeOf(field)];
	return (
		<FigureBox
			{...props}
			label={field[half].label}
			describedBy={ids.filter(Boolean).join(" ") || undefined}
		>
			{source && (
				<p class="hint">{documentWords.fromList(source.file, source.rows, day(source.readOn))}</p>
			)}
			{source?.agesOn && source.agesOn !== assessedOn && (
				<Notice text={listWords.agesOn(day(source.agesOn))} />
			)}
			{half === "whole" && !disabled && isBlank && <SameWhole {...{ open, field, putting }} />}
		</FigureBox>
	);
}

/** The same whole, already answered elsewhere or, else, before: one press instead of typing it again. */
function SameWhole({ open, field, putting }: Omit<HalfProps, "disabled" | "half">) {
	const find = () => sameWhole(open.ruleset, open.assessment.value, field);
	const before = useComputed(() => {
		const judged = open.before.value?.fields[field.id];
		return judged?.kind === "ratio" && !judged.problem ? judged.whole : undefined;
	}).value;
	const when = useWhen(open);
	const offer = useComputed(() => {
		const { whole = 0, from } = find() ?? {};
		switch (from?.kind) {
			case "row":
				return checklistWords.sameWholeInRow(number(whole), from.label);
			case "criterion":
				return checklistWords.sameWhole(number(whole), from.number);
			default:
				return "";
		}
	}).value;
	const name = `${field.id}.whole`;
	const take = () => {
		const { control } = find() ?? {};
		// The button goes with the blank.
		document.getElementById(name)?.focus();
		putting.box(name).onInput(control ? typed(open, control) : number(before ?? 0));
	};
	const label =
		offer || (before === undefined ? "" : earlierWords.stillWhole(number(before), when));
	return label !== "" && <Button look="quiet" label={label} onClick={take} />;
}

/** When the assessment before was, in words. */
const useWhen = (open: OpenDraft) =>
	useComputed(() =>
		earlierWords.when(open.before.value?.assessedOn ?? "", open.draft.value.assessedOn),
	).value;

/** What the unit had before in one field; blank where that is nothing. */
const useBefore = (open: OpenDraft, field: Field) =>
	useComputed(() => {
		const judged = open.before.value?.fields[field.id];
		if (enteredIn(judged) === "nothing" || judged?.problem) return "";
		return describeField(open.ruleset, field, judged).figure;
	}).value;

const beforeOf = ({ id }: Field) => `${id}-before`;

/** Told with the field, filled or not; no answer to it. */
function Before({ open, field }: Omit<FieldProps<Field>, "disabled">) {
	const figure = useBefore(open, field);
	const when = useWhen(open);
	if (figure === "") return undefined;
	return (
		<p class="hint before" id={beforeOf(field)}>
			{earlierWords.line(when, figure)}
		</p>
	);
}

function CountControl(props: FieldProps<CountField | FigureField>) {
	const { open, field } = props;
	const { label, help } = field;
	const putting = usePut(open);
	const describedBy = useBefore(open, field) ? beforeOf(field) : undefined;
	return (
		<div class="stack-small">
			<FigureBox {...{ ...props, label, help, describedBy, putting }} />
			<Before open={open} field={field} />
			{putting.status}
		</div>
	);
}

function ConfirmControls({ open, field, disabled }: FieldProps<ConfirmField>) {
	const entry = useComputed(() => open.draft.value.entries[field.id]).value;
	const condition = useRef<HTMLFieldSetElement>(null);
	const set = (answer: boolean | undefined) =>
		open.change((draft) => setEntry(draft, field.id, answer));
	const choose = (answer: boolean) => {
		set(answer);
		// What is asked next comes into view by itself, once this one is as large as its answer makes it.
		requestAnimationFrame(() =>
			condition.current?.nextElementSibling?.scrollIntoView({ block: "nearest" }),
		);
	};
	const answers = [
		["yes", true, figures.yes],
		["no", false, figures.no],
	] as const;
	return (
		<fieldset
			ref={condition}
			class={entry === undefined ? "condition open" : "condition"}
			aria-labelledby={`${field.id}-asked`}
			aria-describedby={useBefore(open, field) ? beforeOf(field) : undefined}
			disabled={disabled}
		>
			<div class="condition-asked">
				<p id={`${field.id}-asked`}>{field.label}</p>
				{field.help && <p class="hint">{field.help}</p>}
				<Before open={open} field={field} />
			</div>
			<div class="condition-answers">
				{answers.map(([value, answer, label]) => (
					<Option
						key={value}
						type="radio"
						name={field.id}
						value={value}
						checked={entry === answer}
						label={label}
						onChange={() => choose(answer)}
					/>
				))}
				{entry !== undefined && (
					<Button
						look="quiet"
						label={checklistWords.clear}
						aria-label={`${checklistWords.clear}: ${field.label}`}
						onClick={(event) => {
							event.currentTarget.closest("fieldset")?.querySelector("input")?.focus();
							set(undefined);
						}}
					/>
				)}
			</div>
		</fieldset>
	);
}

function ChoiceControls({ open, field, disabled }: FieldProps<ChoiceField>) {
	const entry = useComputed(() => open.draft.value.entries[field.id]).value;
	const chosen = Array.isArray(entry) ? (entry as readonly string[]) : undefined;
	const set = (next: readonly string[] | undefined) =>
		open.change((draft) => setEntry(draft, field.id, next));
	const choose = (id: string, on: boolean) => {
		const others = (chosen ?? []).filter((other) => other !== id);
		const next = on ? [...others, id] : others;
		set(next.length > 0 ? next : undefined);
	};
	return (
		<fieldset
			class="stack-small"
			aria-describedby={useBefore(open, field) ? beforeOf(field) : undefined}
			disabled={disabled}
		>
			<legend class="label">{field.label}</legend>
			<p class="hint">{field.help ?? checklistWords.chooseAtLeast(field.atLeast)}</p>
			<Before open={open} field={field} />
			<div class="options stack-small">
				{field.options.map(({ id, label, help }) => (
					<Option
						key={id}
						type="checkbox"
						name={field.id}
						value={id}
						checked={chosen?.includes(id) ?? false}
						label={label}
						hint={help}
						onChange={(on) => choose(id, on)}
					/>
				))}
				<Option
					type="checkbox"
					name={field.id}
					value="none"
					checked={chosen?.length === 0}
					label={checklistWords.none}
					onChange={(on) => set(on ? [] : undefined)}
				/>
			</div>
		</fieldset>
	);
}
