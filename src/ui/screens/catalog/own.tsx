import { useState } from "preact/hooks";
import { codeOf } from "../../../drafts/index.ts";
import { type AddOutcome, isNotFetched } from "../../../state/index.ts";
import {
	appWords,
	draftFiles,
	ownRulesetWords,
	rulesetChecks,
	storeErrors,
} from "../../../text/index.ts";
import { Button } from "../../components/button.tsx";
import { FileButton } from "../../components/file-button.tsx";
import { Many } from "../../components/many.tsx";
import { Notice } from "../../components/notice.tsx";
import { WaysBack } from "../../components/undoable.tsx";
import { useApp } from "../../context.ts";

/** Places shown of a file that was refused; more than a person mends at once. */
const SHOWN = 20;

interface Message {
	readonly tone: "good" | "bad" | "calm";
	readonly text: string;
	/** Where a file that was refused is to be mended. */
	readonly places?: readonly string[];
}

/** A ruleset from a file: checked on the device, then kept as the person's own. */
export function AddRuleset() {
	const { rulesets } = useApp();
	const [said, say] = useState<Message>();
	const add = async (file: File) => {
		say({ tone: "calm", text: ownRulesetWords.checking(file.name) });
		try {
			say(messageOf(await rulesets.add(file), file.name));
		} catch (error) {
			const text = isNotFetched(error) ? error.message : storeErrors[codeOf(error)];
			say({ tone: "bad", text });
		}
	};
	return (
		<section class="stack-small" aria-label={ownRulesetWords.add}>
			<FileButton
				label={ownRulesetWords.add}
				name="ruleset-file"
				accept=".json,application/json"
				describedBy="add-ruleset-hint"
				onFile={(file) => void add(file)}
			/>
			<p class="hint" id="add-ruleset-hint">
				{ownRulesetWords.addHint}
			</p>
			<div role="status">
				{said && (
					<Notice tone={said.tone} text={said.text}>
						{said.places && (
							<Many
								items={said.places.map((place) => <li key={place}>{place}</li>)}
								shown={SHOWN}
								more={ownRulesetWords.more}
							/>
						)}
					</Notice>
				)}
			</div>
		</section>
	);
}

function messageOf(outcome: AddOutcome, file: string): Message {
	if (outcome.kind === "refused") {
		const places = outcome.issues.map(rulesetChecks.place);
		return { tone: "bad", text: ownRulesetWords.refused(file, places.length), places };
	}
	const { about, version } = outcome.entry;
	if (outcome.kind === "same") return { tone: "calm", text: ownRulesetWords.same(about.title) };
	const text =
		outcome.before === undefined
			? ownRulesetWords.added(about.title, version)
			: ownRulesetWords.updated(about.title, outcome.before, version);
	return { tone: "good", text };
}

/** Done at once with a way back; asked first where drafts need it. */
export function RemoveRuleset({ id, title }: { readonly id: string; readonly title: string }) {
	const { ports, rulesets } = useApp();
	const [needed, setNeeded] = useState<readonly string[]>();
	const [failure, setFailure] = useState("");
	const failed = (error: unknown) => setFailure(storeErrors[codeOf(error)]);
	const remove = () => rulesets.remove(id).catch(failed);
	const ask = async () => {
		const drafts = (await ports.store.list())
			.filter(({ draft }) => draft.ownRuleset && draft.rulesetId === id)
			.map(({ draft }) => draftFiles.named(draft.unit.name.trim() || appWords.drafts, draft.label));
		if (drafts.length === 0) await remove();
		else setNeeded(drafts);
	};
	return (
		<>
			{!needed && (
				<Button
					look="quiet"
					label={ownRulesetWords.remove}
					aria-label={ownRulesetWords.removeNamed(title)}
					onClick={() => void ask().catch(failed)}
				/>
			)}
			<div role="status">
				{needed && (
					<Notice text={ownRulesetWords.needed(title, needed)}>
						<div class="row">
							<Button label={ownRulesetWords.keep} onClick={() => setNeeded(undefined)} />
							<Button
								look="quiet"
								label={ownRulesetWords.removeAnyway}
								onClick={() => void remove()}
							/>
						</div>
					</Notice>
				)}
				{failure && <p class="error">{failure}</p>}
			</div>
		</>
	);
}

export function RemovedRulesets() {
	const { removed } = useApp().rulesets;
	const done = removed.done.value.map((each) => ({
		id: each.id,
		text: ownRulesetWords.removed(each.title),
		undo: () => void removed.undo(each).catch(() => undefined),
	}));
	return <WaysBack done={done} />;
}
