import "../../styles/parts.css";
import "../../styles/drafts.css";
import { useSignal } from "@preact/signals";
import { useEffect, useRef } from "preact/hooks";
import {
	type DraftGroup,
	type DraftWish,
	type HandedFile,
	type ListedDraft,
	readAhead,
} from "../../../state/index.ts";
import { draftChoiceWords, draftListWords } from "../../../text/index.ts";
import { useGrowing } from "../../components/after-paint.ts";
import { Handed } from "../../components/handed.tsx";
import { Notice } from "../../components/notice.tsx";
import { useApp } from "../../context.ts";
import { ChosenBar } from "./chosen-bar.tsx";
import { Columns } from "./columns.tsx";
import { Find } from "./find.tsx";
import { GroupHead } from "./group-head.tsx";
import { More } from "./more.tsx";
import { Row } from "./row.tsx";
import { type Said as SaidOf, useErrands } from "./use-errands.ts";
import { FIRST_ROWS, ROWS, viewOf } from "./view.ts";

/** Fewer than these are seen at a glance. */
const FIND_FROM = 8;
/** Made ready at a time to be sought among. */
const AHEAD = 500;

interface DraftsProps {
	/** Hears why the device would not do what was asked. */
	readonly onTrouble: (error: unknown) => void;
}

/** The drafts there are: found, chosen, and what can be done with them. */
export default function Drafts({ onTrouble }: DraftsProps) {
	const app = useApp();
	const { ports, drafts, rulesets } = app;
	const view = viewOf(drafts);
	const { wish, typed, shown, chosen, choosing } = view;
	const place = useRef<HTMLElement>(null);
	const menu = useSignal("");
	const errands = useErrands(onTrouble);
	const all = drafts.drafts.value;
	const catalog = rulesets.all.value;
	const canFind = all.length >= FIND_FROM;
	const wanted = wish.value;
	const describe = view.describing(app, catalog);
	const { groups, counts } = view.found(all, wanted, describe);
	const communes = canFind ? view.communes(all) : [];
	const kinds = view.kinds(all, describe);
	const laidOut = useGrowing(shown.value, ROWS, FIRST_ROWS);
	const found = groups.reduce((sum, group) => sum + group.drafts.length, 0);
	const picked = groups.flatMap((group) =>
		chosen.value.size === 0 ? [] : group.drafts.filter(({ draft }) => chosen.value.has(draft.id)),
	);
	const isChoosing = choosing.value || picked.length > 0;
	const looks = [
		"drafts stack",
		all.length > 1 && "choosable",
		isChoosing && "choosing",
		(kinds.length > 1 || !canFind) && "with-ruleset",
	];

	useEffect(() => {
		let stop = () => {};
		const from = (start: number) => {
			if (!canFind || start >= all.length) return;
			stop = ports.later(() => {
				readAhead(all, start, AHEAD);
				from(start + AHEAD);
			}, 0);
		};
		from(0);
		return () => stop();
	}, [all]);

	const onWish = (change: Partial<DraftWish>) => {
		wish.value = { ...wish.value, ...change };
		shown.value = ROWS;
	};
	const choose = (ids: readonly string[], on: boolean) => {
		const next = new Set(chosen.value);
		for (const id of ids) {
			if (on) next.add(id);
			else next.delete(id);
		}
		chosen.value = next;
	};
	const leave = () => {
		chosen.value = new Set();
		choosing.value = false;
	};
	const idsOf = (some: readonly ListedDraft[]) => some.map(({ draft }) => draft.id);
	const everyone = groups.flatMap((group) => group.drafts);

	const row = (listed: ListedDraft) => {
		const { id } = listed.draft;
		return (
			<Row
				key={id}
				listed={listed}
				unsaved={drafts.unsaved.value.has(id)}
				chosen={all.length > 1 ? chosen.value.has(id) : undefined}
				onChoose={() => choose([id], !chosen.value.has(id))}
				menuOpen={menu.value === id}
				onMenu={(open) => {
					if (open) menu.value = id;
					else if (menu.value === id) menu.value = "";
				}}
				errands={errands}
			/>
		);
	};
	const several = all.length > 1 && (
		<div class="choose-several">
			<button
				type="button"
				class="button quiet"
				aria-pressed={isChoosing}
				onClick={() => {
					if (isChoosing) leave();
					else choosing.value = true;
				}}
			>
				{draftChoiceWords.several}
			</button>
		</div>
	);
	return (
		<section
			class={looks.filter(Boolean).join(" ")}
			ref={place}
			aria-label={draftListWords.title}
			onKeyDown={(event) => {
				const { draft } = (event.target as HTMLElement).dataset;
				if (event.key !== " " || !draft || all.length < 2) return;
				event.preventDefault();
				choose([draft], !chosen.value.has(draft));
			}}
		>
			{canFind ? (
				<Find {...{ wish: wanted, typed, onWish, counts, found, communes }} rulesets={kinds}>
					{several}
				</Find>
			) : (
				several
			)}
			<Said said={errands.said} handed={errands.handed} />
			{found > 0 && (
				<div class="draft-table">
					<Columns
						all={all.length > 1 ? picked.length === found : undefined}
						onAll={(on) => choose(idsOf(everyone), on)}
					/>
					{withinFirst(groups, Math.min(shown.value, laidOut)).map((group) => (
						<div key={group.commune}>
							{wanted.order === "commune" && <GroupHead group={group} />}
							<ul>{group.rows.map(row)}</ul>
						</div>
					))}
				</div>
			)}
			{found > shown.value && laidOut >= shown.value && (
				<More
					key={shown.value}
					count={found - shown.value}
					onMore={() => {
						shown.value += ROWS;
					}}
				/>
			)}
			{isChoosing && (
				<ChosenBar
					count={picked.length}
					onSend={() => errands.sendAll(picked)}
					onRemove={() => {
						leave();
						errands.removeAll(idsOf(picked));
					}}
					onLeave={() => {
						leave();
						place.current?.querySelector<HTMLElement>("[data-draft]")?.focus();
					}}
				/>
			)}
		</section>
	);
}

/** The first rows, each under the head of its group. */
function withinFirst(groups: readonly DraftGroup[], count: number) {
	let left = count;
	return groups.flatMap((group) => {
		if (left <= 0) return [];
		const rows = group.drafts.slice(0, left);
		left -= rows.length;
		return [{ ...group, rows }];
	});
}

function Said(props: {
	readonly said: SaidOf | undefined;
	readonly handed: HandedFile | undefined;
}) {
	return (
		<>
			<div role="status">{props.said && <Notice {...props.said} />}</div>
			<Handed file={props.handed} />
		</>
	);
}
