/** Finding rulesets by what a person types: whole syllables, marks only where they are typed. Pure. */
import { type CriterionWords, criterionWords, type Ruleset } from "../rules/index.ts";
import { toneLast, withoutMarks, wordsIn } from "../terms/index.ts";
import type { CatalogEntry, CatalogIndex, Ports } from "./ports.ts";

/** A province that was named and of which there is no ruleset. */
export interface MissingProvince {
	readonly name: string;
	/** What it belongs to today, where that is another. */
	readonly present?: string;
}

export interface FoundRuleset {
	readonly entry: CatalogEntry;
	/** Those that speak of what is sought, where the cover does not. */
	readonly criteria: readonly CriterionWords[];
}

export interface CatalogSearch {
	/** Best first. */
	readonly found: readonly FoundRuleset[];
	readonly missing?: MissingProvince;
}

interface Word {
	readonly typed: string;
	/** In small letters; the tone at the end, wherever it was set: hoà is hòa. */
	readonly exact: string;
	readonly bare: string;
}

const wordsOf = (text: string): readonly Word[] =>
	wordsIn(text).map((word) => ({
		typed: word,
		exact: toneLast(word),
		bare: withoutMarks(word),
	}));

/** A word typed without marks is meant with any. */
const fits = (sought: Word, { exact, bare }: Word) =>
	sought.exact === exact || (sought.exact === sought.bare && sought.bare === bare);
/** A word that is still being typed. */
const begins = (sought: Word, { typed, bare }: Word) =>
	typed.startsWith(sought.typed) || (sought.typed === sought.bare && bare.startsWith(sought.bare));
const same = (sought: readonly Word[], words: readonly Word[]) =>
	sought.length === words.length && sought.every((word, at) => fits(word, words[at] as Word));

/** A ruleset with the words of its cover and of each criterion. */
interface Readable {
	readonly entry: CatalogEntry;
	readonly cover: readonly Word[];
	readonly criteria: readonly { readonly of: CriterionWords; readonly words: readonly Word[] }[];
}

/**
 * The rulesets that hold every word of `text` on the cover, and those with a criterion that has them
 * side by side; where there are none, those that hold them on the cover and in one criterion together.
 * A province in it, old or new, narrows them down to its own; what is just the name of a kind of unit,
 * to those for it. `index`: undefined while it is not there yet.
 */
export function searchCatalog(
	entries: readonly CatalogEntry[],
	index: CatalogIndex | undefined,
	text: string,
): CatalogSearch {
	const named = index && provinceIn(wordsOf(text), index);
	const own = named ? entries.filter((entry) => isOf(entry, named.province.name)) : entries;
	if (named && own.length === 0) return { found: [], missing: named.province };
	const sought = named?.rest ?? wordsOf(text);
	const units = own.filter(({ about }) => same(sought, wordsOf(about.unit)));
	if (units.length > 0) return { found: units.map((entry) => ({ entry, criteria: [] })) };
	const readable = own.map((entry) => readableOf(entry, index));
	const meets = meeting(sought, readable, !/\s$/.test(text));
	const holds = (words: readonly Word[]) =>
		sought.every((word) => words.some((each) => meets(word, each)));
	const sideBySide = (words: readonly Word[]) =>
		words.some((_, start) =>
			sought.every((word, at) => {
				const other = words[start + at];
				return other !== undefined && meets(word, other);
			}),
		);
	const onCover = readable.filter(({ cover }) => holds(cover));
	const others = readable.filter((each) => !onCover.includes(each));
	const found = [
		...onCover.map(({ entry }) => ({ entry, criteria: [] })),
		...speaking(others, ({ words }) => sideBySide(words)),
	];
	if (found.length > 0) return { found };
	return { found: speaking(others, ({ words }, cover) => holds([...cover, ...words])) };
}

/** Those of which a criterion speaks as it is asked. */
const speaking = (
	readable: readonly Readable[],
	speaks: (criterion: Readable["criteria"][number], cover: readonly Word[]) => boolean,
): readonly FoundRuleset[] =>
	readable.flatMap(({ entry, cover, criteria }) => {
		const found = criteria.filter((each) => speaks(each, cover));
		return found.length > 0 ? [{ entry, criteria: found.map(({ of }) => of) }] : [];
	});

/** How words are held against each other: the last may be half typed, where it is nowhere a whole one. */
function meeting(sought: readonly Word[], readable: readonly Readable[], typing: boolean) {
	const last = sought.at(-1);
	const isWhole =
		!typing ||
		!last ||
		readable.some(({ cover, criteria }) =>
			[cover, ...criteria.map(({ words }) => words)].some((words) =>
				words.some((word) => fits(last, word)),
			),
		);
	return (word: Word, other: Word) =>
		word === last && !isWhole ? begins(word, other) : fits(word, other);
}

function readableOf(entry: CatalogEntry, index: CatalogIndex | undefined): Readable {
	const { title, unit, province, period, document } = entry.about;
	const { number, subject = index?.subjects[entry.id], issuer } = document;
	const cover = [title, unit, province.name, province.present, number, subject, issuer];
	return {
		entry,
		cover: wordsOf([...cover, period.from, period.to].join(" ")),
		criteria: (index?.criteria[entry.id] ?? []).map((of) => ({ of, words: wordsOf(of.words) })),
	};
}

/** A province that is named, and what was typed beside it. */
function provinceIn(sought: readonly Word[], { provinces, kinds }: CatalogIndex) {
	const names = provinces.flatMap(({ name, before }) =>
		[name, ...before].map((each) => ({ name: each, present: name })),
	);
	for (const { name, present } of names) {
		const words = wordsOf(name);
		const at = sought.findIndex((_, start) =>
			same(sought.slice(start, start + words.length), words),
		);
		if (at < 0) continue;
		const kind = kinds
			.map(wordsOf)
			.find((each) => same(sought.slice(Math.max(0, at - each.length), at), each));
		const rest = [...sought.slice(0, at - (kind?.length ?? 0)), ...sought.slice(at + words.length)];
		const province: MissingProvince = present === name ? { name } : { name, present };
		return { province, rest };
	}
	return undefined;
}

const isOf = ({ about: { province } }: CatalogEntry, name: string) =>
	[province.name, province.present].some((each) => same(wordsOf(name), wordsOf(each)));

/** What rulesets can be found by beyond their covers: the app's, and the person's own. */
export async function loadCatalogIndex(ports: Ports): Promise<CatalogIndex> {
	const index = await ports.shelf.index();
	// Without storage there are none of one's own.
	const kept = await ports.rulesets.list().catch(() => []);
	const own = kept
		.filter((each) => each.own && each.listed)
		.map(({ id, json }) => [id, criterionWords(json as Ruleset)] as const);
	return { ...index, criteria: { ...Object.fromEntries(own), ...index.criteria } };
}
