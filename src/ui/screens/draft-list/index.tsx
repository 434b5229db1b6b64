import { useSignal } from "@preact/signals";
import { useEffect } from "preact/hooks";
import { type CatalogEntry, type DraftList, hrefs } from "../../../state/index.ts";
import { draftFiles, saving, app as shell, draftsScreen as words } from "../../../text/index.ts";
import { FileButton } from "../../components/file-button.tsx";
import { Notice } from "../../components/notice.tsx";
import { Loading } from "../../components/trouble.tsx";
import { VerdictTag } from "../../components/verdict-tag.tsx";
import { useApp } from "../../context.ts";

export function DraftsScreen() {
	const { ports, drafts } = useApp();
	const message = useSignal<{ tone: "good" | "bad"; text: string } | undefined>(undefined);
	useEffect(() => {
		void drafts.load();
		// Leaving the list makes a removal final.
		return drafts.forgetRemoved;
	}, []);

	const openFile = async (file: File) => {
		message.value = undefined;
		try {
			const { draft, copied } = await drafts.openFile(file);
			const name = nameOf(draft.unit.name, undefined);
			message.value = { tone: "good", text: copied ? words.openedCopy(name) : words.opened(name) };
		} catch (error) {
			const { code, message: text } = error as { code?: string; message: string };
			message.value = { tone: "bad", text: code === "full" ? saving.full : text };
		}
	};

	const empty = drafts.status.value === "ready" && drafts.drafts.value.length === 0;
	return (
		<>
			<div class="stack-small">
				<h1>{words.title}</h1>
				<p class="lead">{shell.tagline}</p>
			</div>
			{message.value && (
				<Notice tone={message.value.tone} announce>
					<p>{message.value.text}</p>
				</Notice>
			)}
			<Removed drafts={drafts} />
			{drafts.wiped.value && (
				<Notice tone="bad">
					<p>{words.wiped}</p>
				</Notice>
			)}
			{empty && (
				<div class="card stack">
					<h2>{words.empty}</h2>
					<p>{words.emptyHint}</p>
				</div>
			)}
			<Drafts drafts={drafts} catalog={ports.shelf.catalog} />
			<div class="row">
				<a class="button primary" href={hrefs.catalog}>
					{empty ? words.start : words.startAnother}
				</a>
				<FileButton
					label={words.openFile}
					name="draft-file"
					accept=".json,application/json"
					describedBy="open-file-hint"
					onFile={(file) => void openFile(file)}
				/>
			</div>
			<p class="hint" id="open-file-hint">
				{words.openFileHint}
			</p>
		</>
	);
}

const nameOf = (name: string, entry: CatalogEntry | undefined) =>
	name.trim() || draftFiles.unnamed(entry?.about.unit ?? shell.drafts);

function Drafts({ drafts, catalog }: { drafts: DraftList; catalog: readonly CatalogEntry[] }) {
	const { ports } = useApp();
	const status = drafts.status.value;
	if (status === "loading") return <Loading />;
	if (status !== "ready")
		return (
			<Notice tone="bad" announce>
				<p>{status === "newer" ? saving.newer : words.unavailable}</p>
			</Notice>
		);
	if (drafts.drafts.value.length === 0) return null;
	return (
		<ul class="items">
			{drafts.drafts.value.map((stored) => {
				const { draft, result } = stored;
				const entry = catalog.find(({ id }) => id === draft.rulesetId);
				const name = nameOf(draft.unit.name, entry);
				const about = [draft.unit.commune, entry?.about.title, entry?.about.province.name];
				return (
					<li class="item" key={draft.id}>
						<div class="stack-small">
							<h2 class="item-title">
								<a href={hrefs.draft(draft.id)}>{name}</a>
							</h2>
							<p class="hint">{about.filter(Boolean).join(" · ")}</p>
							<div class="row">
								{result && <VerdictTag verdict={result.verdict} />}
								<span class="hint">
									{result && entry
										? `${words.tally(result.tally.met, entry.about.criteriaCount)} · `
										: ""}
									{words.updated(ports.shortTime(draft.updatedAt))}
								</span>
							</div>
						</div>
						<button
							type="button"
							class="button quiet"
							aria-label={words.removeNamed(name)}
							onClick={() => void drafts.remove(stored)}
						>
							{words.remove}
						</button>
					</li>
				);
			})}
		</ul>
	);
}

/** What was removed and the way back; it stays until the person leaves the list. */
function Removed({ drafts }: { drafts: DraftList }) {
	const { ports } = useApp();
	const removed = drafts.removed.value;
	const entry = ports.shelf.catalog.find(({ id }) => id === removed?.draft.rulesetId);
	return (
		<div role="status">
			{removed && (
				<Notice tone="calm">
					<div class="row">
						<p>{words.removed(nameOf(removed.draft.unit.name, entry))}</p>
						<button type="button" class="button" onClick={() => void drafts.undoRemove()}>
							{words.undo}
						</button>
					</div>
				</Notice>
			)}
		</div>
	);
}
