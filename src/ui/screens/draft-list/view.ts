import { type Signal, signal } from "@preact/signals";
import { rulesetOf } from "../../../drafts/index.ts";
import {
	type CatalogEntry,
	type Choice,
	communesOf,
	type DescribeRuleset,
	type DraftList,
	type DraftWish,
	findDrafts,
	type ListedDraft,
	NO_WISH,
} from "../../../state/index.ts";
import { provinceNow } from "../../../text/index.ts";
import type { App } from "../../context.ts";

/** Rows laid out at first, and more whenever these come to an end. */
export const ROWS = 12;
/** Of these the first, which a screen shows below what they are found by: the rest comes once they are painted. */
export const FIRST_ROWS = 6;

/** How the list is looked at: the same when one comes back from a draft. */
export interface View {
	readonly wish: Signal<DraftWish>;
	/** What is typed into the search: a moment ahead of what is sought. */
	readonly typed: Signal<string>;
	/** How many rows are laid out. */
	readonly shown: Signal<number>;
	/** The drafts chosen, by id; some of them may be gone, or not be among those found. */
	readonly chosen: Signal<ReadonlySet<string>>;
	/** On a phone the boxes to choose by come when they are asked for. */
	readonly choosing: Signal<boolean>;
	/** Each keeps what it made last, also while another screen is shown: of thousands it takes longer than a frame. */
	readonly found: typeof findDrafts;
	readonly communes: typeof communesOf;
	readonly describing: typeof describing;
	readonly kinds: typeof rulesetsOf;
}

const views = new WeakMap<DraftList, View>();

export function viewOf(drafts: DraftList): View {
	const view = views.get(drafts) ?? {
		wish: signal(NO_WISH),
		typed: signal(""),
		shown: signal(ROWS),
		chosen: signal<ReadonlySet<string>>(new Set()),
		choosing: signal(false),
		found: keepingLast(findDrafts),
		communes: keepingLast(communesOf),
		describing: keepingLast(describing),
		kinds: keepingLast(rulesetsOf),
	};
	views.set(drafts, view);
	return view;
}

function keepingLast<Given extends readonly unknown[], Made>(
	make: (...given: Given) => Made,
): (...given: Given) => Made {
	let last: { readonly given: Given; readonly made: Made } | undefined;
	return (...given) => {
		if (!last?.given.every((each, at) => each === given[at]))
			last = { given, made: make(...given) };
		return last.made;
	};
}

/** What a ruleset is called, wherever drafts of it are found; `_catalog`: the rulesets there are. */
const describing =
	({ rulesets }: App, _catalog: readonly CatalogEntry[]): DescribeRuleset =>
	(ref) => {
		const about = rulesets.of(ref)?.about;
		return about ? `${about.title} · ${provinceNow(about.province)}` : "";
	};

/** The rulesets of these drafts, by the alphabet. */
function rulesetsOf(drafts: readonly ListedDraft[], describe: DescribeRuleset): Choice[] {
	const refs = new Map(drafts.map(({ draft }) => [draft.rulesetId, draft] as const));
	return [...refs]
		.map(([id, draft]) => [id, describe(rulesetOf(draft)) || id] as const)
		.sort(([, one], [, other]) => one.localeCompare(other, "vi"));
}
