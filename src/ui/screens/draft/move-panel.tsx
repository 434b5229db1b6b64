import { useSignal } from "@preact/signals";
import type { Entered, MovePreview, OpenDraft, Ruleset } from "../../../state/index.ts";
import { checklist, explain, move as words } from "../../../text/index.ts";
import { Notice } from "../../components/notice.tsx";

interface MovePanelProps {
	readonly open: OpenDraft;
	readonly preview: MovePreview;
	readonly onMoved: () => void;
	readonly onCancel: () => void;
}

/** What carries over, what is new, what would be lost; nothing is lost without a yes. */
export function MovePanel({ open, preview, onMoved, onCancel }: MovePanelProps) {
	const { move, target } = preview;
	const agreed = useSignal(false);
	const keepOld = useSignal(true);
	const busy = useSignal(false);
	const failed = useSignal(false);
	const losing = move.lost.length > 0;
	const criteria = target.ruleset.criteria;
	const go = async () => {
		busy.value = true;
		try {
			await open.moveTo(target, move, keepOld.value);
			onMoved();
		} catch {
			failed.value = true;
			busy.value = false;
		}
	};
	return (
		<section class="card stack" aria-label={words.title(target.ruleset.about.title)}>
			<div class="stack-small">
				<h2>{words.title(target.ruleset.about.title)}</h2>
				<p class="lead">{words.lead}</p>
			</div>
			<details>
				<summary>{words.carried(move.carried.length)}</summary>
				<ul class="plain-list">
					{move.carried.map(({ what, to }) => (
						<li key={JSON.stringify(what)}>
							{nameOf(open.ruleset, what)} {words.to(to)}
						</li>
					))}
				</ul>
			</details>
			<details open>
				<summary>{words.added(move.added.length)}</summary>
				<ul class="plain-list">
					{criteria
						.filter(({ id }) => move.added.includes(id))
						.map(({ id, number, title }) => (
							<li key={id}>{explain.criterion(number, title)}</li>
						))}
				</ul>
			</details>
			{losing ? (
				<Notice>
					<p>
						<strong>{words.lost(move.lost.length)}</strong>
					</p>
					<ul class="plain-list">
						{move.lost.map((what) => (
							<li key={JSON.stringify(what)}>{nameOf(open.ruleset, what)}</li>
						))}
					</ul>
				</Notice>
			) : (
				<p>{words.nothingLost}</p>
			)}
			<div class="options">
				<label class="option">
					<input
						type="checkbox"
						name="move.keep-old"
						checked={keepOld.value}
						onChange={(event) => {
							keepOld.value = event.currentTarget.checked;
						}}
					/>
					<span>{words.keepOld}</span>
				</label>
				{losing && (
					<label class="option">
						<input
							type="checkbox"
							name="move.agree"
							checked={agreed.value}
							onChange={(event) => {
								agreed.value = event.currentTarget.checked;
							}}
						/>
						<span>{words.agree}</span>
					</label>
				)}
			</div>
			{failed.value && (
				<Notice tone="bad" announce>
					<p>{words.failed}</p>
				</Notice>
			)}
			<div class="row">
				<button
					type="button"
					class="button primary"
					disabled={busy.value || (losing && !agreed.value)}
					onClick={() => void go()}
				>
					{words.go}
				</button>
				<button type="button" class="button" onClick={onCancel}>
					{words.cancel}
				</button>
			</div>
		</section>
	);
}

/** What was entered, as the old ruleset names it. */
function nameOf(ruleset: Ruleset, what: Entered): string {
	if (what.kind === "property") {
		const { properties = [] } = ruleset.unitForm;
		return words.property(
			properties.find(({ id }) => id === what.property)?.label ?? what.property,
		);
	}
	const criterion = ruleset.criteria.find(({ id }) => id === what.criterion);
	const number = criterion?.number ?? what.criterion;
	const in_ = (text: string) => explain.lackOf(number, text);
	const field = (id: string) => criterion?.fields.find((each) => each.id === id);
	switch (what.kind) {
		case "answer":
			return in_(field(what.field)?.label ?? what.field);
		case "option": {
			const choice = field(what.field);
			const options = choice?.kind === "choice" ? choice.options : [];
			return in_(words.option(options.find(({ id }) => id === what.option)?.label ?? what.option));
		}
		case "evidence":
			return in_(
				criterion?.evidence.find(({ id }) => id === what.evidence)?.title ?? checklist.evidence,
			);
		case "note":
			return in_(words.note);
		case "waived":
			return in_(words.waived);
	}
}
