import { useEffect, useRef } from "preact/hooks";
import type {
	Arrival,
	IncomingItem,
	Receiving,
	ReceivingStage,
	Replaced,
	TakenItem,
} from "../../../state/index.ts";
import { incomingWords, moment, provinceNow } from "../../../text/index.ts";
import { Button } from "../../components/button.tsx";
import { Notice } from "../../components/notice.tsx";
import { Option } from "../../components/option.tsx";
import { Loading, Trouble } from "../../components/trouble.tsx";
import { Undoable } from "../../components/undoable.tsx";
import { useApp } from "../../context.ts";

/** The control that files are chosen with. */
const FILES = "files";

interface IncomingProps {
	readonly arrival: Arrival;
	/** What was there when the person came to the screen. */
	readonly before: Arrival | undefined;
}

/** Drafts from files: each is shown with what becomes of it before anything is changed. */
export default function Incoming({ arrival, before }: IncomingProps) {
	switch (arrival.kind) {
		case "fetching":
			return <Loading />;
		case "unfetched":
			return <Trouble retry={arrival.retry} />;
		case "here":
			return <Shown receiving={arrival.receiving} isNew={before?.kind !== "here"} />;
	}
}

interface ShownProps {
	readonly receiving: Receiving;
	/** The first files came while the person was here, though this part may have come after them. */
	readonly isNew: boolean;
}

function Shown({ receiving, isNew }: ShownProps) {
	const { rulesets } = useApp();
	const heading = useRef<HTMLHeadingElement>(null);
	const stage = receiving.stage.value;
	const shown = useRef(isNew ? "idle" : stage.kind);
	useEffect(() => {
		// What stood here when the person came asks for nothing.
		if (shown.current === stage.kind) return;
		shown.current = stage.kind;
		// What was pressed is gone or far away: go on from here, or from where files are chosen.
		if (heading.current) heading.current.focus();
		else document.getElementsByName(FILES)[0]?.focus();
	}, [stage.kind]);
	if (stage.kind === "idle") return null;
	return (
		<section class="card stack" aria-labelledby="incoming">
			<h2 id="incoming" tabIndex={-1} ref={heading}>
				{incomingWords.title}
			</h2>
			{stage.kind === "reading" && <p role="status">{incomingWords.reading(stage.count)}</p>}
			{stage.kind === "failed" && <Notice tone="bad" announce text={stage.why} />}
			{(stage.kind === "preview" || stage.kind === "taking") && (
				<Preview stage={stage} receiving={receiving} />
			)}
			{stage.kind === "taken" && (
				<Taken
					items={stage.items}
					onUndo={(item) => void receiving.undo(item).then(rulesets.load)}
				/>
			)}
			{(stage.kind === "taken" || stage.kind === "failed") && (
				<Button label={incomingWords.close} onClick={receiving.close} />
			)}
		</section>
	);
}

interface PreviewProps {
	readonly stage: Extract<ReceivingStage, { kind: "preview" | "taking" }>;
	readonly receiving: Receiving;
}

function Preview({ stage, receiving }: PreviewProps) {
	const { rulesets } = useApp();
	const { items } = stage;
	const busy = stage.kind === "taking";
	const takeable = items.some((item) => item.kind !== "unreadable" && item.takeable);
	const count = items.filter((item) => item.kind !== "unreadable" && item.next).length;
	return (
		<>
			<p role="status">
				{stage.kind === "preview" && stage.meanwhile
					? incomingWords.meanwhile
					: takeable
						? incomingWords.lead
						: incomingWords.nothing}
			</p>
			<div class="items">
				{items.map((item, index) => (
					// A file's place is its only identity: the same one may come twice.
					<article
						class="item"
						key={String(index)}
						data-incoming={item.kind === "unreadable" ? "broken" : item.kind}
					>
						<Item item={item} name={`take.${index}`} onWant={(on) => receiving.want(index, on)} />
					</article>
				))}
			</div>
			<div class="row">
				{takeable && (
					<Button
						look="primary"
						label={incomingWords.take(count)}
						disabled={busy || count === 0}
						onClick={() => void receiving.take().then(rulesets.load)}
					/>
				)}
				<Button
					label={takeable ? incomingWords.cancel : incomingWords.close}
					disabled={busy}
					onClick={receiving.close}
				/>
			</div>
		</>
	);
}

interface ItemProps {
	readonly item: IncomingItem;
	readonly name: string;
	readonly onWant: (on: boolean) => void;
}

function Item({ item, name, onWant }: ItemProps) {
	if (item.kind === "unreadable")
		return (
			<div class="stack-small">
				<h3 class="item-title">{item.name}</h3>
				<p class="error">{item.why}</p>
			</div>
		);
	const { kind, read, here, hereName, isAbove, next, title } = item;
	const { unit, updatedAt } = read.draft;
	const { about } = read.ruleset.ruleset;
	const isCopy = next?.how === "add" && kind !== "new";
	return (
		<div class="stack-small">
			<h3 class="item-title">{title}</h3>
			<p class="hint">
				{[unit.commune, about.title, provinceNow(about.province)].filter(Boolean).join(" · ")}
			</p>
			<p class="hint">{incomingWords.file(item.name, moment(updatedAt))}</p>
			<p class={kind === "broken" ? "error" : ""}>
				{incomingWords.kinds[kind](
					incomingWords.here(hereName, isAbove),
					here ? moment(here.updatedAt) : "",
				)}{" "}
				{isCopy && incomingWords.becomes(title)}
			</p>
			{kind !== "same" && item.takeable && (
				<Option
					type="checkbox"
					name={name}
					checked={next !== undefined}
					label={incomingWords.want[kind]}
					onChange={onWant}
				/>
			)}
		</div>
	);
}

interface TakenProps {
	readonly items: readonly TakenItem[];
	readonly onUndo: (item: Replaced) => void;
}

function Taken({ items, onUndo }: TakenProps) {
	return (
		<div class="stack-small" role="status">
			{items.map((item, index) => (
				// They stand in the order in which they were taken.
				<Undoable
					key={String(index)}
					tone={item.kind === "failed" ? "bad" : "good"}
					text={said(item)}
					name={incomingWords.undoNamed(item.title)}
					onUndo={item.kind === "replaced" ? () => onUndo(item) : undefined}
				/>
			))}
		</div>
	);
}

function said(item: TakenItem): string {
	switch (item.kind) {
		case "failed":
			return incomingWords.failed(item.title, item.why);
		case "added":
			return incomingWords.added(item.title);
		case "replaced":
			return [incomingWords.replaced(item.title), item.why].filter(Boolean).join(" ");
		case "undone":
			return item.aside ? incomingWords.undoneAside(item.title) : incomingWords.undone(item.title);
	}
}
