import { useEffect, useState } from "preact/hooks";
import {
	type DraftPlace,
	documentsOfDraft,
	hrefs,
	type OpenDraft,
} from "../../../../state/index.ts";
import { documentScreenWords, trialWords } from "../../../../text/index.ts";
import { Button } from "../../../components/button.tsx";
import { useApp } from "../../../context.ts";
import { holdAt, topOf } from "../hold-at.ts";
import { HEADING } from "../place.ts";
import { sayAddress } from "../say-address.ts";
import { DocumentPanel, differences, type PanelProps } from "./panel.tsx";

const buttonOf = (document: string) => `document.${document}`;

interface DocumentsProps {
	readonly open: OpenDraft;
	/** Undefined while they are not seen. */
	readonly asked: Extract<DraftPlace, { part: "documents" }> | undefined;
}

/** Every document that a draft can leave the app as; one at a time is looked at. */
export function DocumentsSection({ open, asked }: DocumentsProps) {
	const { ports } = useApp();
	const [documents] = useState(() => documentsOfDraft(ports, open));
	const { id } = open.kept.peek();
	const [shown, show] = useState("");
	useEffect(() => documents.making.cancel, []);
	useEffect(() => {
		documents.making.cancel();
		if (!asked) return;
		const { document: named = shown } = asked;
		const wanted = documents.choices.find(({ id }) => id === named)?.id ?? "";
		show(wanted);
		sayAddress(hrefs.documents(id, wanted), { screen: "draft", id, at: asked });
		// Once it is open below: the page may have been too short to show it at the top.
		requestAnimationFrame(() => {
			const place = document.getElementById(asked.document && wanted ? buttonOf(wanted) : HEADING);
			place?.focus({ preventScroll: true });
			if (asked.document) place?.closest("li")?.scrollIntoView({ block: "start" });
		});
	}, [asked]);
	const toggle = (document: string, button: Element) => {
		documents.making.cancel();
		// What folds up above must not take the pressed one away.
		holdAt(button, topOf(button));
		const next = document === shown ? "" : document;
		show(next);
		sayAddress(hrefs.documents(id, next));
	};
	return (
		<section class="stack documents" aria-label={documentScreenWords.title}>
			<div class="stack-small">
				<h2 id={asked ? HEADING : undefined} tabIndex={-1}>
					{documentScreenWords.title}
				</h2>
				<p class="lead">{documentScreenWords.lead}</p>
				{open.trying.value && <p class="hint">{trialWords.noExport}</p>}
			</div>
			<ul class="items">
				{documents.choices.map((choice) => (
					<li key={choice.id} class="document">
						<Choice
							open={open}
							documents={documents}
							choice={choice}
							shown={choice.id === shown}
							onToggle={(button) => toggle(choice.id, button)}
						/>
						{choice.id === shown && (
							<DocumentPanel open={open} documents={documents} choice={choice} />
						)}
					</li>
				))}
			</ul>
		</section>
	);
}

interface ChoiceProps extends PanelProps {
	readonly shown: boolean;
	readonly onToggle: (button: Element) => void;
}

/** What a document is for, and what of the draft it will hold. */
function Choice({ open, documents, choice, shown, onToggle }: ChoiceProps) {
	const { title, name, asks, people, tables } = choice;
	const written = asks.filter(({ id }) => open.kept.value.texts?.[id]?.trim()).length;
	const { names, rows } = open.lists;
	const lacking =
		people.length + tables.length > 0 &&
		!names.value.some(({ id }) => people.includes(id)) &&
		!rows.value.some(({ id }) => tables.includes(id));
	const criteria = open.ruleset.criteria.filter(({ fields }) =>
		fields.some(({ id }) => people.includes(id)),
	);
	const noNames = lacking
		? documentScreenWords.roomForNames(
				criteria.map(({ number }) => number),
				tables.length > 0,
			)
		: documentScreenWords.noNames;
	const blank = choice.kind === "checklist";
	const count = documents.names({ choice, blank });
	return (
		<div class="document-head">
			<div class="stack-small">
				<h3 class="item-title">{title}</h3>
				<p>{name}</p>
				<ul class="plain-list hint">
					{differences(documents, { choice, blank }).map((text) => (
						<li key={text}>
							<strong>{text}</strong>
						</li>
					))}
					<li>{count > 0 ? documentScreenWords.names(count) : noNames}</li>
					{asks.length > 0 && <li>{documentScreenWords.written(written, asks.length)}</li>}
				</ul>
			</div>
			<Button
				label={shown ? documentScreenWords.fold : documentScreenWords.open}
				id={buttonOf(choice.id)}
				aria-expanded={shown}
				aria-label={
					shown ? documentScreenWords.foldNamed(title) : documentScreenWords.openNamed(title)
				}
				onClick={({ currentTarget }) => onToggle(currentTarget)}
			/>
		</div>
	);
}
