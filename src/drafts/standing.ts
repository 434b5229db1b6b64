/** How a draft from a file stands to those that are here: which of the two knows of the other. */
import type { Draft, Received, Save } from "./draft.ts";
import type { DraftFile } from "./file.ts";
import { canonical } from "./json.ts";

/**
 * `same`: it says what is here already. `newer`: it grew out of what is here. `older`: what is here
 * grew out of it. `conflict`: both were changed since they parted.
 */
export type Standing = "same" | "newer" | "older" | "conflict";

/** The best first: what a file is to one draft decides before what it is to another. */
const ORDER: readonly Standing[] = ["same", "newer", "older", "conflict"];
/** Hand-overs that are remembered; nobody hands a draft over as often. */
const MOST_PAST = 100;

/** The draft here that the file concerns, if there is one, and how the file stands to it. */
export function standingOf(
	file: Pick<DraftFile, "draft" | "savedAt" | "dated">,
	here: readonly Draft[],
): { readonly standing: Standing; readonly draft: Draft } | undefined {
	const found = here.filter((draft) => isOf(draft, file.draft));
	// The draft itself before a copy that was made of another file of it.
	found.sort((a, b) => Number(b.id === file.draft.id) - Number(a.id === file.draft.id));
	const judged = found.map((draft) => ({ draft, standing: compare(file, draft) }));
	return ORDER.map((standing) => judged.find((each) => each.standing === standing)).find(Boolean);
}

/** The same draft, or one that shares its past: a copy made of a file of it. */
function isOf(here: Draft, file: Draft): boolean {
	const lines = new Set(linesOf(file));
	return here.id === file.id || linesOf(here).some((line) => lines.has(line));
}

function compare(
	{ draft: file, savedAt, dated }: Pick<DraftFile, "draft" | "savedAt" | "dated">,
	here: Draft,
): Standing {
	if (contentOf(file) === contentOf(here)) return "same";
	if (!dated) return compareUndated(file, savedAt, here);
	if (grewFrom(file, here)) return "newer";
	return grewFrom(here, file) ? "older" : "conflict";
}

/**
 * A file of the first versions holds the revision and the time at which its draft was opened, not
 * those of its last save: only `savedAt` tells how late it is. Where that leaves it open which of
 * the two knows of the other, neither counts as the newer one.
 */
function compareUndated(file: Draft, savedAt: string, here: Draft): Standing {
	if (file.revision > here.revision && time(file.updatedAt) > time(here.updatedAt)) return "newer";
	return file.revision <= here.revision && time(savedAt) <= time(here.updatedAt)
		? "older"
		: "conflict";
}

/** Whether one draft was made by changing the other, here or elsewhere. */
function grewFrom(later: Draft, earlier: Draft): boolean {
	const [to, from] = [placeOf(later), placeOf(earlier)];
	// Within one run of saves the clock goes with the revisions: where it does not, a draft was
	// opened anew from a file of the first versions, and two devices counted on from the same number.
	if (to.line === from.line)
		return to.revision > from.revision && !(time(later.updatedAt) < time(earlier.updatedAt));
	return pastOf(later).some(
		({ line, revision }) => line === from.line && revision >= from.revision,
	);
}

/** The save that a draft stands at; unchanged since it was received, that of the file. */
function placeOf(draft: Draft): Save {
	const { received, revision } = draft;
	const last = received?.past.at(-1);
	return last && received?.revision === revision ? last : { line: lineOf(draft), revision };
}

const lineOf = ({ received, id }: Draft) => received?.line ?? id;
const pastOf = ({ received }: Draft) => received?.past ?? [];
const linesOf = (draft: Draft) => [...pastOf(draft).map(({ line }) => line), lineOf(draft)];
/** NaN where it is no time: then nothing is later or earlier. */
const time = (iso: string) => Date.parse(iso);

/**
 * How a draft is marked that is kept here from now on as `revision`, a run of saves of its own.
 * `line` is a new id.
 */
export function receivedAs(draft: Draft, line: string, revision: number): Received {
	const place = placeOf(draft);
	const past = pastOf(draft).filter((save) => save.line !== place.line);
	return { line, revision, past: [...past, place].slice(-MOST_PAST) };
}

/**
 * What was changed since a draft's last save and is not saved itself: another save, here or in another
 * window, may yet take the next revision, so it goes on in a line of its own.
 */
export function branchOf(draft: Draft, line: string, now: string): Draft {
	const { revision } = draft;
	return {
		...draft,
		revision: revision + 1,
		updatedAt: now,
		received: receivedAs(draft, line, revision),
	};
}

/** What a person put into a draft, apart from how it is called and counted. */
function contentOf({ id: _, label: __, revision: ___, received: ____, ...rest }: Draft): string {
	const { createdAt: _____, updatedAt: ______, texts = {}, ...content } = rest;
	return canonical({ ...content, texts });
}
