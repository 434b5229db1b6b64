import { useState } from "preact/hooks";
import { fetchPart, type ReadyRuleset } from "../../../state/index.ts";
import { appWords, sampleWords } from "../../../text/index.ts";
import { Button } from "../../components/button.tsx";
import { Notice } from "../../components/notice.tsx";
import { Select } from "../../components/select.tsx";
import { useApp } from "../../context.ts";

/** Begins a draft with one of the ruleset's worked examples; marked as made up. */
export function SampleStart({ loaded }: { readonly loaded: ReadyRuleset }) {
	const app = useApp();
	const { examples } = loaded.ruleset;
	const [chosen, choose] = useState(examples[0]?.id ?? "");
	const [failure, setFailure] = useState<string>();
	const example = examples.find(({ id }) => id === chosen);
	if (!example) return null;

	const begin = async () => {
		try {
			const part = await fetchPart(app.ports, () => import("./begin-sample.chunk.ts"), true);
			setFailure(await part.beginSample(app, loaded, example));
		} catch {
			setFailure(appWords.failed);
		}
	};
	return (
		<div class="card stack-small">
			<Select
				id="sample"
				label={sampleWords.choose}
				hint={sampleWords.warning}
				value={chosen}
				options={examples.map(({ id, title }) => [id, title])}
				onChoose={choose}
			/>
			{failure && <Notice tone="bad" announce text={failure} />}
			<Button label={sampleWords.try} onClick={() => void begin()} />
		</div>
	);
}
