import { rulesetOf } from "../../../drafts/index.ts";
import { hrefs, type ListedDraft } from "../../../state/index.ts";
import {
	applying,
	appWords,
	draftChoiceWords,
	draftFiles,
	draftRowWords,
	moment,
	provinceNow,
} from "../../../text/index.ts";
import { Marks } from "../../components/marks.tsx";
import { VerdictTag } from "../../components/verdict-tag.tsx";
import { type App, useApp } from "../../context.ts";
import { type Errands, RowMenu } from "./row-menu.tsx";
import { Strip } from "./strip.tsx";

interface RowProps {
	readonly listed: ListedDraft;
	readonly unsaved: boolean;
	/** Undefined where there is nothing to choose among. */
	readonly chosen: boolean | undefined;
	readonly onChoose: () => void;
	readonly menuOpen: boolean;
	readonly onMenu: (open: boolean) => void;
	readonly errands: Errands;
}

export const nameOf = ({ rulesets }: App, { draft }: ListedDraft) =>
	draftFiles.called(draft, rulesets.of(rulesetOf(draft))?.about.unit ?? appWords.drafts);

/** One draft: a row of a table on a desk, two lines on a phone. */
export function Row({ listed, unsaved, chosen, onChoose, menuOpen, onMenu, errands }: RowProps) {
	const app = useApp();
	const { draft, result } = listed;
	const { id } = draft;
	const about = app.rulesets.of(rulesetOf(draft))?.about;
	const name = nameOf(app, listed);
	const edited = moment(draft.updatedAt, app.ports.today());
	const of = about && `${about.title} · ${provinceNow(about.province)}`;
	return (
		<li class="draft-row" data-chosen={chosen}>
			{chosen !== undefined && (
				<label class="draft-choose">
					<input
						type="checkbox"
						autocomplete="off"
						checked={chosen}
						aria-label={draftChoiceWords.named(name)}
						onChange={onChoose}
					/>
				</label>
			)}
			<div class="draft-name">
				<a class="draft-link" href={hrefs.draft(id)} data-draft={id}>
					{name}
				</a>
				{draft.unit.commune && <span class="draft-of">{draft.unit.commune}</span>}
				{unsaved && <span class="tag mark">{draftRowWords.unsaved}</span>}
				<Marks own={draft.ownRuleset} sample={draft.sample} />
			</div>
			<div class="draft-more">
				{result && (
					<div class="draft-verdict">
						<VerdictTag verdict={result.verdict} />
						<Met tally={result.tally} />
					</div>
				)}
				{result?.criteria && <Strip criteria={result.criteria} />}
				{result?.evidence && (
					<span class="draft-evidence">
						<span class="draft-label">{draftRowWords.evidence} </span>
						{result.evidence.all > 0
							? draftRowWords.evidenceCount(result.evidence.atHand, result.evidence.all)
							: draftRowWords.noEvidence}
					</span>
				)}
				<span class="draft-edited">
					{edited && (
						<>
							<span class="visually-hidden">{draftRowWords.columns.edited} </span>
							{edited}
						</>
					)}
				</span>
				<span class="draft-ruleset" title={of}>
					{of}
				</span>
			</div>
			<RowMenu {...{ id, name, errands }} open={menuOpen} onOpen={onMenu} />
		</li>
	);
}

/** Of those that apply; nothing where none does. */
function Met({ tally }: Pick<NonNullable<ListedDraft["result"]>, "tally">) {
	const all = applying(tally);
	return all === 0 ? null : (
		<span class="draft-met">
			{draftRowWords.met(tally.met, all)}
			<span class="draft-label"> {draftRowWords.metMeans}</span>
		</span>
	);
}
