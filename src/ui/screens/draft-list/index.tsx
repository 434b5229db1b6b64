import { useSignal } from "@preact/signals";
import { useEffect, useRef } from "preact/hooks";
import { codeOf, rulesetOf, type StoreErrorCode } from "../../../drafts/index.ts";
import { hrefs } from "../../../state/index.ts";
import {
	appWords,
	draftFiles,
	draftListWords,
	metOf,
	moment,
	provinceNow,
} from "../../../text/index.ts";
import { Button } from "../../components/button.tsx";
import { FileButton } from "../../components/file-button.tsx";
import { lazy } from "../../components/lazy.tsx";
import { Marks } from "../../components/marks.tsx";
import { Notice } from "../../components/notice.tsx";
import { Loading } from "../../components/trouble.tsx";
import { VerdictTag } from "../../components/verdict-tag.tsx";
import { useApp } from "../../context.ts";

const Incoming = lazy(() => import("./incoming.tsx"));
const abovePart = () => import("./above.tsx");
const Above = lazy(abovePart);

export function DraftsScreen() {
	const { ports, drafts, rulesets } = useApp();
	const before = useRef(drafts.arrival.peek());
	const refused = useSignal<StoreErrorCode | undefined>(undefined);
	useEffect(() => {
		void drafts.load();
		void rulesets.ready();
		// At hand before it is needed: the way back must not hang on what an update took away.
		void abovePart().catch(() => undefined);
	}, []);
	const trouble = (error: unknown) => {
		refused.value = codeOf(error);
	};
	const status = drafts.status.value;
	const none = drafts.drafts.value.length === 0;
	// The count that was left tells it at once: nobody waits for the disk to hear that there is nothing.
	const empty = none && (status === "ready" || (status === "loading" && !ports.draftMarker.read()));
	const isUnread = status !== "ready" && status !== "loading";
	const isWaiting = status === "loading" && !empty;
	return (
		<>
			<div class="stack-small">
				<h1>{draftListWords.title}</h1>
				<p class="lead">{appWords.tagline}</p>
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
					<Drafts onTrouble={trouble} />
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
					<p class="hint" id="open-file-hint">
						{draftListWords.openFileHint}
					</p>
				</>
			)}
			{drafts.arrival.value && <Incoming arrival={drafts.arrival.value} before={before.current} />}
		</>
	);
}

function Drafts({ onTrouble }: { readonly onTrouble: (error: unknown) => void }) {
	const { ports, drafts, rulesets } = useApp();
	if (drafts.drafts.value.length === 0) return null;
	return (
		<ul class="items">
			{drafts.drafts.value.map((stored) => {
				const { draft, result } = stored;
				const entry = rulesets.of(rulesetOf(draft));
				const name = draftFiles.called(draft, entry?.about.unit ?? appWords.drafts);
				const about = [
					draft.unit.commune,
					entry?.about.title,
					entry && provinceNow(entry.about.province),
				];
				return (
					<li class="item" key={draft.id}>
						<div class="stack-small">
							<h2 class="item-title">
								<a href={hrefs.draft(draft.id)}>{name}</a>
							</h2>
							<p class="hint">{about.filter(Boolean).join(" · ")}</p>
							<div class="row">
								{result && <VerdictTag verdict={result.verdict} />}
								{drafts.unsaved.value.has(draft.id) && (
									<span class="tag mark">{draftListWords.unsaved}</span>
								)}
								<Marks own={draft.ownRuleset} sample={draft.sample} />
								<span class="hint">
									{[
										result && metOf(result.tally),
										draftListWords.updated(moment(draft.updatedAt, ports.today())),
									]
										.filter(Boolean)
										.join(" · ")}
								</span>
							</div>
						</div>
						<Button
							look="quiet"
							label={draftListWords.remove}
							aria-label={draftListWords.removeNamed(name)}
							onClick={() => void drafts.remove(draft.id).catch(onTrouble)}
						/>
					</li>
				);
			})}
		</ul>
	);
}
