/** A document's model as a text that a person can read through. */
import { LOOKS, type Look } from "../../src/documents/decree.ts";
import type { Block, DocumentModel } from "../../src/documents/index.ts";

export function plain({ title, author, mark, parts }: DocumentModel): string {
	const head = [`[title] ${title}`, `[author] ${author}`, ...(mark ? [`[mark] ${mark}`] : [])];
	const body = parts.map((part) =>
		[`===== ${part.title} =====`, ...part.blocks.map((block) => lines(block).join("\n"))].join(
			"\n\n",
		),
	);
	return `${[head.join("\n"), ...body].join("\n\n")}\n`;
}

const cells = (row: readonly string[]) =>
	`| ${row.map((cell) => cell.replaceAll("\n", " ⏎ ")).join(" | ")} |`;

function lines(block: Block): readonly string[] {
	switch (block.kind) {
		case "letterhead":
			return [block.left, block.right].flatMap((side, index) => [
				index === 0 ? "[left]" : "[right]",
				...side.map(({ says, text }) => {
					const { rule }: Look = LOOKS[says];
					return `  ${text.replaceAll("\n", "\n  ")}${rule ? " ___" : ""}`;
				}),
			]);
		case "title":
			return [`        ${block.text}`, ...(block.subtitle ? [`        ${block.subtitle}`] : [])];
		case "heading":
			return [`${"#".repeat(block.level)} ${block.text}`];
		case "paragraph":
			return [block.style === "body" ? block.text : `[${block.style}] ${block.text}`];
		case "items":
			return block.items;
		case "dots":
			return Array.from({ length: block.lines }, () => "..............................");
		case "facts":
			return block.facts.map(({ label, value }) => `${label} ${value}`);
		case "table":
			return [
				cells(block.columns.map(({ title, width }) => `${title} (${Math.round(width * 100)} %)`)),
				...block.rows.map(cells),
				...(block.total ? [`${cells(block.total)} [total]`] : []),
			];
		case "checks":
			return block.checks.map(({ text, checked }) => `[${checked ? "x" : " "}] ${text}`);
		case "signatures":
			return [
				...(block.recipients ? [block.recipients.title, ...block.recipients.lines] : []),
				...block.signatures.map(({ title, hint }) => `${title.replaceAll("\n", " / ")} ${hint}`),
			];
	}
}
