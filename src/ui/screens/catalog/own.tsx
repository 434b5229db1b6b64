import { useSignal } from "@preact/signals";
import { useEffect, useRef } from "preact/hooks";
import { codeOf, isNotFetched } from "../../../state/index.ts";
import {
	appWords,
	draftFiles,
	ownRulesetWords,
	rulesetChecks,
	storeErrors,
} from "../../../text/index.ts";
import { FileButton } from "../../components/file-button.tsx";
import { Many } from "../../components/many.tsx";
import { Notice } from "../../components/notice.tsx";
import { Undoable } from "../../components/undoable.tsx";
import { useApp } from "../../context.ts";

/** Places shown of a file that was refused; more than a person mends at once. */
const SHOWN = 20;

type Message =
	| { readonly tone: "good" | "bad" | "calm"; readonly text: string }
	| { readonly tone: "refused"; readonly text: string; readonly places: readonly string[] };

/** A ruleset from a file: checked on the device, then kept as the person's own. */
export function AddRuleset() {
	const { rulesets } = useApp();
	const message = useSignal<Message | undefined>(undefined);
	const add = async (file: File) => {
		message.value = { tone: "calm", text: ownRulesetWords.checking(file.name) };
		try {
			const outcome = await rulesets.add(file);
			if (outcome.kind === "refused") {
				const places = outcome.issues.map(rulesetChecks.place);
				message.value = {
					tone: "refused",
					text: ownRulesetWords.refused(file.name, places.length),
					places,
				};
				return;
			}
			const { about, version } = outcome.entry;
			message.value =
				outcome.kind === "same"
					? { tone: "calm", text: ownRulesetWords.same(about.title) }
					: {
							tone: "good",
							text:
								outcome.before === undefined
									? ownRulesetWords.added(about.title, version)
									: ownRulesetWords.updated(about.title, outcome.before, version),
						};
		} catch (error) {
			const text = isNotFetched(error) ? error.message : storeErrors[codeOf(error)];
			message.value = { tone: "bad", text };
		}
	};
	const said = message.value;
	return (
		<section class="stack-small" aria-label={ownRulesetWords.add}>
			<div>
				<FileButton
					label={ownRulesetWords.add}
					name="ruleset-file"
					accept=".json,application/json"
					describedBy="add-ruleset-hint"
					onFile={(file) => void add(file)}
				/>
			</div>
			<p class="hint" id="add-ruleset-hint">
				{ownRulesetWords.addHint}
			</p>
			<div role="status">
				{said && (
					<Notice tone={said.tone === "refused" ? "bad" : said.tone}>
						<p>{said.text}</p>
						{said.tone === "refused" && (
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

/** Done at once with a way back; asked first where drafts need it. */
export function RemoveRuleset({ id, title }: { readonly id: string; readonly title: string }) {
	const { ports, rulesets } = useApp();
	const needed = useSignal<readonly string[] | undefined>(undefined);
	const failure = useSignal("");
	const attempt = async (work: () => Promise<void>) => {
		try {
			await work();
		} catch (error) {
			failure.value = storeErrors[codeOf(error)];
		}
	};
	const ask = () =>
		attempt(async () => {
			const drafts = (await ports.store.list())
				.filter(({ draft }) => draft.ownRuleset && draft.rulesetId === id)
				.map(({ draft }) =>
					draftFiles.named(draft.unit.name.trim() || appWords.drafts, draft.label),
				);
			if (drafts.length === 0) await rulesets.remove(id);
			else needed.value = drafts;
		});
	return (
		<>
			{!needed.value && (
				<button
					type="button"
					class="button quiet"
					aria-label={ownRulesetWords.removeNamed(title)}
					onClick={() => void ask()}
				>
					{ownRulesetWords.remove}
				</button>
			)}
			<div role="status">
				{needed.value && (
					<Notice>
						<p>{ownRulesetWords.needed(title, needed.value)}</p>
						<div class="row">
							<button
								type="button"
								class="button"
								onClick={() => {
									needed.value = undefined;
								}}
							>
								{ownRulesetWords.keep}
							</button>
							<button
								type="button"
								class="button quiet"
								onClick={() => void attempt(() => rulesets.remove(id))}
							>
								{ownRulesetWords.removeAnyway}
							</button>
						</div>
					</Notice>
				)}
				{failure.value && <p class="error">{failure.value}</p>}
			</div>
		</>
	);
}

/** What was removed and the way back; it stays as long as the page lives. */
export function RemovedRulesets() {
	const { rulesets } = useApp();
	const last = useRef<HTMLButtonElement>(null);
	const removed = rulesets.removed.done.value;
	const before = useRef(removed.length);
	// The button that was pressed is gone with its ruleset: go on from the way back.
	useEffect(() => {
		if (removed.length !== before.current) last.current?.focus();
		before.current = removed.length;
	}, [removed.length]);
	return (
		<div class="stack-small" role="status">
			{removed.map((each) => (
				<Undoable
					key={each.id}
					tone="calm"
					text={ownRulesetWords.removed(each.title)}
					button={last}
					onUndo={() => void rulesets.removed.undo(each).catch(() => undefined)}
				/>
			))}
		</div>
	);
}
