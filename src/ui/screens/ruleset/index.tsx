import "../../styles/parts.css";
import { useMemo } from "preact/hooks";
import { describeCriterion, validityNotice } from "../../../documents/index.ts";
import { hrefs, type ReadyRuleset, unanswered } from "../../../state/index.ts";
import { day, ownRulesetWords, provinceNow, rulesetWords } from "../../../text/index.ts";
import { useGrowing } from "../../components/after-paint.ts";
import { GroupHeading } from "../../components/group-heading.tsx";
import { lazy } from "../../components/lazy.tsx";
import { Marks } from "../../components/marks.tsx";
import { Notice } from "../../components/notice.tsx";
import { PartTrouble } from "../../components/trouble.tsx";
import { useApp } from "../../context.ts";
import { BlankChecklist } from "./blank-checklist.tsx";
import { WithRuleset } from "./load.tsx";
import { SampleStart } from "./sample.tsx";
import { Unfolding, useUnfoldedOnPaper } from "./unfolding.tsx";

const Folded = lazy(() => import("./folded.tsx"), PartTrouble);

/** Bodies in one go, after a paint. */
const AT_ONCE = 3;

interface RulesetScreenProps {
	readonly id: string;
	/** The one that is looked for: it stands unfolded, in view. */
	readonly criterion?: string | undefined;
}

export default function RulesetScreen({ id, criterion }: RulesetScreenProps) {
	return (
		<WithRuleset id={id}>
			{(loaded) => <RulesetPage loaded={loaded} wanted={criterion} />}
		</WithRuleset>
	);
}

interface RulesetPageProps {
	readonly loaded: ReadyRuleset;
	readonly wanted: string | undefined;
}

/** Short at first; what stands folded comes once that is painted, for whoever unfolds, searches or prints it. */
function RulesetPage({ loaded, wanted }: RulesetPageProps) {
	const { ports } = useApp();
	const { ruleset, ref } = loaded;
	const { about, criteria, requires } = ruleset;
	const blank = useMemo(() => unanswered(ruleset), [ruleset]);
	const notice = validityNotice(about, ports.today());
	const notes = (ruleset.notes?.length ?? 0) + (about.province.note ? 1 : 0);
	const bodies = useGrowing(criteria.length + 1, AT_ONCE, 0);
	useUnfoldedOnPaper();
	const isPainted = bodies > 0;
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
			<section class="stack">
				<h2>{rulesetWords.what}</h2>
				<ol class="items">
					{requires !== undefined && (
						<li>
							<Unfolding title={<h3>{rulesetWords.whole}</h3>}>
								{isPainted && <Folded what="whole" loaded={loaded} blank={blank} />}
							</Unfolding>
						</li>
					)}
					{criteria.map((criterion, index) => (
						<li key={criterion.id}>
							<GroupHeading ruleset={ruleset} index={index} />
							<Unfolding
								wanted={criterion.id === wanted}
								title={
									<h3>
										<span class="hint">{criterion.number}</span> {criterion.title}
									</h3>
								}
								more={`${rulesetWords.need}: ${describeCriterion(ruleset, criterion, blank).threshold}`}
							>
								{(index < bodies || (isPainted && criterion.id === wanted)) && (
									<Folded what={criterion} loaded={loaded} blank={blank} />
								)}
							</Unfolding>
						</li>
					))}
				</ol>
			</section>
			<div class="items">
				<Unfolding title={<h2>{rulesetWords.facts}</h2>}>
					{isPainted && <Folded what="facts" loaded={loaded} blank={blank} />}
				</Unfolding>
				{notes > 0 && (
					<Unfolding title={<h2>{rulesetWords.notesFolded(notes)}</h2>}>
						{isPainted && <Folded what="notes" loaded={loaded} blank={blank} />}
					</Unfolding>
				)}
			</div>
			<SampleStart loaded={loaded} />
			<BlankChecklist loaded={loaded} />
			<p class="hint">{rulesetWords.checkedOn(day(about.checkedOn))}</p>
		</>
	);
}
