import "../../styles/parts.css";
import "../../styles/checklist.css";
import type { ComponentChildren } from "preact";
import {
	describeCriterion,
	describeSource,
	explainAsked,
	explainWhole,
	type Reasoning,
	validityNotice,
} from "../../../documents/index.ts";
import type { Criterion } from "../../../rules/index.ts";
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
	const { ports, rulesets: all } = useApp();
	const { ruleset, ref } = loaded;
	const { about } = ruleset;
	const blank = unanswered(ruleset);
	const notice = validityNotice(about, ports.today());
	const earlier = [...new Set((ruleset.replaces ?? []).map(({ id }) => id))].filter(
		(id) => id !== ruleset.id,
	);
	const cautions = ruleset.notes ?? [];
	const whole = explainWhole(ruleset, blank);
	const period = rulesets.period(about.period.from, about.period.to);
	return (
		<>
			<div class="stack-small">
				<h1>{about.title}</h1>
				<p class="lead">
					{[provinceNow(about.province), rulesetWords.criteria(about.criteriaCount)].join(" · ")}
				</p>
				{ref.own && (
					<div>
						<Marks own />
					</div>
				)}
			</div>
			{ref.own && (
				<Notice>
					<p>{ownRulesetWords.warning}</p>
				</Notice>
			)}
			{notice && (
				<Notice>
					<p>{notice}</p>
				</Notice>
			)}
			<div>
				<a class="button primary" href={hrefs.start(ruleset.id)}>
					{rulesetWords.start}
				</a>
			</div>
			<SampleStart loaded={loaded} />
			<BlankChecklist loaded={loaded} />
			<dl class="facts">
				<dt>{rulesetWords.document}</dt>
				<dd>{describeSource(about.document)}</dd>
				{about.basedOn && <dt>{rulesetWords.basedOn}</dt>}
				{about.basedOn?.map((document) => (
					<dd key={document.number}>{describeSource(document)}</dd>
				))}
				<dt>{rulesetWords.unit}</dt>
				<dd>{about.unit}</dd>
				<dt>{rulesetWords.periodLabel}</dt>
				<dd>{period}</dd>
				<dt>{rulesetWords.version}</dt>
				<dd>{ruleset.version}</dd>
				{earlier.length > 0 && <dt>{rulesetWords.replaces}</dt>}
				{earlier.map((id) => (
					<dd key={id}>{all.find(id)?.about.title ?? id}</dd>
				))}
			</dl>
			<section class="stack">
				<h2>{rulesetWords.what}</h2>
				{whole && <Why reasonings={[whole]} verdicts={false} />}
				<ol class="items">
					{ruleset.criteria.map((criterion, index) => (
						<li key={criterion.id}>
							<GroupHeading ruleset={ruleset} index={index} />
							<CriterionSummary
								criterion={criterion}
								threshold={describeCriterion(ruleset, criterion, blank).threshold}
								asked={explainAsked(ruleset, criterion, blank)}
							/>
						</li>
					))}
				</ol>
			</section>
			{(about.province.note || cautions.length > 0) && (
				<section class="stack-small">
					<h2>{rulesetWords.notes}</h2>
					{about.province.note && <p class="plain-list">{about.province.note}</p>}
					{cautions.length > 0 && <Notes notes={cautions} />}
				</section>
			)}
			<p class="hint">{rulesetWords.checkedOn(day(about.checkedOn))}</p>
		</>
	);
}

function CriterionSummary({
	criterion,
	threshold,
	asked,
}: {
	readonly criterion: Criterion;
	readonly threshold: string;
	readonly asked: Reasoning;
}) {
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
