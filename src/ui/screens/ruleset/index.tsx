import {
	type Criterion,
	describeCriterion,
	describeDocument,
	hrefs,
	type Ruleset,
	unanswered,
	validityNotice,
} from "../../../state/index.ts";
import { day, rulesets, rulesetScreens as words } from "../../../text/index.ts";
import { GroupHeading } from "../../components/group-heading.tsx";
import { Notes } from "../../components/notes.tsx";
import { Notice } from "../../components/notice.tsx";
import { useApp } from "../../context.ts";
import { WithRuleset } from "./load.tsx";

export default function RulesetScreen({ id }: { readonly id: string }) {
	return <WithRuleset id={id}>{(ruleset) => <RulesetPage ruleset={ruleset} />}</WithRuleset>;
}

function RulesetPage({ ruleset }: { readonly ruleset: Ruleset }) {
	const { ports } = useApp();
	const { about } = ruleset;
	const blank = unanswered(ruleset);
	const notice = validityNotice(about, ports.today());
	const period = rulesets.period(about.period.from, about.period.to);
	return (
		<>
			<div class="stack-small">
				<h1>{about.title}</h1>
				<p class="lead">
					{[
						rulesets.provinceNow(about.province.name, about.province.present),
						words.criteria(about.criteriaCount),
					].join(" · ")}
				</p>
			</div>
			{notice && (
				<Notice>
					<p>{notice}</p>
				</Notice>
			)}
			<div>
				<a class="button primary" href={hrefs.start(ruleset.id)}>
					{words.start}
				</a>
			</div>
			<dl class="facts">
				<dt>{words.document}</dt>
				<dd>{describeDocument(about.document)}</dd>
				{about.basedOn && <dt>{words.basedOn}</dt>}
				{about.basedOn?.map((document) => (
					<dd key={document.number}>{describeDocument(document)}</dd>
				))}
				<dt>{words.unit}</dt>
				<dd>{about.unit}</dd>
				<dt>{words.periodLabel}</dt>
				<dd>{period}</dd>
			</dl>
			<section class="stack">
				<h2>{words.what}</h2>
				<ol class="items">
					{ruleset.criteria.map((criterion, index) => (
						<li key={criterion.id}>
							<GroupHeading ruleset={ruleset} index={index} />
							<CriterionSummary
								criterion={criterion}
								threshold={describeCriterion(ruleset, criterion, blank).threshold}
							/>
						</li>
					))}
				</ol>
			</section>
			<section class="stack-small">
				<h2>{words.notes}</h2>
				{about.province.note && <p class="plain-list">{about.province.note}</p>}
				<Notes notes={ruleset.notes ?? []} />
				<p class="hint">{words.checkedOn(day(about.checkedOn))}</p>
			</section>
		</>
	);
}

function CriterionSummary({
	criterion,
	threshold,
}: {
	readonly criterion: Criterion;
	readonly threshold: string;
}) {
	const { number, title, fields, gate, appliesFrom, explanation, evidence } = criterion;
	const conditions = fields.filter(({ id, kind }) => id !== gate && kind === "confirm");
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
							{words.need}: {threshold}
						</strong>
					</li>
					{conditions.length > 1 && conditions.map(({ id, label }) => <li key={id}>– {label}</li>)}
					{appliesFrom && <li>{words.from(day(appliesFrom))}</li>}
					<li>
						{words.evidence}:{" "}
						{evidence.map(({ title: document }) => document).join("; ") || words.noEvidence}
					</li>
				</ul>
			</div>
		</div>
	);
}
