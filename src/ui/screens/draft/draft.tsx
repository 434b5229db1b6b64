import "../../styles/parts.css";
import "../../styles/draft.css";
import { useEffect, useState } from "preact/hooks";
import { openDoubt } from "../../../drafts/index.ts";
import {
	countOfTodo,
	type DraftPlace,
	type DraftRoute,
	hrefs,
	type OpenDraft,
	type ReadyRuleset,
} from "../../../state/index.ts";
import { appWords, draftPartWords } from "../../../text/index.ts";
import { useEver } from "../../components/ever.ts";
import { lazy } from "../../components/lazy.tsx";
import { TypingArea } from "../../components/typing.tsx";
import { Announcer } from "./announcer.tsx";
import { CriteriaList } from "./criteria-list.tsx";
import { CriterionItem } from "./criterion.tsx";
import { Head } from "./head.tsx";
import { useKeyboard } from "./keyboard.ts";
import { type Place, usePlace } from "./place.ts";
import { Result } from "./result.tsx";
import { useTodo } from "./use-todo.ts";

const Todo = lazy(() => import("./todo.tsx"));
const Papers = lazy(() => import("./papers.tsx"));

interface DraftProps {
	readonly open: OpenDraft;
	readonly route: DraftRoute;
	/** The draft has gone over to another ruleset: it must be opened anew. */
	readonly onMoved: () => void;
}

/** One draft in its three parts: figures, a criterion at a time; what is still to do; its documents. */
export function Draft({ open, route, onMoved }: DraftProps) {
	const { about } = open.ruleset;
	const [editing, edit] = useState(() => isDayOpen(open));
	const [successor, lookAt] = useState<ReadyRuleset>();
	const place = usePlace(open, route, () => edit(true), editing);
	const { part } = place.at;
	useKeyboard();

	// Titles stay in the browser's history: the unit's name is not for it.
	useEffect(() => {
		document.title = `${about.title} – ${appWords.drafts} – ${appWords.name}`;
	}, [about.title]);

	useEffect(() => {
		if (open.moved.value) onMoved();
	}, [open.moved.value]);

	return (
		<TypingArea>
			<div class={successor ? "draft moving" : "draft"} data-part={part} data-at={viewOf(place.at)}>
				<Head {...{ open, place, editing, successor }} onEdit={edit} onSuccessor={lookAt} />
				<Parts open={open} part={part} />
				<div class="part figures-part" hidden={part !== "figures"}>
					<CriteriaList open={open} place={place} />
					<div class="at-work">
						{open.ruleset.criteria.map((criterion) => (
							<CriterionItem
								key={criterion.id}
								{...{ open, criterion, place }}
								shown={part === "figures" && criterion === place.criterion}
							/>
						))}
					</div>
				</div>
				{part === "todo" && <Todo open={open} place={place} />}
				<DocumentsPart open={open} at={place.at} />
				<Result open={open} place={place} />
			</div>
			<Announcer open={open} />
		</TypingArea>
	);
}

/** Verdicts wait for a day that is hardly meant, or missing. */
const isDayOpen = ({ draft, ruleset, today }: OpenDraft) =>
	draft.peek().assessedOn === "" || openDoubt(draft.peek(), ruleset.about, today()) !== undefined;

/** On a phone either all criteria are seen or one. */
const viewOf = (at: DraftPlace) =>
	at.part === "figures" ? (at.criterion === undefined ? "list" : "criterion") : at.part;

/** The way to each part, always at hand; how much is left in it. */
function Parts({ open, part }: { readonly open: OpenDraft; readonly part: DraftPlace["part"] }) {
	const { id } = open.kept.peek();
	const parts = [
		["figures", hrefs.figures(id), undefined],
		["todo", hrefs.todo(id), <TodoCount key="count" open={open} />],
		["documents", hrefs.documents(id), <PapersCount key="count" open={open} />],
	] as const;
	return (
		<nav class="parts" aria-label={draftPartWords.parts}>
			{parts.map(([each, href, count]) => (
				<a key={each} href={href} aria-current={each === part ? "page" : undefined}>
					{draftPartWords[each]} {count}
				</a>
			))}
		</nav>
	);
}

function TodoCount({ open }: { readonly open: OpenDraft }) {
	const count = countOfTodo(useTodo(open));
	return count > 0 && <b>{draftPartWords.count(count)}</b>;
}

function PapersCount({ open }: { readonly open: OpenDraft }) {
	const all = open.evidence.value;
	const atHand = all.filter((each) => each.atHand).length;
	return all.length > 0 && <b>{draftPartWords.of(atHand, all.length)}</b>;
}

/** Once seen it stays: what is half made there goes on. */
function DocumentsPart({ open, at }: Pick<Place, "at"> & { readonly open: OpenDraft }) {
	const shown = at.part === "documents";
	const isThere = useEver(shown);
	return (
		isThere && (
			<div class="part stack" hidden={!shown}>
				<Papers open={open} asked={shown ? at : undefined} />
			</div>
		)
	);
}
