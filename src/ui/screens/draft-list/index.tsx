import { useSignal } from "@preact/signals";
import { useEffect, useLayoutEffect, useRef } from "preact/hooks";
import { codeOf, type StoreErrorCode } from "../../../drafts/index.ts";
import { hrefs } from "../../../state/index.ts";
import { appWords, draftListWords } from "../../../text/index.ts";
import { FileButton } from "../../components/file-button.tsx";
import { lazy } from "../../components/lazy.tsx";
import { Notice } from "../../components/notice.tsx";
import { Loading } from "../../components/trouble.tsx";
import { type App, useApp } from "../../context.ts";

const draftsPart = () => import("./drafts.tsx");
const Drafts = lazy(draftsPart);
const Incoming = lazy(() => import("./incoming.tsx"));
const abovePart = () => import("./above.tsx");
const Above = lazy(abovePart);

/** Milliseconds that the first rows have for themselves. */
const AFTER = 100;

/** Has at hand what the list shows first, while another screen is shown. */
export async function expectDrafts({ drafts }: App): Promise<void> {
	// Where the code cannot be had nothing else is tried: nobody has asked for it.
	await Drafts.expect();
	await drafts.expect();
}

export function DraftsScreen() {
	const { ports, drafts, rulesets } = useApp();
	const before = useRef(drafts.arrival.peek());
	const refused = useSignal<StoreErrorCode | undefined>(undefined);
	// Before the paint that says so: nobody waits for the sign of waiting. What is at hand is seen first.
	useLayoutEffect(() => {
		const load = () => void drafts.load();
		if (drafts.drafts.peek().length > 0) return ports.afterPaint(load, AFTER);
		load();
		// Beside the disk, not after it.
		if (!drafts.isEmpty.peek()) void draftsPart().catch(() => undefined);
		return undefined;
	}, []);
	const isSeen = drafts.drafts.value.length > 0 || drafts.isEmpty.value;
	useEffect(() => {
		if (!isSeen) return;
		return ports.afterPaint(() => {
			void rulesets.ready();
			// At hand before it is needed: the way back must not hang on what an update took away.
			void abovePart().catch(() => undefined);
		}, AFTER);
	}, [isSeen]);
	const trouble = (error: unknown) => {
		refused.value = codeOf(error);
	};
	const status = drafts.status.value;
	const empty = drafts.isEmpty.value;
	const count = drafts.drafts.value.length;
	const isUnread = status !== "ready" && status !== "loading";
	const isWaiting = status === "loading" && !empty;
	return (
		<>
			<div class="stack-small">
				<h1>{draftListWords.title}</h1>
				<p class="lead">{count > 0 ? draftListWords.count(count) : appWords.tagline}</p>
			</div>
			{(refused.value || isUnread || drafts.removed.done.value.length > 0) && (
				<Above refused={refused.value} onTrouble={trouble} />
			)}
			{drafts.wiped.value && <Notice tone="bad" text={draftListWords.wiped} />}
			{empty && (
				<div class="card stack">
					<h2>{draftListWords.empty}</h2>
					<p>{draftListWords.emptyHint}</p>
				</div>
			)}
			{isWaiting ? (
				<Loading />
			) : (
				<>
					<div class="row">
						<a class="button primary" href={hrefs.catalog}>
							{empty ? draftListWords.start : draftListWords.startAnother}
						</a>
						<FileButton
							label={draftListWords.openFile}
							name="files"
							accept=".json,.txt,application/json,text/plain"
							describedBy="open-file-hint"
							several
							onFile={(_, all) => drafts.offer(all)}
						/>
					</div>
					<p class={empty ? "hint" : "visually-hidden"} id="open-file-hint">
						{draftListWords.openFileHint}
					</p>
				</>
			)}
			{drafts.arrival.value && <Incoming arrival={drafts.arrival.value} before={before.current} />}
			{count > 0 && <Drafts onTrouble={trouble} />}
		</>
	);
}
