import {
	type Meant,
	mayYetBeRight,
	meantFigure,
	meantHalf,
	setEntry,
} from "../../../drafts/index.ts";
import type {
	ChoiceField,
	ConfirmField,
	CountField,
	Criterion,
	Field,
	FigureField,
	RatioField,
} from "../../../rules/index.ts";
import { type OpenDraft, sameWhole } from "../../../state/index.ts";
import {
	day,
	figureEntry,
	figures,
	lists,
	number,
	problems,
	checklist as words,
} from "../../../text/index.ts";
import { Notice } from "../../components/notice.tsx";
import { TextField } from "../../components/text-field.tsx";
import { useTypedIn, useTypedWithin } from "../../components/typing.tsx";
import { typed } from "./flaws.ts";
import { ListPanel } from "./list/index.tsx";
import { TemplatesHardlySaved } from "./list/templates.tsx";
import { usePut } from "./put.tsx";

interface FieldProps<F extends Field> {
	readonly open: OpenDraft;
	readonly field: F;
	readonly disabled: boolean;
}

/** What a person fills in for one criterion. Controls bear the field's id as their name. */
export function FieldControls({
	open,
	criterion,
}: {
	readonly open: OpenDraft;
	readonly criterion: Criterion;
}) {
	const disabled = !open.changeable.value;
	return (
		<div class="stack">
			{criterion.fields.map((field) => (
				<Controls key={field.id} open={open} field={field} disabled={disabled} />
			))}
			<TemplatesHardlySaved open={open} criterion={criterion} />
		</div>
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

function useWrong(open: OpenDraft, field: RatioField | CountField | FigureField) {
	const typing = useTypedIn();
	const within = useTypedWithin();
	return (at?: "part" | "whole"): Wrong | undefined => {
		const found = open.assessment.value.fields[field.id]?.problems?.find(
			(problem) => problem.at === at || (at === "whole" && problem.at === undefined),
		);
		if (!found) return undefined;
		const { code } = found;
		const control = at ? `${field.id}.${at}` : field.id;
		const text = typed(open, control);
		if (mayYetBeRight({ field: field.id, control, code }, typing, within, text)) return undefined;
		const meant =
			code === "not-a-number" || code === "not-whole" ? meantIn(text, field) : undefined;
		return { words: (meant && asked(meant, field)) ?? problems[code] ?? "", meant };
	};
}

const meantIn = (text: string, field: RatioField | CountField | FigureField) =>
	field.kind === "ratio"
		? meantHalf(text, field.partMayExceedWhole === true)
		: meantFigure(text, field.kind === "count" && field.decimals === true);

function asked(meant: Meant, field: Field): string | undefined {
	switch (meant.kind) {
		case "figure":
			return figureEntry.isFigure(meant.figure);
		case "percent":
			return figureEntry.isPercent(meant.figure);
		case "pair":
			return field.kind === "ratio"
				? figureEntry.isPair(meant.part, field.part.label, meant.whole, field.whole.label)
				: undefined;
	}
}

/** One press instead of typing it again. */
function MeantButton(props: {
	readonly meant: Meant;
	/** The box it stands at. */
	readonly name: string;
	readonly disabled: boolean;
	readonly onTake: (meant: Meant) => void;
}) {
	const { meant, name } = props;
	return (
		<div>
			<button
				type="button"
				class="button"
				disabled={props.disabled}
				onClick={() => {
					// The button goes with the question.
					document.getElementById(name)?.focus();
					props.onTake(meant);
				}}
			>
				{meant.kind === "pair"
					? figureEntry.putPair(meant.part, meant.whole)
					: figureEntry.put(meant.figure)}
			</button>
		</div>
	);
}

function RatioControls({ open, field, disabled }: FieldProps<RatioField>) {
	const alone = open.ruleset.criteria.some(({ id }) => id === field.id);
	const putting = usePut(open);
	const wrongAt = useWrong(open, field);
	const halves = [`${field.id}.part`, `${field.id}.whole`] as const;
	const take = (name: string, meant: Meant) => {
		if (meant.kind === "pair") putting.putPair(halves, meant.part, meant.whole);
		else putting.box(name).onInput(meant.figure);
	};
	return (
		<fieldset class="stack">
			<legend class={alone ? "visually-hidden" : "label"}>{field.label}</legend>
			<div class="pair">
				{(["part", "whole"] as const).map((half) => {
					const name = `${field.id}.${half}`;
					const source = open.draft.value.sources[name];
					const wrong = wrongAt(half);
					return (
						<TextField
							key={half}
							label={field[half].label}
							name={name}
							value={typed(open, name)}
							numeric="numeric"
							hint={field[half].help}
							error={wrong?.words}
							disabled={disabled}
							{...putting.box(name, halves)}
						>
							{wrong?.meant && (
								<MeantButton
									meant={wrong.meant}
									name={name}
									disabled={disabled}
									onTake={(meant) => take(name, meant)}
								/>
							)}
							{source && (
								<p class="hint">{lists.source(source.file, source.rows, day(source.readOn))}</p>
							)}
							{source?.agesOn && source.agesOn !== open.draft.value.assessedOn && (
								<Notice>
									<p>{lists.agesOn(day(source.agesOn))}</p>
								</Notice>
							)}
							{half === "whole" && <SameWhole open={open} field={field} disabled={disabled} />}
						</TextField>
					);
				})}
			</div>
			{putting.status}
			<ListPanel open={open} field={field} disabled={disabled} />
		</fieldset>
	);
}

/** The same whole, asked for elsewhere and already answered: one press instead of typing it again. */
function SameWhole({ open, field, disabled }: FieldProps<RatioField>) {
	const name = `${field.id}.whole`;
	if (disabled || typed(open, name) !== "") return null;
	const same = sameWhole(open.ruleset, open.assessment.value, field);
	if (!same) return null;
	const { whole, control, from } = same;
	return (
		<div>
			<button
				type="button"
				class="button quiet"
				onClick={() => open.change((draft) => setEntry(draft, name, typed(open, control)))}
			>
				{from.kind === "row"
					? words.sameWholeInRow(number(whole), from.label)
					: words.sameWhole(number(whole), from.number)}
			</button>
		</div>
	);
}

function CountControl({ open, field, disabled }: FieldProps<CountField | FigureField>) {
	const putting = usePut(open);
	const box = putting.box(field.id);
	const wrong = useWrong(open, field)();
	return (
		<div class="stack-small">
			<TextField
				label={field.label}
				name={field.id}
				value={typed(open, field.id)}
				numeric={field.kind === "count" && field.decimals ? "decimal" : "numeric"}
				hint={field.help}
				error={wrong?.words}
				disabled={disabled}
				{...box}
			>
				{wrong?.meant && (
					<MeantButton
						meant={wrong.meant}
						name={field.id}
						disabled={disabled}
						onTake={(meant) => meant.kind !== "pair" && box.onInput(meant.figure)}
					/>
				)}
			</TextField>
			{putting.status}
		</div>
	);
}

function ConfirmControls({ open, field, disabled }: FieldProps<ConfirmField>) {
	const entry = open.draft.value.entries[field.id];
	const answers = [
		["yes", true, figures.yes],
		["no", false, figures.no],
	] as const;
	return (
		<fieldset class="stack-small" disabled={disabled}>
			<legend class="label">{field.label}</legend>
			{field.help && <p class="hint">{field.help}</p>}
			<div class="choices-inline">
				{answers.map(([value, answer, label]) => (
					<label class="option" key={value}>
						<input
							type="radio"
							name={field.id}
							value={value}
							checked={entry === answer}
							onChange={() => open.change((draft) => setEntry(draft, field.id, answer))}
						/>
						{label}
					</label>
				))}
				{entry !== undefined && (
					<button
						type="button"
						class="button quiet"
						aria-label={`${words.clear}: ${field.label}`}
						onClick={(event) => {
							event.currentTarget.closest("fieldset")?.querySelector("input")?.focus();
							open.change((draft) => setEntry(draft, field.id, undefined));
						}}
					>
						{words.clear}
					</button>
				)}
			</div>
		</fieldset>
	);
}

function ChoiceControls({ open, field, disabled }: FieldProps<ChoiceField>) {
	const entry = open.draft.value.entries[field.id];
	const chosen = Array.isArray(entry) ? (entry as readonly string[]) : undefined;
	const choose = (id: string, on: boolean) => {
		const others = (chosen ?? []).filter((other) => other !== id);
		const next = on ? [...others, id] : others;
		open.change((draft) => setEntry(draft, field.id, next.length > 0 ? next : undefined));
	};
	return (
		<fieldset class="stack-small" disabled={disabled}>
			<legend class="label">{field.label}</legend>
			<p class="hint">{field.help ?? words.chooseAtLeast(field.atLeast)}</p>
			<div class="options">
				{field.options.map(({ id, label, help }) => (
					<label class="option" key={id}>
						<input
							type="checkbox"
							name={field.id}
							value={id}
							checked={chosen?.includes(id) ?? false}
							onChange={(event) => choose(id, event.currentTarget.checked)}
						/>
						<span>
							{label}
							{help && <span class="hint">{help}</span>}
						</span>
					</label>
				))}
				<label class="option">
					<input
						type="checkbox"
						name={field.id}
						value="none"
						checked={chosen?.length === 0}
						onChange={(event) => {
							const next = event.currentTarget.checked ? [] : undefined;
							open.change((draft) => setEntry(draft, field.id, next));
						}}
					/>
					<span>{words.none}</span>
				</label>
			</div>
		</fieldset>
	);
}
