import {
	type ChoiceField,
	type ConfirmField,
	type CountField,
	type Criterion,
	type Field,
	type FigureField,
	type OpenDraft,
	type RatioField,
	sameWhole,
	setEntry,
} from "../../../state/index.ts";
import { day, figures, lists, number, problems, checklist as words } from "../../../text/index.ts";
import { Notice } from "../../components/notice.tsx";
import { TextField } from "../../components/text-field.tsx";
import { ListPanel } from "./list/index.tsx";

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

const typed = (open: OpenDraft, name: string): string => {
	const entry = open.draft.value.entries[name];
	return typeof entry === "string" ? entry : "";
};

/** The words for what is wrong with a field, or with one half of a ratio. */
function problemOf(open: OpenDraft, field: Field, at?: "part" | "whole"): string | undefined {
	const found = open.assessment.value.fields[field.id]?.problems?.find(
		(problem) => problem.at === at || (at === "whole" && problem.at === undefined),
	);
	return found && problems[found.code];
}

function RatioControls({ open, field, disabled }: FieldProps<RatioField>) {
	const alone = open.ruleset.criteria.some(({ id }) => id === field.id);
	return (
		<fieldset class="stack">
			<legend class={alone ? "visually-hidden" : "label"}>{field.label}</legend>
			<div class="pair">
				{(["part", "whole"] as const).map((half) => {
					const name = `${field.id}.${half}`;
					const source = open.draft.value.sources[name];
					return (
						<TextField
							key={half}
							label={field[half].label}
							name={name}
							value={typed(open, name)}
							numeric="numeric"
							hint={field[half].help}
							error={problemOf(open, field, half)}
							disabled={disabled}
							onInput={(value) => open.change((draft) => setEntry(draft, name, value))}
						>
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
	return (
		<TextField
			label={field.label}
			name={field.id}
			value={typed(open, field.id)}
			numeric={field.kind === "count" && field.decimals ? "decimal" : "numeric"}
			hint={field.help}
			error={problemOf(open, field)}
			disabled={disabled}
			onInput={(value) => open.change((draft) => setEntry(draft, field.id, value))}
		/>
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
