import { useState } from "preact/hooks";
import { createWaysOut, type HandedFile, type WaysOut } from "../../state/index.ts";
import { handingWords } from "../../text/index.ts";
import { useApp } from "../context.ts";
import { Button } from "./button.tsx";
import { Notice } from "./notice.tsx";

interface WaysProps {
	readonly file: HandedFile;
	/** Hands the file to another app, where that can be done for it. */
	readonly onShare?: (() => void) | undefined;
}

/** A file that the browser was given, once there is one. What is said of it is heard: its place stands before. */
export function Handed({ file }: { readonly file: HandedFile | undefined }) {
	return (
		<>
			<div role="status">{file && <Sent file={file} />}</div>
			{file && <OtherWays file={file} />}
		</>
	);
}

/** That the browser was given a file. Belongs in a status that stands before there is one. */
export function Sent({ file }: { readonly file: HandedFile }) {
	const { inApp } = useWaysOut();
	return (
		<Notice tone={inApp ? "warning" : "calm"} text={handingWords.sent(file.name)}>
			{inApp && <p>{handingWords.unlikely(handingWords.apps[inApp])}</p>}
		</Notice>
	);
}

/** What else can be done where the file did not arrive. */
export function OtherWays(props: WaysProps) {
	const ways = useWaysOut();
	if (ways.inApp) return <Ways ways={ways} {...props} />;
	return (
		<details>
			<summary>{handingWords.notThere}</summary>
			<p>{handingWords.lookAgain}</p>
			<Ways ways={ways} {...props} />
		</details>
	);
}

/** For links to files: says, in the window of an app, that they will hardly arrive. */
export function HardlySaved() {
	const ways = useWaysOut();
	if (!ways.inApp) return null;
	return (
		<Notice text={handingWords.unlikely(handingWords.apps[ways.inApp])}>
			<Elsewhere ways={ways} />
		</Notice>
	);
}

function useWaysOut(): WaysOut {
	const { ports } = useApp();
	const [ways] = useState(() => createWaysOut(ports));
	return ways;
}

function Ways({ ways, file, onShare }: WaysProps & { readonly ways: WaysOut }) {
	const { text } = file;
	const share = text === undefined ? onShare : () => void ways.shareText(file);
	return (
		<div class="stack-small">
			<div class="row">
				{share && ways.canShare(text === undefined ? file.type : undefined) && (
					<Button label={handingWords.share} onClick={share} />
				)}
				{text !== undefined && (
					<Button label={handingWords.copy} onClick={() => void ways.copy(text)} />
				)}
			</div>
			{text !== undefined && <p class="hint">{handingWords.copyMeans}</p>}
			<Elsewhere ways={ways} />
		</div>
	);
}

/** The page in a browser of its own; an extension's page has no address to go there by. */
function Elsewhere({ ways }: { readonly ways: WaysOut }) {
	const [address = ""] = location.href.split("#");
	return (
		<>
			{location.protocol.startsWith("http") && (
				<>
					<p>
						{handingWords.elsewhere} <strong>{address}</strong>
					</p>
					<Button label={handingWords.copyAddress} onClick={() => void ways.copy(address)} />
					<p class="hint">{handingWords.draftStays}</p>
				</>
			)}
			<p role="status">{handingWords.tried[ways.tried.value]}</p>
		</>
	);
}
