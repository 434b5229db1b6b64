import { useEffect, useRef, useState } from "preact/hooks";
import { documentsAddress, documentsOfDraft, type OpenDraft } from "../../../../state/index.ts";
import { documentScreenWords, trialWords } from "../../../../text/index.ts";
import { Button } from "../../../components/button.tsx";
import { useApp } from "../../../context.ts";
import { holdAt, topOf } from "../hold-still.ts";
import { sayAddress } from "../say-address.ts";
import { DocumentPanel, differences, type PanelProps } from "./panel.tsx";

/** The documents are to be seen: all of them, or one by its id. */
export interface AskedDocuments {
	readonly document: string;
}

const buttonOf = (document: string) => `document.${document}`;

interface DocumentsProps {
	readonly open: OpenDraft;
	/** Another one each time they are asked for. */
	readonly asked: AskedDocuments;
	readonly onClose: () => void;
}

/** Every document that a draft can leave the app as; one at a time is looked at. */
export default function DocumentsSection({ open, asked, onClose }: DocumentsProps) {
	const { ports } = useApp();
	const [documents] = useState(() => documentsOfDraft(ports, open));
	const known = ({ document }: AskedDocuments) =>
		documents.choices.some(({ id }) => id === document) ? document : "";
	/** What was opened or folded up by hand since something was asked for. */
	const [chosen, choose] = useState<{ readonly since: AskedDocuments; readonly shown: string }>();
	const shown = chosen?.since === asked ? chosen.shown : known(asked);
	const heading = useRef<HTMLHeadingElement>(null);
	useEffect(() => documents.making.cancel, []);
	useEffect(() => {
		// It was asked for elsewhere on the page: reading goes on here.
		const wanted = known(asked);
		documents.making.cancel();
		// Once it is open below: the page may have been too short to show it at the top.
		requestAnimationFrame(() => {
			const place = wanted ? document.getElementById(buttonOf(wanted)) : heading.current;
			place?.focus({ preventScroll: true });
			(place?.closest("li") ?? place)?.scrollIntoView({ block: "start" });
		});
	}, [asked]);
	useEffect(() => sayAddress(documentsAddress(open.draft.value.id, shown)), [shown, asked]);
	const toggle = (id: string, button: Element) => {
		documents.making.cancel();
		// What folds up above must not take the pressed one away.
		holdAt(button, topOf(button));
		choose({ since: asked, shown: id === shown ? "" : id });
	};
	return (
		<section class="stack documents" aria-labelledby="documents">
			<div class="stack-small">
				<h2 id="documents" tabIndex={-1} ref={heading}>
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
			<Button label={documentScreenWords.back} onClick={onClose} />
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
