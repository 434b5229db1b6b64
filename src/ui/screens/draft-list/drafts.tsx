import "../../styles/parts.css";
import "../../styles/drafts.css";
import { useSignal } from "@preact/signals";
import { useEffect, useMemo, useRef } from "preact/hooks";
import { rulesetOf } from "../../../drafts/index.ts";
import {
	beginAgain,
	type Choice,
	communesOf,
	copyDraft,
	type DraftGroup,
	type DraftWish,
	findDrafts,
	type HandedFile,
	hrefs,
	type ListedDraft,
	readAhead,
	sendDraft,
} from "../../../state/index.ts";
import type { RulesetRef } from "../../../terms/index.ts";
import {
	draftChoiceWords,
	draftMenuWords,
	draftRowWords,
	provinceNow,
} from "../../../text/index.ts";
import { Button } from "../../components/button.tsx";
import { Handed } from "../../components/handed.tsx";
import { Notice } from "../../components/notice.tsx";
import { type App, useApp } from "../../context.ts";
import { Find } from "./find.tsx";
import { GroupHead } from "./group-head.tsx";
import { nameOf, Row } from "./row.tsx";
import type { Errands } from "./row-menu.tsx";
import { ROWS, viewOf } from "./view.ts";

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
	const { wish, typed, shown, chosen, choosing } = viewOf(drafts);
	const menu = useSignal("");
	const errands = useErrands(onTrouble);
	const all = drafts.drafts.value;
	const catalog = rulesets.all.value;
	const canFind = all.length >= FIND_FROM;
	const wanted = wish.value;
	const { groups, counts } = useMemo(
		() => findDrafts(all, wanted, (ref) => describe(app, ref)),
		[all, wanted, catalog],
	);
	const communes = useMemo(() => (canFind ? communesOf(all) : []), [all, canFind]);
	const kinds = useMemo(() => rulesetsOf(app, all), [all, catalog]);
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
				onMenu={(_, open) => {
					if (open) menu.value = id;
					else if (menu.value === id) menu.value = "";
				}}
				errands={errands}
			/>
		);
	};
	const several = all.length > 1 && !isChoosing && (
		<div class="choose-several">
			<Button
				look="quiet"
				label={draftChoiceWords.several}
				onClick={() => {
					choosing.value = true;
				}}
			/>
		</div>
	);
	return (
		<section
			class={looks.filter(Boolean).join(" ")}
			aria-label={draftRowWords.columns.unit}
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
					<div class="draft-columns">
						{all.length > 1 && (
							<label class="draft-choose">
								<input
									type="checkbox"
									autocomplete="off"
									aria-label={draftChoiceWords.all}
									checked={picked.length === found}
									onChange={({ currentTarget }) => choose(idsOf(everyone), currentTarget.checked)}
								/>
								<span class="choose-all">{draftChoiceWords.all}</span>
							</label>
						)}
						{Object.entries(draftRowWords.columns).map(([column, label]) => (
							<span key={column} class={`column-${column}`} aria-hidden="true">
								{label}
							</span>
						))}
					</div>
					{withinFirst(groups, shown.value).map((group) => (
						<div key={group.commune}>
							{wanted.order === "commune" && <GroupHead group={group} />}
							<ul>{group.rows.map(row)}</ul>
						</div>
					))}
				</div>
			)}
			{found > shown.value && (
				<More
					key={shown.value}
					count={found - shown.value}
					onMore={() => {
						shown.value += ROWS;
					}}
				/>
			)}
			{isChoosing && (
				<div class="chosen-bar">
					<p role="status">
						<b>{draftChoiceWords.chosen(picked.length)}</b>
					</p>
					{picked.length > 0 && (
						<>
							<Button
								label={draftChoiceWords.send(picked.length)}
								onClick={() => errands.sendAll(picked)}
							/>
							<Button
								label={draftChoiceWords.remove(picked.length)}
								onClick={() => {
									leave();
									errands.removeAll(idsOf(picked));
								}}
							/>
						</>
					)}
					<Button look="quiet" label={draftChoiceWords.leave} onClick={leave} />
				</div>
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

/** Lays out more rows when the last ones come near; or when it is pressed. */
function More({ count, onMore }: { readonly count: number; readonly onMore: () => void }) {
	const place = useRef<HTMLDivElement>(null);
	useEffect(() => {
		if (!place.current) return;
		const near = new IntersectionObserver(
			(seen) => {
				if (seen.some((each) => each.isIntersecting)) onMore();
			},
			{ rootMargin: "200px" },
		);
		near.observe(place.current);
		return () => near.disconnect();
	}, []);
	return (
		<div ref={place}>
			<Button label={draftRowWords.more(count)} onClick={onMore} />
		</div>
	);
}

type Said = { readonly tone: "good" | "bad" | "calm"; readonly text: string };

function Said(props: { readonly said: Said | undefined; readonly handed: HandedFile | undefined }) {
	return (
		<>
			<div role="status">{props.said && <Notice {...props.said} />}</div>
			<Handed file={props.handed} />
		</>
	);
}

interface AllErrands extends Errands {
	sendAll(some: readonly ListedDraft[]): void;
	removeAll(ids: readonly string[]): void;
	readonly said: Said | undefined;
	readonly handed: HandedFile | undefined;
}

function useErrands(onTrouble: (error: unknown) => void): AllErrands {
	const app = useApp();
	const { drafts } = app;
	const said = useSignal<Said | undefined>(undefined);
	const handed = useSignal<HandedFile | undefined>(undefined);
	const run = (work: () => Promise<void>) => {
		said.value = undefined;
		handed.value = undefined;
		void work().catch(onTrouble);
	};
	const gone = (name: string) => {
		said.value = { tone: "bad", text: draftMenuWords.gone(name) };
	};
	return {
		said: said.value,
		handed: handed.value,
		again: (id, name) =>
			run(async () => {
				const begun = await beginAgain(app, id);
				if (begun) location.hash = hrefs.draft(begun);
				else gone(name);
			}),
		copy: (id, name) =>
			run(async () => {
				if (!(await copyDraft(app, id))) return gone(name);
				said.value = { tone: "good", text: draftMenuWords.copied(name) };
			}),
		send: (id, name) =>
			run(async () => {
				const file = await sendDraft(app, id);
				if (file) handed.value = file;
				else gone(name);
			}),
		sendAll: (some) =>
			run(async () => {
				let count = 0;
				for (const each of some) {
					const file = await sendDraft(app, each.draft.id);
					if (file) count += 1;
					else gone(nameOf(app, each));
				}
				if (count > 0) said.value ??= { tone: "calm", text: draftChoiceWords.sent(count) };
			}),
		remove: (id) => run(() => drafts.remove(id)),
		removeAll: (ids) => run(() => drafts.removeAll(ids)),
	};
}

/** What a ruleset is called, wherever drafts of it are found. */
function describe({ rulesets }: App, ref: RulesetRef): string {
	const about = rulesets.of(ref)?.about;
	return about ? `${about.title} · ${provinceNow(about.province)}` : "";
}

/** The rulesets of these drafts, by the alphabet. */
function rulesetsOf(app: App, drafts: readonly ListedDraft[]): Choice[] {
	const refs = new Map(drafts.map(({ draft }) => [draft.rulesetId, draft] as const));
	return [...refs]
		.map(([id, draft]) => [id, describe(app, rulesetOf(draft)) || id] as const)
		.sort(([, one], [, other]) => one.localeCompare(other, "vi"));
}
