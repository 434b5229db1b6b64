import type { ComponentChildren } from "preact";
import { useEffect, useLayoutEffect, useRef } from "preact/hooks";
import { describeCriterion, describeQuestion, explainWhole } from "../../../documents/index.ts";
import { setEntry } from "../../../drafts/index.ts";
import {
	type Criterion,
	criterionOf,
	fieldOf,
	type Question,
	type Ruleset,
	shortName,
} from "../../../rules/index.ts";
import { hrefs, type OpenDraft } from "../../../state/index.ts";
import {
	documentWords,
	draftPartWords,
	explainWords,
	figures,
	resultSentence,
	rulesetWords,
} from "../../../text/index.ts";
import { DAY_CONTROL } from "../../components/assessment-day.tsx";
import { Button } from "../../components/button.tsx";
import { lazy } from "../../components/lazy.tsx";
import { PartTrouble } from "../../components/trouble.tsx";
import { PlainSign } from "../../components/verdict-tag.tsx";
import { Why } from "../../components/why.tsx";
import { HEADING, type Place } from "./place.ts";
import { useTodo } from "./use-todo.ts";
import { Who } from "./who.tsx";

const SaveSummary = lazy(async () => {
	const papers = await import("./papers.tsx");
	return { default: papers.SaveSummary };
}, PartTrouble);

interface TodoProps {
	readonly open: OpenDraft;
	readonly place: Place;
}

/** One list of what is still to be done, each leading to its place; a yes or no is answered here. */
export default function TodoPart({ open, place }: TodoProps) {
	const { ruleset } = open;
	const { toMend, questions, lacking, papers } = useTodo(open);
	const assessment = open.assessment.value;
	const whole = explainWhole(ruleset, assessment);
	const list = useRef<HTMLDivElement>(null);
	/** The place of the question that was answered last. */
	const answered = useRef(0);
	useLayoutEffect(() => {
		// It went with its answer, and the focus with it: on to what takes its place.
		if (document.activeElement !== document.body) return;
		const next = list.current
			?.querySelectorAll(".todo-item")
			[answered.current]?.querySelector("button");
		(next ?? document.getElementById(HEADING))?.focus();
	}, [questions.length]);
	// It is fetched when it is first come to: reading goes on here.
	useEffect(() => document.getElementById(HEADING)?.focus({ preventScroll: true }), []);
	const figuresLeft = toMend.length + questions.length + lacking.length;
	return (
		<div class="part todo stack" ref={list}>
			<h2 id={HEADING} tabIndex={-1}>
				{draftPartWords.todo}
			</h2>
			{figuresLeft === 0 && <Complete open={open} papers={papers.length} />}
			<Items title={draftPartWords.toMend}>
				{toMend.map(({ criterion, field, control }) => (
					<Go
						key={control}
						sign="unmet"
						text={draftPartWords.mend(labelOf(ruleset, field, control))}
						about={numberOf(criterionOf(ruleset, criterion))}
						onGo={() => place.goTo(criterion, control)}
					/>
				))}
			</Items>
			<Items title={draftPartWords.toAnswer} hint={questions.length > 1 && explainWords.nextHint}>
				{questions.map((question) => (
					<Ask
						key={JSON.stringify(question)}
						{...{ open, place, question }}
						onAnswer={(item) => {
							answered.current = [...(list.current?.querySelectorAll(".todo-item") ?? [])].indexOf(
								item,
							);
						}}
					/>
				))}
			</Items>
			<Items
				title={whole ? explainWords.unmet : draftPartWords.toReach}
				hint={whole ? explainWords.unmetHint : lacking.length > 1 && draftPartWords.nearestFirst}
			>
				{lacking.map((criterion) => {
					const { figure, lack } = describeCriterion(ruleset, criterion, assessment);
					return (
						<Go
							key={criterion.id}
							sign="unmet"
							text={draftPartWords.missing(lack || criterion.title)}
							about={draftPartWords.about(numberOf(criterion), figure)}
							onGo={() => place.goTo(criterion.id)}
						>
							<Who open={open} criterion={criterion} />
						</Go>
					);
				})}
			</Items>
			{whole && (
				<details class="card">
					<summary>{documentWords.wholeBy}</summary>
					<Why reasonings={[whole]} />
				</details>
			)}
			<Items title={draftPartWords.toGet}>
				{papers.map(({ criterion, id, title, confirmedBy }) => (
					<Go
						key={`${criterion} ${id}`}
						sign="paper"
						text={title}
						about={draftPartWords.about(
							numberOf(criterionOf(ruleset, criterion)),
							confirmedBy ? rulesetWords.confirmedBy(confirmedBy.join(", ")) : "",
						)}
						onGo={() => place.goTo(criterion, `evidence.${criterion}.${id}`)}
					/>
				))}
			</Items>
		</div>
	);
}

