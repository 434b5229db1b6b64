/** What several documents have in common. */
import { documentWords, draftFiles, forms, marks, ownRulesetWords } from "../text/index.ts";
import { validityNotice } from "./describe-source.ts";
import type { SummaryInput } from "./input.ts";
import type { Block, BlockOf, DocumentModel, HeadLine, Signature } from "./model.ts";

/** A document of one part, named after the unit. */
export function onePart(
	{ ruleset, draft }: SummaryInput,
	title: string,
	part: string,
	blocks: readonly Block[],
): DocumentModel {
	const name = draft.unit.name.trim() || draftFiles.unnamed(ruleset.about.unit);
	return {
		title: `${title}: ${name}`,
		author: draft.unit.commune.trim() || name,
		...(draft.sample && { mark: marks.sample }),
		parts: [{ title: part, blocks }],
	};
}

/** Who issues, below whom, under which number; the nation's name, the motto, place and day. */
export function letterheadOf(
	parent: readonly string[],
	issuer: readonly string[],
	place: string,
	longDay: string,
	number?: string,
): Block {
	return {
		kind: "letterhead",
		left: [
			...parent.map((text): HeadLine => ({ says: "parent", text })),
			{ says: "issuer", text: issuer.join("\n") },
			...(number === undefined ? [] : [{ says: "number", text: number } as const]),
		],
		right: [
			{ says: "nation", text: documentWords.nation },
			{ says: "motto", text: documentWords.motto },
			{ says: "place", text: documentWords.place(place, longDay) },
		],
	};
}

/** Those without a value are left out. */
export const factsOf = (facts: readonly (readonly [label: string, value: string])[]): Block => ({
	kind: "facts",
	facts: facts
		.filter(([, value]) => value !== "")
		.map(([label, value]) => ({ label: forms.label(label), value })),
});

export const signatureOf = (title: readonly string[], hint: string): Signature => ({
	title: title.join("\n").toUpperCase(),
	hint: hint.trim() && forms.hint(hint),
});

/** What a document of this ruleset must not be taken for. */
export function warningsOf(input: Pick<SummaryInput, "ruleset" | "draft" | "today">) {
	const { ruleset, draft, today } = input;
	const ended = validityNotice(ruleset.about, today);
	return [...(draft.ownRuleset ? [ownRulesetWords.warning] : []), ...(ended ? [`${ended}.`] : [])];
}

export const paragraph = (style: BlockOf<"paragraph">["style"], text: string) =>
	({ kind: "paragraph", style, text }) as const;
export const smallPrint = (text: string) => paragraph("small", text);
