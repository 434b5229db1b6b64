import { useComputed, useSignal } from "@preact/signals";
import { useEffect, useRef } from "preact/hooks";
import { validityNotice } from "../../../documents/index.ts";
import { type DraftRoute, hrefs, type OpenDraft } from "../../../state/index.ts";
import {
	appWords,
	checklistWords,
	day,
	documentScreenWords,
	draftFiles,
	ownRulesetWords,
	provinceNow,
} from "../../../text/index.ts";
import { GroupHeading } from "../../components/group-heading.tsx";
import { lazy } from "../../components/lazy.tsx";
import { Marks } from "../../components/marks.tsx";
import { Notice } from "../../components/notice.tsx";
import { TypingArea } from "../../components/typing.tsx";
import { useApp } from "../../context.ts";
import { Actions } from "./actions.tsx";
import { Announcer } from "./announcer.tsx";
import { CriterionItem } from "./criterion.tsx";
import type { AskedDocuments } from "./documents/index.tsx";
import { useHoldStill } from "./hold-still.ts";
import { KeptListsSection } from "./list/kept.tsx";
import { type GoTo, Next } from "./next.tsx";
import { Result } from "./result.tsx";
import { Resumed } from "./resumed.tsx";
import { SaveTrouble } from "./save-trouble.tsx";
import { sayAddress } from "./say-address.ts";
import { Successors } from "./successors.tsx";
import { Trial } from "./trial.tsx";
import { UnitForm } from "./unit-form.tsx";

const DocumentsSection = lazy(() => import("./documents/index.tsx"));

/** One draft's checklist: the result in view, every criterion in place. */
export function Checklist({
	open,
	route,
	onMoved,
}: {
	readonly open: OpenDraft;
	readonly route: DraftRoute;
	/** The draft has gone over to another ruleset: it must be opened anew. */
	readonly onMoved: () => void;
}) {
	const { ports } = useApp();
	const { ruleset } = open;
	const { about } = ruleset;
	/** The criteria that were ever opened, and whether they are open now. */
	const shown = useSignal<ReadonlyMap<string, boolean>>(new Map());
	/** What of the documents was asked for last; undefined while they are folded away. */
	const documents = useSignal<AskedDocuments | undefined>(undefined);
	const list = useRef<HTMLDivElement>(null);
	const holdStill = useHoldStill(list);
	const heading = useRef<HTMLHeadingElement>(null);
	const notice = validityNotice(about, ports.today());

	// Titles stay in the browser's history: the unit's name is not for it.
	useEffect(() => {
		document.title = `${about.title} – ${appWords.drafts} – ${appWords.name}`;
	}, [about.title]);

	useEffect(() => {
		if (open.moved.value) onMoved();
	}, [open.moved.value]);

	const toggle = (id: string, on: boolean) => {
		shown.value = new Map(shown.value).set(id, on);
	};
	const goTo: GoTo = (id, control) => {
		if (id !== undefined) toggle(id, true);
		requestAnimationFrame(() => {
			const box = control && document.getElementById(control);
			if (box) {
				box.focus({ preventScroll: true });
				box.scrollIntoView({ block: "center" });
			}
			if (box || id === undefined) return;
			const item = list.current?.querySelector<HTMLElement>(`[data-criterion="${CSS.escape(id)}"]`);
			item?.querySelector("button")?.focus({ preventScroll: true });
			item?.scrollIntoView({ block: "start" });
		});
	};

	useEffect(() => {
		const { documents: document } = route;
		if (document !== undefined) documents.value = { document };
	}, [route]);
	const showDocuments = () => {
		documents.value = { document: "" };
	};
	const foldDocuments = () => {
		documents.value = undefined;
		sayAddress(hrefs.draft(open.draft.value.id));
		heading.current?.focus({ preventScroll: true });
		heading.current?.scrollIntoView({ block: "start" });
	};

	return (
		<TypingArea>
			<div class="draft-head">
				<Head open={open} />
				<SaveTrouble open={open} />
				<Successors open={open} />
			</div>
			<div class="checklist">
				<div class="side">
					<Result open={open} onGo={goTo} />
					<Resumed open={open} onGo={goTo} onDocuments={showDocuments} />
					<Trial open={open} />
					<Next open={open} onGo={goTo} />
					{open.ref.own && (
						<Notice>
							<p>{ownRulesetWords.warning}</p>
						</Notice>
					)}
					{notice && (
						<Notice>
							<p>{notice}</p>
						</Notice>
					)}
					<Actions open={open} onDocuments={showDocuments} />
				</div>
				<div class="stack">
					<UnitForm open={open} />
					<h2 ref={heading} tabIndex={-1}>
						{checklistWords.criteria(ruleset.criteria.length)}
					</h2>
					<div class="criteria" ref={list} onInputCapture={holdStill}>
						{ruleset.criteria.map((criterion, index) => [
							<GroupHeading key={`group-${criterion.id}`} ruleset={ruleset} index={index} />,
							<CriterionItem
								key={criterion.id}
								open={open}
								criterion={criterion}
								shown={shown.value.get(criterion.id)}
								onToggle={(on) => toggle(criterion.id, on)}
								onNext={
									ruleset.criteria[index + 1] &&
									(() => goTo(ruleset.criteria[index + 1]?.id ?? criterion.id))
								}
							/>,
						])}
					</div>
					<KeptListsSection open={open} />
					{documents.value ? (
						<DocumentsSection open={open} asked={documents.value} onClose={foldDocuments} />
					) : (
						<section class="stack-small">
							<h2>{documentScreenWords.title}</h2>
							<p class="lead">{documentScreenWords.lead}</p>
							<div>
								<button type="button" class="button" onClick={showDocuments}>
									{documentScreenWords.see}
								</button>
							</div>
						</section>
					)}
				</div>
			</div>
			<Announcer open={open} />
		</TypingArea>
	);
}

/** Which unit's draft it is, and by what it is judged. */
function Head({ open }: { readonly open: OpenDraft }) {
	const { about } = open.ruleset;
	const { unit, label, sample, assessedOn } = useParts(open);
	return (
		<>
			<a class="back" href={hrefs.drafts}>
				← {appWords.drafts}
			</a>
			<h1>{draftFiles.named(unit.name.trim() || draftFiles.unnamed(about.unit), label)}</h1>
			{(sample || open.ref.own) && (
				<div class="row">
					<Marks own={open.ref.own} sample={sample} />
				</div>
			)}
			<p class="lead">
				{[unit.commune, about.title, provinceNow(about.province), day(assessedOn)]
					.filter(Boolean)
					.join(" · ")}
			</p>
		</>
	);
}

const useParts = ({ draft }: OpenDraft) => ({
	unit: useComputed(() => draft.value.unit).value,
	label: useComputed(() => draft.value.label).value,
	sample: useComputed(() => draft.value.sample).value,
	assessedOn: useComputed(() => draft.value.assessedOn).value,
});
