import "../styles/document.css";
import type { Block, DocumentModel, decree } from "../../documents/index.ts";
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

function BlockView({ block, view }: { readonly block: Block; readonly view: View }) {
	switch (block.kind) {
		case "letterhead":
			return <Letterhead block={block} />;
		case "title":
			return (
				<div>
					<Heading level={view.level} look="title" text={block.text} />
					{block.subtitle && <p style={lookStyle("subtitle")}>{block.subtitle}</p>}
				</div>
			);
		case "heading":
			return (
				<Heading
					level={view.level + block.level}
					look={block.level === 1 ? "heading1" : "heading2"}
					text={block.text}
				/>
			);
		case "paragraph":
			return (
				<p class={`sheet-${block.style}`} style={lookStyle(block.style)}>
					{block.text}
				</p>
			);
		case "items":
			return (
				<ul>
					{block.items.map((item, index) => (
						<li key={index} style={lookStyle("body")}>
							{item}
						</li>
					))}
				</ul>
			);
		case "dots":
			return (
				<div class="sheet-dots" role="img" aria-label={documentScreenWords.dots(block.lines)}>
					{Array.from({ length: block.lines }, (_, line) => (
						<span key={line} style={dotsStyle} />
					))}
				</div>
			);
		case "facts":
			return (
				<dl class="sheet-facts">
					{block.facts.map(({ label, value }, index) => (
						<div key={index} style={lookStyle("fact")}>
							<dt>{label}</dt>
							<dd>{value}</dd>
						</div>
					))}
				</dl>
			);
		case "table":
			return (
				<DocumentTable
					block={block}
					rows={view.rows.get(block) ?? 0}
					label={view.labels.get(block) ?? ""}
					more={
						view.upTo === undefined ? documentScreenWords.moreRows : documentScreenWords.moreOnPaper
					}
				/>
			);
		case "checks":
			return (
				<ul class="sheet-checks">
					{block.checks.map(({ text, checked }, index) => (
						<li key={index} style={lookStyle("check")}>
							<Box checked={checked} />
							<span>{text}</span>
						</li>
					))}
				</ul>
			);
		case "signatures":
			return <Signatures block={block} />;
	}
}

function Letterhead({ block }: { readonly block: Extract<Block, { kind: "letterhead" }> }) {
	return (
		<div class="sheet-head" style={headStyle}>
			{[block.left, block.right].map((lines, side) => (
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
	);
}

function Signatures({ block }: { readonly block: Extract<Block, { kind: "signatures" }> }) {
	const { recipients, signatures } = block;
	return (
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
	);
}

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
