import "../styles/document.css";
import type { ComponentChild } from "preact";
import type { Block, DocumentModel, decree } from "../../documents/index.ts";
import { type ByKind, byKind } from "../../terms/index.ts";
import { documentScreenWords } from "../../text/index.ts";
import { dotsStyle, headStyle, lookStyle, paperStyle, signingStyle } from "./document-look.ts";
import { DocumentTable, rowsShown } from "./document-table.tsx";

interface DocumentViewProps {
	readonly model: DocumentModel;
	/** The heading level of a document's title, within the outline of the page around it. */
	readonly level?: number;
	/** For paper, with so many rows of all its tables together: their rest is told in a line. */
	readonly upTo?: number;
}

/** A document as a page of HTML: for looking at it before it is saved, and for printing. */
export function DocumentView({ model, level = 1, upTo }: DocumentViewProps) {
	const view = { level, rows: rowsShown(model, upTo), labels: tableLabels(model), upTo };
	return (
		<div class="sheet" lang="vi" style={upTo === undefined ? {} : paperStyle}>
			{upTo !== undefined && model.mark && (
				<p class="sheet-stamp" aria-hidden="true">
					{model.mark}
				</p>
			)}
			{model.parts.map((part, index) => (
				// Parts stay in their order, and two can bear one title.
				<div class="sheet-part" key={index}>
					{model.mark && <p class="sheet-mark">{model.mark}</p>}
					{part.blocks.map((block, place) => (
						<BlockView key={place} block={block} view={view} />
					))}
				</div>
			))}
		</div>
	);
}

interface View {
	readonly level: number;
	readonly rows: ReadonlyMap<Block, number>;
	readonly labels: ReadonlyMap<Block, string>;
	readonly upTo: number | undefined;
}

/** Tables are told apart by their number and by the heading they stand under. */
function tableLabels({ parts }: DocumentModel): Map<Block, string> {
	const labels = new Map<Block, string>();
	for (const { title, blocks } of parts) {
		let heading = title;
		for (const block of blocks) {
			if (block.kind === "heading") heading = block.text;
			if (block.kind === "table")
				labels.set(block, documentScreenWords.table(labels.size + 1, heading));
		}
	}
	return labels;
}

interface HeadingProps {
	readonly level: number;
	readonly look: decree.LookName;
	readonly text: string;
}

/** An empty heading would be read out as one. */
function Heading({ level, look, text }: HeadingProps) {
	const Tag = `h${Math.min(6, level)}` as "h1";
	return text ? (
		<Tag class={`sheet-${look}`} style={lookStyle(look)}>
			{text}
		</Tag>
	) : null;
}

const BlockView = ({ block, view }: { readonly block: Block; readonly view: View }) =>
	byKind(VIEWS, block, view);

const VIEWS: ByKind<Block, ComponentChild, [view: View]> = {
	letterhead: ({ left, right }) => (
		<div class="sheet-head" style={headStyle}>
			{[left, right].map((lines, side) => (
				<div key={side}>
					{lines.map(({ says, text }, index) => (
						<p
							key={index}
							class={`sheet-${says} ${"--rule" in lookStyle(says) ? "ruled" : ""}`}
							style={lookStyle(says)}
						>
							<span>{text}</span>
						</p>
					))}
				</div>
			))}
		</div>
	),
	title: ({ text, subtitle }, { level }) => (
		<div>
			<Heading level={level} look="title" text={text} />
			{subtitle && <p style={lookStyle("subtitle")}>{subtitle}</p>}
		</div>
	),
	heading: ({ text, level }, view) => (
		<Heading level={view.level + level} look={level === 1 ? "heading1" : "heading2"} text={text} />
	),
	paragraph: ({ text, style }) => (
		<p class={`sheet-${style}`} style={lookStyle(style)}>
			{text}
		</p>
	),
	items: ({ items }) => (
		<ul>
			{items.map((item, index) => (
				<li key={index} style={lookStyle("body")}>
					{item}
				</li>
			))}
		</ul>
	),
	dots: ({ lines }) => (
		<div class="sheet-dots" role="img" aria-label={documentScreenWords.dots(lines)}>
			{Array.from({ length: lines }, (_, line) => (
				<span key={line} style={dotsStyle} />
			))}
		</div>
	),
	facts: ({ facts }) => (
		<dl class="sheet-facts">
			{facts.map(({ label, value }, index) => (
				<div key={index} style={lookStyle("fact")}>
					<dt>{label}</dt>
					<dd>{value}</dd>
				</div>
			))}
		</dl>
	),
	table: (block, { rows, labels, upTo }) => (
		<DocumentTable
			block={block}
			rows={rows.get(block) ?? 0}
			label={labels.get(block) ?? ""}
			more={upTo === undefined ? documentScreenWords.moreRows : documentScreenWords.moreOnPaper}
		/>
	),
	checks: ({ checks }) => (
		<ul class="sheet-checks">
			{checks.map(({ text, checked }, index) => (
				<li key={index} style={lookStyle("check")}>
					<Box checked={checked} />
					<span>{text}</span>
				</li>
			))}
		</ul>
	),
	signatures: ({ recipients, signatures }) => (
		<div class="sheet-signatures">
			{recipients && (
				<div>
					<p style={lookStyle("recipientsTitle")}>{recipients.title}</p>
					<ul style={lookStyle("recipients")}>
						{recipients.lines.map((line, index) => (
							<li key={index}>{line}</li>
						))}
					</ul>
				</div>
			)}
			{signatures.map(({ title, hint }, index) => (
				<div key={index} style={signingStyle}>
					<p style={lookStyle("signatureTitle")}>{title}</p>
					{hint && <p style={lookStyle("signatureHint")}>{hint}</p>}
				</div>
			))}
		</div>
	),
};

/** Told by its shape and by words, never by colour. */
function Box({ checked }: { readonly checked: boolean }) {
	return (
		<svg
			class="box"
			viewBox="0 0 16 16"
			role="img"
			aria-label={checked ? documentScreenWords.ticked : documentScreenWords.unticked}
		>
			<rect x="1" y="1" width="14" height="14" fill="none" stroke="currentColor" />
			{checked && (
				<path d="M3.5 8.5l3 3L12.5 5" fill="none" stroke="currentColor" stroke-width="2" />
			)}
		</svg>
	);
}
