import "../../styles/parts.css";
import type { ComponentChildren } from "preact";
import {
	describeCriterion,
	describeSource,
	explainAsked,
	explainWhole,
	validityNotice,
} from "../../../documents/index.ts";
import type { Assessment, Criterion, Ruleset } from "../../../rules/index.ts";
import { hrefs, type ReadyRuleset, unanswered } from "../../../state/index.ts";
import { day, ownRulesetWords, provinceNow, rulesets, rulesetWords } from "../../../text/index.ts";
import { GroupHeading } from "../../components/group-heading.tsx";
import { Marks } from "../../components/marks.tsx";
import { Notes } from "../../components/notes.tsx";
import { Notice } from "../../components/notice.tsx";
import { Why } from "../../components/why.tsx";
import { useApp } from "../../context.ts";
import { BlankChecklist } from "./blank-checklist.tsx";
import { WithRuleset } from "./load.tsx";
import { SampleStart } from "./sample.tsx";

export default function RulesetScreen({ id }: { readonly id: string }) {
	return <WithRuleset id={id}>{(loaded) => <RulesetPage loaded={loaded} />}</WithRuleset>;
}

function RulesetPage({ loaded }: { readonly loaded: ReadyRuleset }) {
	const { ports } = useApp();
	const { ruleset, ref } = loaded;
	const { about, notes = [] } = ruleset;
	const blank = unanswered(ruleset);
	const notice = validityNotice(about, ports.today());
	const whole = explainWhole(ruleset, blank);
	return (
		<>
			<div class="stack-small">
				<h1>{about.title}</h1>
				<p class="lead">
					{[provinceNow(about.province), rulesetWords.criteria(about.criteriaCount)].join(" · ")}
				</p>
				<Marks own={ref.own} />
			</div>
			{ref.own && <Notice text={ownRulesetWords.warning} />}
			{notice && <Notice text={notice} />}
			<a class="button primary" href={hrefs.start(ruleset.id)}>
				{rulesetWords.start}
			</a>
			<SampleStart loaded={loaded} />
			<BlankChecklist loaded={loaded} />
			<Facts ruleset={ruleset} />
			<section class="stack">
				<h2>{rulesetWords.what}</h2>
				{whole && <Why reasonings={[whole]} verdicts={false} />}
				<ol class="items">
					{ruleset.criteria.map((criterion, index) => (
						<li key={criterion.id} class="when-seen">
							<GroupHeading ruleset={ruleset} index={index} />
							<CriterionSummary {...{ ruleset, criterion, blank }} />
						</li>
					))}
				</ol>
			</section>
			{(about.province.note || notes.length > 0) && (
				<section class="stack-small when-seen">
					<h2>{rulesetWords.notes}</h2>
					{about.province.note && <p class="plain-list">{about.province.note}</p>}
					{notes.length > 0 && <Notes notes={notes} />}
				</section>
			)}
			<p class="hint">{rulesetWords.checkedOn(day(about.checkedOn))}</p>
		</>
	);
}

function Facts({ ruleset }: { readonly ruleset: Ruleset }) {
	const { rulesets: all } = useApp();
	const { id, version, about, replaces = [] } = ruleset;
	const earlier = new Set(replaces.map((each) => each.id).filter((each) => each !== id));
	const facts = [
		[rulesetWords.document, describeSource(about.document)],
		[rulesetWords.basedOn, ...(about.basedOn ?? []).map(describeSource)],
		[rulesetWords.unit, about.unit],
		[rulesetWords.periodLabel, rulesets.period(about.period.from, about.period.to)],
		[rulesetWords.version, version],
		[rulesetWords.replaces, ...[...earlier].map((each) => all.find(each)?.about.title ?? each)],
	];
	return (
		<dl class="facts">
			{facts.map(
				([term, ...values]) =>
					values.length > 0 && [
						<dt key={term}>{term}</dt>,
						...values.map((value) => <dd key={value}>{value}</dd>),
					],
			)}
		</dl>
	);
}

interface SummaryProps {
	readonly ruleset: Ruleset;
	readonly criterion: Criterion;
	/** How it stands before anything is answered. */
	readonly blank: Assessment;
}

function CriterionSummary({ ruleset, criterion, blank }: SummaryProps) {
	const { threshold } = describeCriterion(ruleset, criterion, blank);
	const asked = explainAsked(ruleset, criterion, blank);
	const { number, title, fields, gate, appliesFrom, explanation, evidence, source } = criterion;
	const condition = fields.find(({ id }) => id === gate);
	return (
		<div class="item">
			<div class="stack-small">
				<h3 class="item-title">
					<span class="hint">{number}</span> {title}
				</h3>
				<p>{explanation}</p>
				<ul class="plain-list">
					<li>
						<strong>
							{rulesetWords.need}: {threshold}
						</strong>
					</li>
					{(asked.parts.length > 0 || fields.some(({ kind }) => kind === "choice")) && (
						<li>
							<Why reasonings={[asked]} verdicts={false} />
						</li>
					)}
					{condition && <li>{rulesetWords.onlyIf(condition.label)}</li>}
					{appliesFrom && <li>{rulesetWords.from(day(appliesFrom))}</li>}
					<li>
						{rulesetWords.evidence}:{" "}
						{evidence.map(({ title: document }) => document).join("; ") || rulesetWords.noEvidence}
					</li>
					<li>
						{rulesetWords.sourceLabel}: {rulesetWords.source(source.section, source.item)}
					</li>
				</ul>
				<Official criterion={criterion} />
			</div>
		</div>
	);
}

/** As many letters are read in passing; more are unfolded by whoever wants them. */
const IN_PASSING = 200;

/** The document's own words, and where they are open to doubt. */
function Official({ criterion: { requirement, notes = [] } }: { readonly criterion: Criterion }) {
	const length = notes.reduce((sum, { text }) => sum + text.length, 0);
	return (
		<>
			<Folded
				label={rulesetWords.official}
				summary={requirement.length > IN_PASSING && rulesetWords.officialFolded(requirement)}
			>
				<p class="quote">{requirement}</p>
			</Folded>
			{notes.length > 0 && (
				<Folded
					label={rulesetWords.notes}
					summary={length > IN_PASSING && rulesetWords.notesFolded(notes.length)}
				>
					<Notes notes={notes} />
				</Folded>
			)}
		</>
	);
}

/** Folded away under `summary`; without one in plain sight under `label`. */
function Folded(props: {
	readonly label: string;
	readonly summary: string | false;
	readonly children: ComponentChildren;
}) {
	return props.summary ? (
		<details>
			<summary>{props.summary}</summary>
			{props.children}
		</details>
	) : (
		<div>
			<p class="label">{props.label}</p>
			{props.children}
		</div>
	);
}
