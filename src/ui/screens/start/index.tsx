import { useRef, useState } from "preact/hooks";
import { codeOf, type Draft } from "../../../drafts/index.ts";
import { hrefs, type ReadyRuleset, startFormOf } from "../../../state/index.ts";
import { provinceNow, startWords, storeErrors } from "../../../text/index.ts";
import { focusDay } from "../../components/assessment-day.tsx";
import { Marks } from "../../components/marks.tsx";
import { Notice } from "../../components/notice.tsx";
import { TypingArea, useTyping } from "../../components/typing.tsx";
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
	const [form] = useState(() => startFormOf(ports, drafts, loaded));
	const [failure, setFailure] = useState("");
	const busy = useRef(false);
	const typing = useTyping();
	const unit = form.unit.value;

	const setUnit = (change: Partial<Draft["unit"]>) => {
		form.unit.value = { ...unit, ...change };
	};
	const create = async (event: Event) => {
		event.preventDefault();
		if (busy.current) return;
		busy.current = true;
		try {
			const id = await form.begin();
			if (id !== undefined) location.hash = hrefs.draft(id);
			else {
				busy.current = false;
				// What is asked or wrong is said by the day, though this may be typed in still.
				typing?.left();
				focusDay(form.typedDay.value);
			}
		} catch (error) {
			setFailure(`${startWords.failed} ${storeErrors[codeOf(error)]}`);
			busy.current = false;
		}
	};

	return (
		<form class="stack" autocomplete="off" onSubmit={(event) => void create(event)}>
			<div class="stack-small">
				<p class="hint">
					{about.title} · {provinceNow(about.province)}
				</p>
				<h1>{startWords.title}</h1>
				<Marks own={ref.own} />
				<p class="lead">{startWords.lead}</p>
			</div>
			<UnitNames ruleset={ruleset} unit={unit} onUnit={setUnit} />
			<Circumstances
				ruleset={ruleset}
				unit={unit}
				day={form.assessedOn.value}
				typed={form.typedDay.value}
				confirmed={form.confirmed.value}
				onConfirm={form.confirm}
				onUnit={setUnit}
				onTyped={(typed) => {
					form.typedDay.value = typed;
				}}
			/>
			{failure && <Notice tone="bad" announce text={failure} />}
			<button type="submit" class="button primary">
				{startWords.create}
			</button>
		</form>
	);
}
