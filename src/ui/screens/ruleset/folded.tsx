import { describeSource, explainAsked, explainWhole } from "../../../documents/index.ts";
import type { Assessment, Criterion, Ruleset } from "../../../rules/index.ts";
import type { ReadyRuleset } from "../../../state/index.ts";
import { day, rulesets, rulesetWords } from "../../../text/index.ts";
import { Notes } from "../../components/notes.tsx";
import { Why } from "../../components/why.tsx";
import { useApp } from "../../context.ts";

interface FoldedProps {
	readonly what: "whole" | "facts" | "notes" | Criterion;
	readonly loaded: ReadyRuleset;
	/** How it stands before anything is answered. */
	readonly blank: Assessment;
}

/** What a line of a ruleset's page unfolds. */
export default function Folded({ what, loaded: { ruleset }, blank }: FoldedProps) {
	switch (what) {
		case "whole": {
			const whole = explainWhole(ruleset, blank);
			return whole ? <Why reasonings={[whole]} verdicts={false} /> : null;
		}
		case "facts":
			return <Facts ruleset={ruleset} />;
		case "notes":
			return (
				<>
					{ruleset.about.province.note && <p class="plain-list">{ruleset.about.province.note}</p>}
					<Notes notes={ruleset.notes ?? []} />
				</>
			);
		default:
			return <CriterionInFull ruleset={ruleset} criterion={what} blank={blank} />;
	}
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

interface InFullProps {
	readonly ruleset: Ruleset;
	readonly criterion: Criterion;
	readonly blank: Assessment;
}

function CriterionInFull({ ruleset, criterion, blank }: InFullProps) {
	const asked = explainAsked(ruleset, criterion, blank);
	const { fields, gate, appliesFrom, explanation, evidence } = criterion;
	const { requirement, source, notes = [] } = criterion;
	const condition = fields.find(({ id }) => id === gate);
	return (
		<>
			<p>{explanation}</p>
			<ul class="plain-list">
				{(asked.parts.length > 0 || fields.some(({ kind }) => kind === "choice")) && (
					<li>
						<Why reasonings={[asked]} verdicts={false} />
					</li>
				)}
				{condition && <li>{rulesetWords.onlyIf(condition.label)}</li>}
				{appliesFrom && <li>{rulesetWords.from(day(appliesFrom))}</li>}
				<li>
					{rulesetWords.evidence}:{" "}
					{evidence.map(({ title }) => title).join("; ") || rulesetWords.noEvidence}
				</li>
			</ul>
			<p class="label">{rulesetWords.official}</p>
			<p class="quote">{requirement}</p>
			<p class="plain-list">
				{rulesetWords.sourceLabel}: {rulesetWords.source(source.section, source.item)}
			</p>
			{notes.length > 0 && (
				<>
					<p class="label">{rulesetWords.notes}</p>
					<Notes notes={notes} />
				</>
			)}
		</>
	);
}
