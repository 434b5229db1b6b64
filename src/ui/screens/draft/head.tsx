import { useComputed } from "@preact/signals";
import { useRef } from "preact/hooks";
import { validityNotice } from "../../../documents/index.ts";
import { hrefs, type OpenDraft, type ReadyRuleset } from "../../../state/index.ts";
import {
	appWords,
	day,
	draftFiles,
	draftPartWords,
	ownRulesetWords,
	provinceNow,
	savingWords,
	trialWords,
} from "../../../text/index.ts";
import { Button } from "../../components/button.tsx";
import { Chevron } from "../../components/chevron.tsx";
import { Marks } from "../../components/marks.tsx";
import { Notice } from "../../components/notice.tsx";
import { offers } from "../../offers.ts";
import type { Place } from "./place.ts";
import { Resumed } from "./resumed.tsx";
import { SaveTrouble } from "./save-trouble.tsx";
import { Successors } from "./successors.tsx";
import { Trial } from "./trial.tsx";
import { UnitForm } from "./unit-form.tsx";

interface HeadProps {
	readonly open: OpenDraft;
	readonly place: Place;
	/** What the unit is called and is, and the day, are being changed. */
	readonly editing: boolean;
	readonly onEdit: (on: boolean) => void;
	/** What the draft may go over to, while that is looked at. */
	readonly successor: ReadyRuleset | undefined;
	readonly onSuccessor: (target: ReadyRuleset | undefined) => void;
}

/** Which unit's draft it is and by what it is judged, in one line; whether it is saved, and what stands in the way. */
export function Head(props: HeadProps) {
	const { open, place, editing, onEdit, successor, onSuccessor } = props;
	const { draft, ruleset, ref } = open;
	const { about } = ruleset;
	const edit = useRef<HTMLDivElement>(null);
	const sample = useComputed(() => draft.value.sample).value;
	const name = useComputed(() => draftFiles.called(draft.value, about.unit)).value;
	const lead = useComputed(() => {
		const { unit, assessedOn } = draft.value;
		const said = [day(assessedOn), unit.commune, about.title, provinceNow(about.province)];
		return said.filter(Boolean).join(" · ");
	}).value;
	const notice = validityNotice(about, open.today());
	return (
		<div class="draft-head">
			<div class="draft-line" ref={edit}>
				<a class="back" href={hrefs.drafts}>
					<Chevron />
					<span class="visually-hidden">{draftPartWords.back}</span>
				</a>
				<div class="unit-said">
					<h1>{name}</h1>
					<p class="lead">{lead}</p>
				</div>
				{open.trying.value ? (
					<p class="save-state">{trialWords.notSaved}</p>
				) : (
					<SaveState open={open} />
				)}
				<Button
					look="quiet"
					label={draftPartWords.edit}
					aria-label={draftPartWords.editWhat}
					aria-expanded={editing}
					onClick={() => onEdit(!editing)}
				/>
				<OwnWindow />
			</div>
			{(sample || ref.own) && (
				<div class="row">
					<Marks own={ref.own} sample={sample} />
				</div>
			)}
			<SaveTrouble open={open} />
			{editing && (
				<div class="card stack">
					<UnitForm open={open} />
					<Button
						label={draftPartWords.edited}
						onClick={() => {
							onEdit(false);
							edit.current?.querySelector("button")?.focus();
						}}
					/>
				</div>
			)}
			<Successors open={open} target={successor} onLook={onSuccessor} />
			<Resumed open={open} onGo={place.goTo} />
			<Trial open={open} />
			<div class="aside stack-small">
				{ref.own && <Notice text={ownRulesetWords.warning} />}
				{notice && <Notice text={notice} />}
			</div>
		</div>
	);
}

/** Out of the side panel's narrowness: a draft has no other bar there. */
function OwnWindow() {
	const open = offers.tab.value;
	return (
		open && (
			<button type="button" class="own-window" title={appWords.openInTab} onClick={open}>
				<span aria-hidden="true">{appWords.openInTabMark}</span>
				<span class="visually-hidden">{appWords.openInTab}</span>
			</button>
		)
	);
}

function SaveState({ open }: { readonly open: OpenDraft }) {
	const state = shownSaveState(open);
	return <p class={`save-state ${state}`}>{savingWords[state]}</p>;
}

/** Of the draft and the lists kept with it: "saved" only while both are. */
export function shownSaveState({ saveState, lists }: Pick<OpenDraft, "saveState" | "lists">) {
	return saveState.value === "saved" ? lists.saveState.value : saveState.value;
}
