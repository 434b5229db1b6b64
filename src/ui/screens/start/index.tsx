import { useSignal } from "@preact/signals";
import {
	beginDraft,
	codeOf,
	confirmDay,
	type Draft,
	hrefs,
	type ReadyRuleset,
	startDraft,
} from "../../../state/index.ts";
import { storeErrors, startScreen as words } from "../../../text/index.ts";
import { Marks } from "../../components/marks.tsx";
import { Notice } from "../../components/notice.tsx";
import { TypingArea } from "../../components/typing.tsx";
import { Circumstances, UnitNames } from "../../components/unit-fields.tsx";
import { useApp } from "../../context.ts";
import { WithRuleset } from "../ruleset/load.tsx";

export default function StartScreen({ id }: { readonly id: string }) {
	return (
		<TypingArea>
			<WithRuleset id={id}>{(loaded) => <StartForm loaded={loaded} />}</WithRuleset>
		</TypingArea>
	);
}

function StartForm({ loaded }: { readonly loaded: ReadyRuleset }) {
	const { ports, drafts } = useApp();
	const { ruleset, ref } = loaded;
	const { about } = ruleset;
	const unit = useSignal<Draft["unit"]>({ name: "", commune: "", properties: {} });
	const assessedOn = useSignal(ports.today());
	/** The day of which the person said that it is meant, however unlikely it is. */
	const confirmed = useSignal("");
	const failure = useSignal("");
	const busy = useSignal(false);

	const setUnit = (change: Partial<Draft["unit"]>) => {
		unit.value = { ...unit.value, ...change };
	};
	const create = async (event: Event) => {
		event.preventDefault();
		if (busy.value) return;
		busy.value = true;
		const begun = startDraft(ref, {
			id: ports.newId(),
			now: ports.now(),
			unit: {
				...unit.value,
				name: unit.value.name.trim(),
				commune: unit.value.commune.trim(),
			},
			assessedOn: assessedOn.value,
		});
		const draft = confirmed.value === assessedOn.value ? confirmDay(begun) : begun;
		try {
			await beginDraft(ports, drafts, loaded, draft);
			location.hash = hrefs.draft(draft.id);
		} catch (error) {
			failure.value = `${words.failed} ${storeErrors[codeOf(error)]}`;
			busy.value = false;
		}
	};

	return (
		<form class="stack" autocomplete="off" onSubmit={(event) => void create(event)}>
			<div class="stack-small">
				<p class="hint">
					{about.title} · {about.province.name}
				</p>
				<h1>{words.title}</h1>
				{ref.own && (
					<div>
						<Marks own />
					</div>
				)}
				<p class="lead">{words.lead}</p>
			</div>
			<UnitNames ruleset={ruleset} unit={unit.value} onUnit={setUnit} />
			<Circumstances
				ruleset={ruleset}
				unit={unit.value}
				assessedOn={assessedOn.value}
				confirmed={confirmed.value === assessedOn.value}
				today={ports.today()}
				onConfirm={() => {
					confirmed.value = assessedOn.value;
				}}
				onUnit={setUnit}
				onAssessedOn={(day) => {
					assessedOn.value = day;
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