const numberOf = (criterion: Criterion | undefined) =>
	criterion ? draftPartWords.criterionNumber(criterion.number, shortName(criterion)) : "";

/** What a control is labelled: of a ratio each half has its own. */
function labelOf(ruleset: Ruleset, id: string, control: string): string {
	const field = fieldOf(ruleset, id);
	if (field?.kind !== "ratio") return field?.label ?? id;
	return control.endsWith(".part") ? field.part.label : field.whole.label;
}

/** All figures are in and met: that is said, and what comes next. */
function Complete({ open, papers }: { readonly open: OpenDraft; readonly papers: number }) {
	return (
		<div class="notice good stack-small">
			<p>
				<strong>{resultSentence(open.assessment.value)}.</strong> {draftPartWords.complete(papers)}
			</p>
			<SaveSummary open={open} />
			<a href={hrefs.documents(open.kept.peek().id)}>{draftPartWords.toDocuments}</a>
		</div>
	);
}

interface ItemsProps {
	readonly title: string;
	readonly hint?: string | false;
	readonly children: readonly ComponentChildren[];
}

function Items({ title, hint, children }: ItemsProps) {
	if (children.length === 0) return null;
	return (
		<section>
			<div class="todo-head">
				<h3>{draftPartWords.counted(title, children.length)}</h3>
				{hint && <p class="hint">{hint}</p>}
			</div>
			<ul class="items">{children}</ul>
		</section>
	);
}

interface GoProps {
	readonly sign: "unmet" | "unknown" | "paper";
	readonly text: string;
	readonly about: string;
	readonly onGo: () => void;
	/** Stands below it. */
	readonly children?: ComponentChildren;
}

function Sign({ of }: { readonly of: GoProps["sign"] }) {
	const look = `todo-sign ${of}`;
	if (of !== "paper") return <PlainSign verdict={of} class={look} />;
	return (
		<svg class={look} viewBox="0 0 16 16" aria-hidden="true">
			<path d="M4 2h5l3 3v9H4zM6 8h4M6 11h4" fill="none" stroke="currentColor" stroke-width="2" />
		</svg>
	);
}

/** One thing to do; pressed, it leads to its place. */
function Go({ sign, text, about, onGo, children }: GoProps) {
	return (
		<li class="todo-item">
			<Sign of={sign} />
			<button type="button" class="todo-go" onClick={onGo}>
				<b class="todo-text">{text}</b>
				{about && <span class="hint">{about}</span>}
			</button>
			{children}
		</li>
	);
}

interface AskProps extends TodoProps {
	readonly question: Question;
	readonly onAnswer: (item: HTMLLIElement) => void;
}

/** A question: a yes or no is answered here, anything else where it stands. */
function Ask({ open, place, question, onAnswer }: AskProps) {
	const { ruleset } = open;
	const text = describeQuestion(ruleset, question);
	const field = question.kind === "field" ? fieldOf(ruleset, question.field) : undefined;
	const criterion =
		question.kind === "field" ? criterionOf(ruleset, question.criterion) : undefined;
	if (field?.kind !== "confirm")
		return (
			<Go
				sign="unknown"
				text={criterion ? numberOf(criterion) : text}
				about={criterion ? text : ""}
				onGo={() => place.goTo(criterion?.id, controlOf(question))}
			/>
		);
	const answer = (value: boolean, button: Element) => {
		const item = button.closest("li");
		if (item) onAnswer(item);
		open.change((draft) => setEntry(draft, field.id, value));
	};
	return (
		<li class="todo-item" data-question={field.id}>
			<Sign of="unknown" />
			<div>
				<b class="todo-text">{field.label}</b>
				<span class="hint">{numberOf(criterion)}</span>
			</div>
			<div class="row">
				{([true, false] as const).map((value) => (
					<Button
						key={String(value)}
						label={value ? figures.yes : figures.no}
						aria-label={draftPartWords.answer(field.label, value ? figures.yes : figures.no)}
						disabled={!open.changeable.value}
						onClick={({ currentTarget }) => answer(value, currentTarget)}
					/>
				))}
			</div>
		</li>
	);
}

/** The first of the controls that wait for an answer. */
function controlOf(question: Question): string {
	switch (question.kind) {
		case "day":
			return DAY_CONTROL;
		case "property":
			return `unit.${question.property}`;
		case "field":
			return question.at ? `${question.field}.${question.at[0]}` : question.field;
	}
}
