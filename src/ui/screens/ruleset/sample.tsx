import { useState } from "preact/hooks";
import { codeOf, startSample } from "../../../drafts/index.ts";
import { hrefs, type ReadyRuleset, storedAs } from "../../../state/index.ts";
import { sampleWords, startWords, storeErrors } from "../../../text/index.ts";
import { Button } from "../../components/button.tsx";
import { Notice } from "../../components/notice.tsx";
import { Select } from "../../components/select.tsx";
import { useApp } from "../../context.ts";

/** Begins a draft with one of the ruleset's worked examples; marked as made up. */
export function SampleStart({ loaded }: { readonly loaded: ReadyRuleset }) {
	const { ports, drafts } = useApp();
	const { ruleset, ref } = loaded;
	const [chosen, choose] = useState(ruleset.examples[0]?.id ?? "");
	const [failure, setFailure] = useState("");
	const example = ruleset.examples.find(({ id }) => id === chosen);
	if (!example) return null;

	const begin = async () => {
		const unit = { name: sampleWords.named(ruleset.about.unit), commune: "", properties: {} };
		const start = { id: ports.newId(), now: ports.now(), unit };
		try {
			const draft = startSample(ruleset, ref, example, start);
			await drafts.add(storedAs(ports, loaded, draft));
			location.hash = hrefs.draft(draft.id);
		} catch (error) {
			setFailure(`${startWords.failed} ${storeErrors[codeOf(error)]}`);
		}
	};
	return (
		<div class="card stack-small">
			<Select
				id="sample"
				label={sampleWords.choose}
				hint={sampleWords.warning}
				value={chosen}
				options={ruleset.examples.map(({ id, title }) => [id, title])}
				onChoose={choose}
			/>
			{failure && <Notice tone="bad" announce text={failure} />}
			<Button label={sampleWords.try} onClick={() => void begin()} />
		</div>
	);
}
