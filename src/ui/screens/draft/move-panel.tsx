import { useSignal } from "@preact/signals";
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
	type OpenDraft,
	previewMove,
	type ReadyRuleset,
	sameLoss,
} from "../../../state/index.ts";
import {
	checklistWords,
	documentScreenWords,
	explainWords,
	moveWords,
	ownRulesetWords,
	resultSentence,
} from "../../../text/index.ts";
import { Marks } from "../../components/marks.tsx";
import { Notice } from "../../components/notice.tsx";
import { MoveAsked } from "./move-asked.tsx";
import { MoveChanges } from "./move-changes.tsx";

interface MovePanelProps {
	readonly open: OpenDraft;
	readonly target: ReadyRuleset;
	readonly onCancel: () => void;
}

/** What carries over, what is new, what would be lost; nothing is lost without a yes. */
export function MovePanel({ open, target, onCancel }: MovePanelProps) {
	/** What was agreed to be lost: something else asks anew. */
	const agreedTo = useSignal<readonly Entered[] | undefined>(undefined);
	const chosen = useSignal<Chosen>({});
	const keepOld = useSignal(true);
	const failure = useSignal("");
	// Of the draft as it stands now: it can still be changed below.
	const move = previewMove(open, target, chosen.value);
	const agreed = agreedTo.value !== undefined && sameLoss(agreedTo.value, move.lost);
	const { about, version } = target.ruleset;
	const losing = move.lost.length > 0;
	const go = async () => {
		failure.value = "";
		try {
			if (!(await open.moveTo(target, move.lost, keepOld.value, chosen.value))) {
				agreedTo.value = undefined;
				failure.value = moveWords.changed;
			}
		} catch {
			failure.value = moveWords.failed;
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
				onChoose={(field, from) => {
					chosen.value = { ...chosen.value, [field]: from };
				}}
			/>
			<details>
				<summary>{moveWords.carried(move.carried.length)}</summary>
				<ul class="plain-list">
					{move.carried.map(({ what, to }) => (
						<li key={JSON.stringify(what)}>
							{nameOf(open.ruleset, what)}{" "}
							{what.kind !== "property" &&
								what.kind !== "rows" &&
								moveWords.to(to.map((id) => placeOf(target.ruleset, id)))}
						</li>
					))}
				</ul>
			</details>
			<details open={move.added.length > 0}>
				<summary>{moveWords.added(move.added.length)}</summary>
				<ul class="plain-list">
					{move.added.map((field) => (
						<li key={field}>{nameOf(target.ruleset, { kind: "answer", field })}</li>
					))}
				</ul>
			</details>
			{losing ? (
				<Notice>
					<p>
						<strong>{moveWords.lost(move.lost.length)}</strong>
					</p>
					<ul class="plain-list">
						{move.lost.map((what) => (
							<li key={JSON.stringify(what)}>{nameOf(open.ruleset, what)}</li>
						))}
					</ul>
				</Notice>
			) : (
				<p>{moveWords.nothingLost}</p>
			)}
			<div class="options">
				<Tick
					name="move.keep-old"
					on={keepOld.value}
					label={moveWords.keepOld}
					onTick={(on) => {
						keepOld.value = on;
					}}
				/>
				{losing && (
					<Tick
						name="move.agree"
						on={agreed}
						label={moveWords.agree}
						onTick={(on) => {
							agreedTo.value = on ? move.lost : undefined;
						}}
					/>
				)}
			</div>
			{failure.value && (
				<Notice tone="bad" announce>
					<p>{failure.value}</p>
				</Notice>
			)}
			<div class="row">
				<button
					type="button"
					class="button primary"
					disabled={
						!open.changeable.value || open.trying.value || (losing && !agreed) || isAsking(move)
					}
					onClick={() => void go()}
				>
					{moveWords.go}
				</button>
				<button type="button" class="button" onClick={onCancel}>
					{moveWords.cancel}
				</button>
			</div>
		</section>
	);
}

function Tick(props: {
	readonly name: string;
	readonly on: boolean;
	readonly label: string;
	readonly onTick: (on: boolean) => void;
}) {
	return (
		<label class="option">
			<input
				type="checkbox"
				name={props.name}
				checked={props.on}
				onChange={(event) => props.onTick(event.currentTarget.checked)}
			/>
			<span>{props.label}</span>
		</label>
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
				criterion?.evidence.find(({ id }) => id === what.evidence)?.title ??
					checklistWords.evidence,
			);
		case "note":
			return named(moveWords.note);
		case "waived":
			return named(moveWords.waived);
	}
}
