import { useEffect, useLayoutEffect, useRef } from "preact/hooks";
import type { Making, MakingFile } from "../../state/index.ts";
import { appWords, makingWords } from "../../text/index.ts";
import { OtherWays, Sent } from "./handed.tsx";
import { Notice } from "./notice.tsx";

/** What becomes of a file: what is asked before, how far it is, what came of it. */
export function MakingStatus({ making }: { readonly making: MakingFile }) {
	const stage = making.stage.value;
	const box = useRef<HTMLDivElement>(null);
	/** Where the press was: focus goes back there. */
	const origin = useRef<HTMLElement | undefined>(undefined);
	// At once: a button that cannot be pressed meanwhile loses the focus.
	useLayoutEffect(() => {
		const { activeElement } = document;
		if (activeElement instanceof HTMLElement && activeElement !== document.body)
			if (!box.current?.contains(activeElement)) origin.current = activeElement;
	}, [stage.kind]);
	useEffect(() => {
		const asks = ["names", "missing", "ready", "printable"].includes(stage.kind);
		// Whoever has gone on to type is not interrupted.
		const isTyping = document.activeElement?.matches("input, textarea");
		if (asks && !isTyping) box.current?.querySelector<HTMLElement>("button, a")?.focus();
		else if (document.activeElement === document.body) origin.current?.focus();
	}, [stage.kind]);

	return (
		<div class="stack-small" ref={box}>
			<div role="status">{said(stage)}</div>
			{(stage.kind === "making" || stage.kind === "printing") && (
				<div class="row">
					<progress max={1} value={stage.share} aria-label={underWay(stage)} />
					<button type="button" class="button" onClick={making.cancel}>
						{makingWords.stop}
					</button>
				</div>
			)}
			{stage.kind === "handed" && <HandedDocument stage={stage} making={making} />}
			{stage.kind === "printable" && (
				<div class="row">
					<a class="button primary" href={stage.address} target="_blank" rel="noreferrer">
						{makingWords.openToPrint}
					</a>
				</div>
			)}
			<Answers stage={stage} making={making} />
		</div>
	);
}

/** Sharing it instead is another order: what must be asked before is asked. */
function HandedDocument({
	stage: { order, file },
	making,
}: {
	readonly stage: Extract<Making, { kind: "handed" }>;
	readonly making: MakingFile;
}) {
	return <OtherWays file={file} onShare={() => void making.make({ ...order, way: "share" })} />;
}

const underWay = (stage: Extract<Making, { kind: "making" | "printing" }>) =>
	stage.kind === "making" ? makingWords.running[stage.order.format] : makingWords.printing;

function said(stage: Making) {
	switch (stage.kind) {
		case "idle":
			return null;
		case "making":
		case "printing":
			return <p class="hint">{underWay(stage)}</p>;
		case "sharing":
			return <p class="hint">{makingWords.sharing}</p>;
		case "names":
			return <Said text={makingWords.names(stage.count)} />;
		case "missing":
			return <Said text={makingWords.missing(stage.letters, stage.within)} />;
		case "ready":
			return <Said tone="good" text={makingWords.ready} />;
		case "printable":
			return <Said tone="good" text={makingWords.printable} />;
		case "handed":
			return (
				<div class="stack-small">
					<Sent file={stage.file} />
					{stage.order.way === "print" && <p>{makingWords.printFile}</p>}
				</div>
			);
		case "shared":
			return <Said tone="good" text={makingWords.shared(stage.name)} />;
		case "failed":
			return <Said tone="bad" text={whyFailed(stage)} />;
		case "elsewhere":
			return <Said text={makingWords.printElsewhere} />;
		case "unprinted":
			return <Said tone="bad" text={stage.unfetched ? appWords.failed : makingWords.unprinted} />;
	}
}

function whyFailed({ made, unfetched }: Extract<Making, { kind: "failed" }>): string {
	if (unfetched) return appWords.failed;
	return made ? makingWords.failedShare : makingWords.failed;
}

const Said = ({ tone = "warning", text }: { tone?: "warning" | "good" | "bad"; text: string }) => (
	<Notice tone={tone}>
		<p>{text}</p>
	</Notice>
);

function Answers({ stage, making }: { readonly stage: Making; readonly making: MakingFile }) {
	if (stage.kind === "idle" || stage.kind === "making") return null;
	if (stage.kind === "printing" || stage.kind === "shared") return null;
	if (stage.kind === "handed" || stage.kind === "elsewhere" || stage.kind === "printable")
		return null;
	const way = "order" in stage ? stage.order.way : "save";
	const [yes, no] = {
		names: [makingWords.withNames[way], makingWords.notNow],
		missing: [makingWords.anyway[way], makingWords.mend],
		ready: [makingWords.share, makingWords.notNow],
		sharing: ["", makingWords.notNow],
		failed: [makingWords.retry, makingWords.notNow],
		unprinted: [makingWords.retry, makingWords.notNow],
	}[stage.kind] as [string, string];
	return (
		<div class="row">
			{yes && (
				<button type="button" class="button primary" onClick={() => void making.goOn()}>
					{yes}
				</button>
			)}
			<button type="button" class="button" onClick={making.cancel}>
				{no}
			</button>
		</div>
	);
}
