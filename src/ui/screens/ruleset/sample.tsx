import { useSignal } from "@preact/signals";
import { startSample } from "../../../drafts/index.ts";
import { beginDraft, codeOf, hrefs, type ReadyRuleset } from "../../../state/index.ts";
import { sampleWords, startWords, storeErrors } from "../../../text/index.ts";
import { Notice } from "../../components/notice.tsx";
import { useApp } from "../../context.ts";

/** Begins a draft with one of the ruleset's worked examples; marked as made up. */
export function SampleStart({ loaded }: { readonly loaded: ReadyRuleset }) {
	const { ports, drafts } = useApp();
	const { ruleset, ref } = loaded;
	const chosen = useSignal(ruleset.examples[0]?.id ?? "");
	const failure = useSignal("");
	const example = ruleset.examples.find(({ id }) => id === chosen.value);
	if (!example) return null;

	const begin = async () => {
		const unit = { name: sampleWords.named(ruleset.about.unit), commune: "", properties: {} };
		const start = { id: ports.newId(), now: ports.now(), unit };
		try {
			const draft = startSample(ruleset, ref, example, start);
			await beginDraft(ports, drafts, loaded, draft);
			location.hash = hrefs.draft(draft.id);
		} catch (error) {
			failure.value = `${startWords.failed} ${storeErrors[codeOf(error)]}`;
		}
	};
	return (
		<div class="card stack-small">
			<div class="field">
				<label for="sample">{sampleWords.choose}</label>
				<p class="hint">{sampleWords.warning}</p>
				<select
					class="input"
					id="sample"
					name="sample"
					value={chosen.value}
					onChange={(event) => {
						chosen.value = event.currentTarget.value;
					}}
				>
					{ruleset.examples.map(({ id, title }) => (
						<option key={id} value={id}>
							{title}
						</option>
					))}
				</select>
			</div>
			{failure.value && (
				<Notice tone="bad" announce>
					<p>{failure.value}</p>
				</Notice>
			)}
			<div>
				<button type="button" class="button" onClick={() => void begin()}>
					{sampleWords.try}
				</button>
			</div>
		</div>
	);
}
