import { useState } from "preact/hooks";
import type { Chosen, Entered } from "../../../drafts/index.ts";
import {
	criterionAsking,
	criterionOf,
	fieldOf,
	listOf,
	propertyOf,
	type Ruleset,
} from "../../../rules/index.ts";
import {
	askLabel,
	isAsking,
	type MovePreview,
	type OpenDraft,
	previewMove,
	type ReadyRuleset,
	sameLoss,
} from "../../../state/index.ts";
import {
	documentScreenWords,
	explainWords,
	moveWords,
	ownRulesetWords,
	resultSentence,
	rulesetWords,
} from "../../../text/index.ts";
import { Button } from "../../components/button.tsx";
import { Marks } from "../../components/marks.tsx";
import { Notice } from "../../components/notice.tsx";
import { Option } from "../../components/option.tsx";
import { TextList } from "../../components/texts.tsx";
import { MoveAsked } from "./move-asked.tsx";
import { MoveChanges } from "./move-changes.tsx";

interface MovePanelProps {
	readonly open: OpenDraft;
	readonly target: ReadyRuleset;
	readonly onCancel: () => void;
}

/** What it would be like; nothing is lost without a yes. */
export function MovePanel({ open, target, onCancel }: MovePanelProps) {
	/** What was agreed to be lost: something else asks anew. */
	const [agreedTo, agreeTo] = useState<readonly Entered[]>();
	const [chosen, setChosen] = useState<Chosen>({});
	const [keepOld, setKeepOld] = useState(true);
	const [failure, setFailure] = useState("");
	// Of the draft as it stands now: it can still be changed below.
	const move = previewMove(open, target, chosen);
	const agreed = agreedTo !== undefined && sameLoss(agreedTo, move.lost);
	const { about, version } = target.ruleset;
	const losing = move.lost.length > 0;
	const go = async () => {
		setFailure("");
		try {
			if (await open.moveTo(target, move.lost, keepOld, chosen)) return;
			agreeTo(undefined);
			setFailure(moveWords.changed);
		} catch {
			setFailure(moveWords.failed);
		}
	};
	return (
		<section class="card stack" aria-label={moveWords.title(about.title, version)}>
			<div class="stack-small">
				<h2>{moveWords.title(about.title, version)}</h2>
				<Marks own={target.ref.own} />
				{target.ref.own && <p>{ownRulesetWords.warning}</p>}
				<p class="lead">{moveWords.lead}</p>
			</div>
			<div class="stack-small">
				<h3 class="label">{moveWords.result}</h3>
				<p>{moveWords.before(resultSentence(open.keptAssessment.value))}</p>
				<p>{moveWords.after(resultSentence(move.assessment))}</p>
				<MoveChanges changes={move.changes} />
			</div>
			<MoveAsked
				open={open}
				target={target.ruleset}
				asked={move.asked}
				onChoose={(field, from) => setChosen({ ...chosen, [field]: from })}
			/>
			<Entries from={open.ruleset} to={target.ruleset} move={move} />
			<div class="options stack-small">
				<Option
					type="checkbox"
					name="move.keep-old"
					checked={keepOld}
					label={moveWords.keepOld}
					onChange={setKeepOld}
				/>
				{losing && (
					<Option
						type="checkbox"
						name="move.agree"
						checked={agreed}
						label={moveWords.agree}
						onChange={(on) => agreeTo(on ? move.lost : undefined)}
					/>
				)}
			</div>
			{failure && <Notice tone="bad" announce text={failure} />}
			<div class="row">
				<Button
					look="primary"
					label={moveWords.go}
					disabled={
						!open.changeable.value || open.trying.value || (losing && !agreed) || isAsking(move)
					}
					onClick={() => void go()}
				/>
				<Button label={moveWords.cancel} onClick={onCancel} />
			</div>
		</section>
	);
}

interface EntriesProps {
	readonly from: Ruleset;
	readonly to: Ruleset;
	readonly move: Pick<MovePreview, "carried" | "added" | "lost">;
}

/** What carries over, what is new, what would be lost. */
function Entries({ from, to, move: { carried, added, lost } }: EntriesProps) {
	const goes = ({ what, to: places }: MovePreview["carried"][number]) =>
		what.kind === "property" || what.kind === "rows"
			? nameOf(from, what)
			: `${nameOf(from, what)} ${moveWords.to(places.map((id) => placeOf(to, id)))}`;
	return (
		<>
			<details>
				<summary>{moveWords.carried(carried.length)}</summary>
				<TextList of={carried.map(goes)} />
			</details>
			<details open={added.length > 0}>
				<summary>{moveWords.added(added.length)}</summary>
				<TextList of={added.map((field) => nameOf(to, { kind: "answer", field }))} />
			</details>
			{lost.length === 0 ? (
				<p>{moveWords.nothingLost}</p>
			) : (
				<Notice>
					<p>
						<strong>{moveWords.lost(lost.length)}</strong>
					</p>
					<TextList of={lost.map((what) => nameOf(from, what))} />
				</Notice>
			)}
		</>
	);
}

/** Where something goes: the number of its criterion. */
const placeOf = (ruleset: Ruleset, id: string) =>
	(criterionOf(ruleset, id) ?? criterionAsking(ruleset, id))?.number ?? id;

/** What was entered, as its ruleset names it. */
function nameOf(ruleset: Ruleset, what: Entered): string {
	if (what.kind === "property")
		return moveWords.property(propertyOf(ruleset, what.property)?.label ?? what.property);
	if (what.kind === "text") return documentScreenWords.lostText(askLabel(ruleset, what.ask));
	if (what.kind === "rows") return moveWords.rows(listOf(ruleset, what.list)?.title ?? what.list);
	if (what.kind === "answer" || what.kind === "option" || what.kind === "names") {
		const field = fieldOf(ruleset, what.field);
		const number = criterionAsking(ruleset, what.field)?.number ?? what.field;
		if (what.kind === "names")
			return explainWords.lackOf(number, moveWords.names(field?.label ?? moveWords.answer));
		if (what.kind === "answer")
			return explainWords.lackOf(number, field?.label ?? moveWords.answer);
		const options = field?.kind === "choice" ? field.options : [];
		const option = options.find(({ id }) => id === what.option)?.label ?? what.option;
		return explainWords.lackOf(number, moveWords.option(option));
	}
	const criterion = criterionOf(ruleset, what.criterion);
	const named = (text: string) => explainWords.lackOf(criterion?.number ?? what.criterion, text);
	switch (what.kind) {
		case "evidence":
			return named(
				criterion?.evidence.find(({ id }) => id === what.evidence)?.title ?? rulesetWords.evidence,
			);
		case "note":
			return named(moveWords.note);
		case "waived":
			return named(moveWords.waived);
	}
}
