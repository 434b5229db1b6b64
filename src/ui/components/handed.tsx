import { useEffect, useState } from "preact/hooks";
import { createWaysOut, type HandedFile, type WaysOut } from "../../state/index.ts";
import { handing as words } from "../../text/index.ts";
import { useApp } from "../context.ts";
import { Notice } from "./notice.tsx";

interface HandedProps {
	readonly file: HandedFile;
	/** Hands the file to another app, where that can be done for it. */
	readonly onShare?: (() => void) | undefined;
}

/** A file that the browser was given, and what else can be done where it did not arrive. */
export function Handed({ file, onShare }: HandedProps) {
	const ways = useWaysOut(file.text === undefined ? file.type : undefined);
	const app = ways.inApp.value;
	return (
		<div class="stack-small">
			<div role="status">
				<Notice tone={app ? "warning" : "calm"}>
					<p>{words.sent(file.name)}</p>
					{app && <p>{words.unlikely(words.apps[app])}</p>}
				</Notice>
			</div>
			{app ? (
				<Ways ways={ways} file={file} onShare={onShare} />
			) : (
				<details>
					<summary>{words.notThere}</summary>
					<p>{words.lookAgain}</p>
					<Ways ways={ways} file={file} onShare={onShare} />
				</details>
			)}
		</div>
	);
}

/** For links to files: says, in the window of an app, that they will hardly arrive. */
export function HardlySaved() {
	const ways = useWaysOut();
	const app = ways.inApp.value;
	if (!app) return null;
	return (
		<Notice>
			<p>{words.unlikely(words.apps[app])}</p>
			<Elsewhere ways={ways} />
		</Notice>
	);
}

function useWaysOut(type?: string): WaysOut {
	const { ports } = useApp();
	const [ways] = useState(() => createWaysOut(ports));
	useEffect(() => void ways.look(type), []);
	return ways;
}

function Ways({ ways, file, onShare }: HandedProps & { readonly ways: WaysOut }) {
	const { text } = file;
	const share = text === undefined ? onShare : () => void ways.shareText(file);
	return (
		<div class="stack-small">
			<div class="row">
				{share && ways.canShare.value && (
					<button type="button" class="button" onClick={share}>
						{words.share}
					</button>
				)}
				{text !== undefined && (
					<button type="button" class="button" onClick={() => void ways.copy(text)}>
						{words.copy}
					</button>
				)}
			</div>
			{text !== undefined && <p class="hint">{words.copyMeans}</p>}
			<Elsewhere ways={ways} />
		</div>
	);
}

/** The page in a browser of its own; an extension's page has no address to go there by. */
function Elsewhere({ ways }: { readonly ways: WaysOut }) {
	const [address = ""] = location.href.split("#");
	const isSite = location.protocol.startsWith("http");
	return (
		<>
			{isSite && (
				<>
					<p>
						{words.elsewhere} <strong>{address}</strong>
					</p>
					<div class="row">
						<button type="button" class="button" onClick={() => void ways.copy(address)}>
							{words.copyAddress}
						</button>
					</div>
					<p class="hint">{words.draftStays}</p>
				</>
			)}
			<p role="status">{words.tried[ways.tried.value]}</p>
		</>
	);
}
