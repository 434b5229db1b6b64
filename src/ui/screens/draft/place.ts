import { effect } from "@preact/signals";
import { useEffect, useLayoutEffect, useRef, useState } from "preact/hooks";
import { lastWorkedAt } from "../../../drafts/index.ts";
import { type Criterion, criterionOf } from "../../../rules/index.ts";
import { type DraftPlace, type DraftRoute, hrefs, type OpenDraft } from "../../../state/index.ts";
import { sayAddress } from "./say-address.ts";

/** To a criterion, or to a control, which need not be of any. */
export type GoTo = (criterion: string | undefined, control?: string) => void;

/** Where one is in a draft, and the ways through it. */
export interface Place {
	readonly at: DraftPlace;
	/** The criterion at work: seen in the part of figures, waiting in the others. */
	readonly criterion: Criterion;
	readonly goTo: GoTo;
	/** On from the criterion at work: to the first box of the next that lacks an answer, else to what is still to be done. */
	readonly goOn: () => void;
}

/** Named in place of a control: the first box of the criterion that is blank. */
const FIRST_BLANK = "";

/** The element that reads on where nothing else is to have the focus: one in each part. */
export const HEADING = "draft-part";

/**
 * What of an open draft is seen, by the address. `unit`: shows the controls that are of no criterion;
 * `unitShown`: they are.
 */
export function usePlace(
	open: OpenDraft,
	route: DraftRoute,
	unit: () => void,
	unitShown: boolean,
): Place {
	const { ruleset } = open;
	const { at, id } = route;
	const asked = at?.part === "figures" && criterionOf(ruleset, at.criterion ?? "");
	const [left, leave] = useState(() => lastWorkedAt(ruleset, open.draft.peek()));
	const criterion = asked || left || ruleset.criteria[0];
	if (!criterion) throw new Error("a ruleset without criteria");
	/** What is to have the focus once the address is followed; undefined: the part's heading. */
	const wanted = useRef<string | undefined>(undefined);
	const isFirst = useRef(true);
	const isUnknown = at?.part === "figures" && at.criterion !== undefined && !asked;

	useLayoutEffect(() => {
		if (asked) leave(asked);
		// The address says in full what is seen: for a reload, for the way back.
		if (!at || isUnknown) sayAddress(hrefs.figures(id, criterion.id), route);
		if (isFirst.current) isFirst.current = false;
		else arrive(wanted.current, criterion.id);
		wanted.current = undefined;
	}, [route]);

	useFirstBox(open, !at && !left && !unitShown ? criterion : undefined);

	const go = (address: string, control: string | undefined) => {
		wanted.current = control;
		if (location.hash !== address) location.hash = address;
		else arrive(control, criterion.id);
	};
	return {
		at: at && !isUnknown ? at : { part: "figures", criterion: criterion.id },
		criterion,
		goTo(to, control) {
			if (to !== undefined) return go(hrefs.figures(id, to), control);
			unit();
			requestAnimationFrame(() => control && document.getElementById(control)?.focus());
		},
		goOn() {
			const { criteria } = ruleset;
			const here = criteria.indexOf(criterion);
			const next = [...criteria.slice(here + 1), ...criteria.slice(0, here)].find(
				(each) => open.verdictOf(each.id).peek() === "unknown",
			);
			if (next) go(hrefs.figures(id, next.id), FIRST_BLANK);
			else go(hrefs.todo(id), undefined);
		},
	};
}

/** Whoever has just begun goes on typing: in the first box of a criterion, once it can be typed into. */
function useFirstBox(open: OpenDraft, begun: Criterion | undefined) {
	useEffect(() => {
		if (!begun) return;
		let isDone = false;
		return effect(() => {
			if (isDone || !open.changeable.value) return;
			isDone = true;
			requestAnimationFrame(() => {
				// Unless something else was gone to meanwhile.
				if (document.activeElement?.matches(`body, main, #${HEADING}`))
					firstBlank(begun.id)?.focus();
			});
		});
	}, []);
}

/** A place begins at its top, for eyes and for screen readers, unless a box is wanted. */
function arrive(control: string | undefined, criterion: string) {
	const box =
		control === FIRST_BLANK ? firstBlank(criterion) : document.getElementById(control ?? "");
	scrollTo(0, 0);
	// In the list one goes from row to row.
	const list = document.activeElement?.closest(".criteria-list");
	if (!box && list && list.getClientRects().length > 0) return;
	(box ?? document.getElementById(HEADING))?.focus({ preventScroll: !box });
}

/** The boxes for figures in a criterion that are seen and can be typed into. */
export const boxesOf = (criterion: Element | null): HTMLInputElement[] =>
	[...(criterion?.querySelectorAll<HTMLInputElement>("input.number-input") ?? [])].filter(
		({ disabled }) => !disabled,
	);

const firstBlank = (criterion: string) =>
	boxesOf(document.querySelector(`[data-criterion="${CSS.escape(criterion)}"]`)).find(
		({ value }) => value === "",
	);
