import type { Signal } from "@preact/signals";
import type { ComponentChildren } from "preact";
import { useRef } from "preact/hooks";
import type { Verdict } from "../../../rules/index.ts";
import {
	type Choice,
	type DraftOrder,
	type DraftWish,
	NO_WISH,
	type VerdictCounts,
} from "../../../state/index.ts";
import { draftFindWords, number } from "../../../text/index.ts";
import { useGrowing } from "../../components/after-paint.ts";
import { Button } from "../../components/button.tsx";
import { Select } from "../../components/select.tsx";
import { TextField } from "../../components/text-field.tsx";
import { PlainSign } from "../../components/verdict-tag.tsx";
import { useApp } from "../../context.ts";

/** On a phone the list itself comes first. */
const WIDE = 700;

/** Milliseconds after a key until rows are laid out for it: who goes on typing waits for none. */
const PAUSE = 80;

const VERDICTS = ["met", "unmet", "unknown", "notApplicable"] as const;
const ORDERS = Object.entries(draftFindWords.orders);

interface FindProps {
	readonly wish: DraftWish;
	/** What stands in the box. */
	readonly typed: Signal<string>;
	readonly onWish: (change: Partial<DraftWish>) => void;
	readonly counts: VerdictCounts;
	/** How many are found, with the verdict that is wanted. */
	readonly found: number;
	readonly communes: readonly Choice[];
	readonly rulesets: readonly Choice[];
	/** What stands beside what was found. */
	readonly children: ComponentChildren;
}

/** What narrows the list down, and what it is ordered by. */
export function Find({ wish, typed, onWish, counts, found, children, ...choices }: FindProps) {
	const { order: _, ...narrowing } = wish;
	const isNarrowed = Object.values(narrowing).some((each) => each !== "");
	const { ports } = useApp();
	const stop = useRef(() => {});
	const seek = (sought: string) => {
		typed.value = sought;
		stop.current();
		stop.current = ports.afterPaint(() => onWish({ sought }), PAUSE);
	};
	const clear = () => {
		stop.current();
		typed.value = "";
		onWish({ ...NO_WISH, order: wish.order });
	};
	const tools = <Tools {...{ wish, onWish }} {...choices} />;
	return (
		<search class="find stack-small">
			<TextField
				label={draftFindWords.search}
				name="search"
				hint={draftFindWords.searchHint}
				value={typed}
				onInput={seek}
			/>
			{innerWidth >= WIDE ? (
				tools
			) : (
				<details>
					<summary>{draftFindWords.tools}</summary>
					{tools}
				</details>
			)}
			<div class="find-row row">
				<Verdicts wanted={wish.verdict} counts={counts} onWant={(verdict) => onWish({ verdict })} />
				<p class={isNarrowed ? "" : "visually-hidden"} role="status">
					{isNarrowed && (found > 0 ? draftFindWords.found(found) : draftFindWords.none)}
				</p>
				{isNarrowed && <Button look="quiet" label={draftFindWords.clear} onClick={clear} />}
				{children}
			</div>
		</search>
	);
}

type ToolsProps = Pick<FindProps, "wish" | "onWish" | "communes" | "rulesets">;

function Tools({ wish, onWish, communes, rulesets }: ToolsProps) {
	// Nobody has opened them before they are painted, and the list has hundreds of communes.
	const isPainted = useGrowing(1, 1, 0) > 0 || wish.commune !== "";
	return (
		<div class="filters">
			<Select
				id="order"
				label={draftFindWords.order}
				value={wish.order}
				options={ORDERS}
				onChoose={(order) => onWish({ order: order as DraftOrder })}
			/>
			{communes.length > 1 && (
				<Select
					id="filter.commune"
					label={draftFindWords.commune}
					value={wish.commune}
					options={[["", draftFindWords.all], ...(isPainted ? communes : [])]}
					onChoose={(commune) => onWish({ commune })}
				/>
			)}
			{rulesets.length > 1 && (
				<Select
					id="filter.ruleset"
					label={draftFindWords.ruleset}
					value={wish.ruleset}
					options={[["", draftFindWords.all], ...rulesets]}
					onChoose={(ruleset) => onWish({ ruleset })}
				/>
			)}
		</div>
	);
}

interface VerdictsProps {
	readonly wanted: Verdict | "";
	readonly counts: VerdictCounts;
	readonly onWant: (verdict: Verdict | "") => void;
}

/** How many there are of each, which is a press away. */
function Verdicts({ wanted, counts, onWant }: VerdictsProps) {
	const there = VERDICTS.filter((verdict) => counts[verdict] > 0 || verdict === wanted);
	const all = VERDICTS.reduce((sum, verdict) => sum + counts[verdict], 0);
	return (
		<fieldset class="verdict-filter">
			<legend class="visually-hidden">{draftFindWords.verdict}</legend>
			{(["", ...there] as const).map((verdict) => (
				<button
					key={verdict}
					type="button"
					class={verdict}
					aria-pressed={wanted === verdict}
					onClick={() => onWant(verdict)}
				>
					{verdict !== "" && <PlainSign verdict={verdict} />}
					{verdict === "" ? draftFindWords.all : draftFindWords.short[verdict]}{" "}
					<b>{number(verdict === "" ? all : counts[verdict])}</b>
				</button>
			))}
		</fieldset>
	);
}
