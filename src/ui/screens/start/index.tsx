import { useSignal } from "@preact/signals";
import { codeOf, hrefs, type Ruleset, resultOf, startDraft } from "../../../state/index.ts";
import { storeErrors, startScreen as words } from "../../../text/index.ts";
import { Notice } from "../../components/notice.tsx";
import { Properties } from "../../components/properties.tsx";
import { TextField } from "../../components/text-field.tsx";
import { useApp } from "../../context.ts";
import { WithRuleset } from "../ruleset/load.tsx";

export default function StartScreen({ id }: { readonly id: string }) {
	return <WithRuleset id={id}>{(ruleset) => <StartForm ruleset={ruleset} />}</WithRuleset>;
}

function StartForm({ ruleset }: { readonly ruleset: Ruleset }) {
	const { ports, drafts } = useApp();
	const { unitForm, about } = ruleset;
	const name = useSignal("");
	const commune = useSignal("");
	const assessedOn = useSignal(ports.today());
	const properties = useSignal<Readonly<Record<string, string>>>({});
	const failure = useSignal("");
	const busy = useSignal(false);

	const create = async (event: Event) => {
		event.preventDefault();
		if (busy.value) return;
		busy.value = true;
		const draft = startDraft(ruleset, {
			id: ports.newId(),
			now: ports.now(),
			unit: {
				name: name.value.trim(),
				commune: commune.value.trim(),
				properties: properties.value,
			},
			assessedOn: assessedOn.value,
		});
		try {
			await drafts.add(draft, resultOf(ruleset, draft));
			location.hash = hrefs.draft(draft.id);
		} catch (error) {
			failure.value = `${words.failed} ${storeErrors[codeOf(error)]}`;
			busy.value = false;
		}
	};

	return (
		<form class="stack" onSubmit={(event) => void create(event)}>
			<div class="stack-small">
				<p class="hint">
					{about.title} · {about.province.name}
				</p>
				<h1>{words.title}</h1>
				<p class="lead">{words.lead}</p>
			</div>
			<TextField
				label={unitForm.nameLabel}
				name="unit.name"
				value={name.value}
				onInput={(value) => {
					name.value = value;
				}}
			/>
			{unitForm.communeLabel && (
				<TextField
					label={unitForm.communeLabel}
					name="unit.commune"
					hint={words.communeHint}
					value={commune.value}
					onInput={(value) => {
						commune.value = value;
					}}
				/>
			)}
			<TextField
				label={words.assessedOn}
				name="assessedOn"
				type="date"
				hint={words.assessedOnHint}
				value={assessedOn.value}
				onInput={(value) => {
					assessedOn.value = value;
				}}
			/>
			<Properties
				properties={unitForm.properties ?? []}
				values={properties.value}
				onChange={(id, value) => {
					properties.value = { ...properties.value, [id]: value };
				}}
			/>
			{failure.value && (
				<Notice tone="bad" announce>
					<p>{failure.value}</p>
				</Notice>
			)}
			<div>
				<button type="submit" class="button primary">
					{words.create}
				</button>
			</div>
		</form>
	);
}
