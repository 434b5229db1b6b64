import { useComputed } from "@preact/signals";
import type { RefObject } from "preact";
import { useEffect, useRef, useState } from "preact/hooks";
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
import { Button } from "../../components/button.tsx";
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

interface ChecklistProps {
	readonly open: OpenDraft;
	readonly route: DraftRoute;
	/** The draft has gone over to another ruleset: it must be opened anew. */
	readonly onMoved: () => void;
}

/** One draft's checklist: the result in view, every criterion in place. */
export function Checklist({ open, route, onMoved }: ChecklistProps) {
	const { ports } = useApp();
	const { about, criteria } = open.ruleset;
	const list = useRef<HTMLDivElement>(null);
	const heading = useRef<HTMLHeadingElement>(null);
	const holdStill = useHoldStill(list);
	const { shown, toggle, goTo } = useCriteria(list);
	const documents = useDocuments(open, route, heading);
	const notice = validityNotice(about, ports.today());

	// Titles stay in the browser's history: the unit's name is not for it.
	useEffect(() => {
		document.title = `${about.title} – ${appWords.drafts} – ${appWords.name}`;
	}, [about.title]);

	useEffect(() => {
		if (open.moved.value) onMoved();
	}, [open.moved.value]);

	return (
		<TypingArea>
			<div class="draft-head stack">
				<Head open={open} />
				<SaveTrouble open={open} />
				<Successors open={open} />
			</div>
			<div class="checklist stack">
				<div class="side">
					<Result open={open} onGo={goTo} />
					<Resumed open={open} onGo={goTo} onDocuments={documents.show} />
					<Trial open={open} />
					<Next open={open} onGo={goTo} />
					{open.ref.own && <Notice text={ownRulesetWords.warning} />}
					{notice && <Notice text={notice} />}
					<Actions open={open} onDocuments={documents.show} />
				</div>
				<div class="stack">
					<UnitForm open={open} />
					<h2 ref={heading} tabIndex={-1}>
						{checklistWords.criteria(criteria.length)}
					</h2>
					<div class="criteria" ref={list} onInputCapture={holdStill}>
						{criteria.map((criterion, index) => {
							const next = criteria[index + 1];
							return [
								<GroupHeading key="group" ruleset={open.ruleset} index={index} />,
								<CriterionItem
									key={criterion.id}
									open={open}
									criterion={criterion}
									shown={shown.get(criterion.id)}
									onToggle={(on) => toggle(criterion.id, on)}
									onNext={next && (() => goTo(next.id))}
								/>,
							];
						})}
					</div>
					<KeptListsSection open={open} />
					{documents.asked ? (
						<DocumentsSection open={open} asked={documents.asked} onClose={documents.fold} />
					) : (
						<section class="stack-small">
							<h2>{documentScreenWords.title}</h2>
							<p class="lead">{documentScreenWords.lead}</p>
							<Button label={documentScreenWords.see} onClick={documents.show} />
						</section>
					)}
				</div>
			</div>
			<Announcer open={open} />
		</TypingArea>
	);
}

/** Which criteria are open, and the way to one, or to a control. `list` holds them. */
function useCriteria(list: RefObject<HTMLElement | null>) {
	/** Those that were ever opened, and whether they are open now. */
	const [shown, setShown] = useState<ReadonlyMap<string, boolean>>(new Map());
	const toggle = (id: string, on: boolean) => setShown((before) => new Map(before).set(id, on));
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
	return { shown, toggle, goTo };
}

/** What of the documents was asked for last, by the address too. `heading`: where reading goes on after them. */
function useDocuments(
	{ draft }: OpenDraft,
	route: DraftRoute,
	heading: RefObject<HTMLElement | null>,
) {
	/** Undefined while they are folded away. */
	const [asked, ask] = useState<AskedDocuments>();
	useEffect(() => {
		const { documents: document } = route;
		if (document !== undefined) ask({ document });
	}, [route]);
	const show = () => ask({ document: "" });
	const fold = () => {
		ask(undefined);
		sayAddress(hrefs.draft(draft.value.id));
		heading.current?.focus({ preventScroll: true });
		heading.current?.scrollIntoView({ block: "start" });
	};
	return { asked, show, fold };
}

/** Which unit's draft it is, and by what it is judged. */
function Head({ open: { draft, ruleset, ref } }: { readonly open: OpenDraft }) {
	const { about } = ruleset;
	const sample = useComputed(() => draft.value.sample).value;
	const name = useComputed(() => draftFiles.called(draft.value, about.unit)).value;
	const lead = useComputed(() => {
		const { unit, assessedOn } = draft.value;
		const said = [unit.commune, about.title, provinceNow(about.province), day(assessedOn)];
		return said.filter(Boolean).join(" · ");
	}).value;
	return (
		<>
			<a class="back" href={hrefs.drafts}>
				← {appWords.drafts}
			</a>
			<h1>{name}</h1>
			{(sample || ref.own) && (
				<div class="row">
					<Marks own={ref.own} sample={sample} />
				</div>
			)}
			<p class="lead">{lead}</p>
		</>
	);
}
