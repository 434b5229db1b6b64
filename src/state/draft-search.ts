/** Finding drafts among thousands: by words, by what they are of, by how they stand; in an order of one's own. */
import { rulesetOf } from "../drafts/index.ts";
import type { Verdict } from "../rules/index.ts";
import { fold, type RulesetRef, toneLast, withoutMarks, wordsIn } from "../terms/index.ts";
import type { ListedDraft } from "./contracts/index.ts";

export type DraftOrder = "edited" | "unit" | "commune" | "verdict";

/** What is wanted of the list; a blank narrows nothing down. */
export interface DraftWish {
	readonly sought: string;
	readonly order: DraftOrder;
	readonly verdict: Verdict | "";
	/** Folded. */
	readonly commune: string;
	/** A ruleset's id. */
	readonly ruleset: string;
}
export const NO_WISH: DraftWish = {
	sought: "",
	order: "edited",
	verdict: "",
	commune: "",
	ruleset: "",
};

export type VerdictCounts = Readonly<Record<Verdict, number>>;

export interface DraftGroup {
	readonly commune: string;
	readonly drafts: readonly ListedDraft[];
	readonly counts: VerdictCounts;
}

export interface FoundDrafts {
	/** In one piece, unless they are ordered by commune. */
	readonly groups: readonly DraftGroup[];
	/** Of all that pass but for their verdict. */
	readonly counts: VerdictCounts;
}

/** Something to filter by, with what it is called. */
export type Choice = readonly [value: string, label: string];

/** What else a draft can be found by: its ruleset's title and province. */
export type DescribeRuleset = (ref: RulesetRef) => string;

export const verdictOfListed = ({ result }: ListedDraft): Verdict => result?.verdict ?? "unknown";

/** What is made of a text, made once: communes are few, and each is asked for at every key. */
function once<T>(make: (text: string) => T): (text: string) => T {
	const made = new Map<string, T>();
	return (text) => {
		const there = made.get(text) ?? make(text);
		made.set(text, there);
		return there;
	};
}

const folded = once(fold);
const communeOf = ({ draft }: ListedDraft): string => folded(draft.unit.commune);

/**
 * `drafts` newest first, none of them twice. Every word of `sought` must begin a word of the draft: one typed without
 * marks is meant with any. Takes a few milliseconds for 10,000, but the first time that something is sought.
 */
export function findDrafts(
	drafts: readonly ListedDraft[],
	wish: DraftWish,
	describe: DescribeRuleset,
): FoundDrafts {
	const meets = meeting(wish.sought, describe);
	const passing = drafts.filter(
		(each) =>
			(wish.commune === "" || communeOf(each) === wish.commune) &&
			(wish.ruleset === "" || each.draft.rulesetId === wish.ruleset) &&
			meets(each),
	);
	const found =
		wish.verdict === ""
			? passing
			: passing.filter((each) => verdictOfListed(each) === wish.verdict);
	return { groups: grouped(found, wish.order), counts: countsOf(passing) };
}

export function countsOf(drafts: readonly ListedDraft[]): VerdictCounts {
	const counts = { met: 0, unmet: 0, unknown: 0, notApplicable: 0 };
	for (const each of drafts) counts[verdictOfListed(each)] += 1;
	return counts;
}

/** The communes that there are, by the alphabet. */
export function communesOf(drafts: readonly ListedDraft[]): Choice[] {
	const names = new Map<string, string>();
	for (const each of drafts) {
		const commune = communeOf(each);
		if (commune && !names.has(commune)) names.set(commune, each.draft.unit.commune.trim());
	}
	return [...names].sort(([, one], [, other]) => compare(one, other));
}

/** By the alphabet, "Khu 9" before "Khu 10". */
const { compare } = new Intl.Collator("vi", { numeric: true });

/** What is wrong first. */
const WORST_FIRST: readonly Verdict[] = ["unmet", "unknown", "met", "notApplicable"];

function grouped(found: readonly ListedDraft[], order: DraftOrder): DraftGroup[] {
	const inOne = (drafts: readonly ListedDraft[]) => [
		{ commune: "", drafts, counts: countsOf(drafts) },
	];
	const name = ({ draft }: ListedDraft) => draft.unit.name;
	switch (order) {
		case "edited":
			return inOne(found);
		case "unit":
			return inOne([...found].sort((one, other) => compare(name(one), name(other))));
		case "verdict":
			return inOne(
				WORST_FIRST.flatMap((verdict) => found.filter((each) => verdictOfListed(each) === verdict)),
			);
		case "commune": {
			const communes = new Map<string, ListedDraft[]>();
			for (const each of found) {
				const commune = communeOf(each);
				const there = communes.get(commune);
				if (there) there.push(each);
				else communes.set(commune, [each]);
			}
			return [...communes.values()]
				.map((drafts) => ({
					commune: drafts[0]?.draft.unit.commune.trim() ?? "",
					drafts: drafts.sort((one, other) => compare(name(one), name(other))),
					counts: countsOf(drafts),
				}))
				.sort((one, other) => compare(one.commune, other.commune));
		}
	}
}

/** The words of a text, each after a space: as they are typed, with the tone last, and without marks. */
type Words = readonly [typed: string, exact: string, bare: string];

const ASCII = /^[\0-\x7f]*$/;

function wordsOf(text: string): Words {
	const words = wordsIn(text);
	if (words.length === 0) return ["", "", ""];
	const typed = ` ${words.join(" ")}`;
	if (ASCII.test(typed)) return [typed, typed, typed];
	return [typed, ` ${words.map(toneLast).join(" ")}`, withoutMarks(typed)];
}

/** Of what stands in many drafts. */
const sharedWordsOf = once(wordsOf);

const ownWords = new WeakMap<ListedDraft["draft"], Words>();
function ownWordsOf(draft: ListedDraft["draft"]): Words {
	const there = ownWords.get(draft);
	if (there) return there;
	const { unit, label = "" } = draft;
	const made = wordsOf(`${unit.name} ${label}`);
	ownWords.set(draft, made);
	return made;
}

/** Makes some of the drafts ready to be sought among, before anybody seeks: from the `start`th, as many as `count`. */
export function readAhead(drafts: readonly ListedDraft[], start: number, count: number): void {
	for (const { draft } of drafts.slice(start, start + count)) ownWordsOf(draft);
}

function meeting(sought: string, describe: DescribeRuleset): (draft: ListedDraft) => boolean {
	const wanted = wordsIn(sought).map(wordsOf);
	if (wanted.length === 0) return () => true;
	const rulesets = new Map<string, Words>();
	const rulesetWordsOf = (draft: ListedDraft["draft"]) => {
		const { rulesetId, rulesetVersion } = draft;
		const key = `${rulesetId} ${rulesetVersion}`;
		const words = rulesets.get(key) ?? wordsOf(describe(rulesetOf(draft)));
		rulesets.set(key, words);
		return words;
	};
	const holds = ([typed, exact, bare]: Words, word: Words) =>
		word[0] === word[2]
			? bare.includes(word[2])
			: typed.includes(word[0]) || exact.includes(word[1]);
	return ({ draft }) =>
		wanted.every(
			(word) =>
				holds(ownWordsOf(draft), word) ||
				holds(sharedWordsOf(draft.unit.commune), word) ||
				holds(rulesetWordsOf(draft), word),
		);
}
