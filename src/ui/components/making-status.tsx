import type { ComponentChild } from "preact";
import { useEffect, useLayoutEffect, useRef } from "preact/hooks";
import type { Making, MakingFile } from "../../state/index.ts";
import { type ByKind, byKind } from "../../terms/index.ts";
import { appWords, makingWords } from "../../text/index.ts";
import { Button } from "./button.tsx";
import { OtherWays, Sent } from "./handed.tsx";
import { Notice } from "./notice.tsx";

interface MakingProps {
	readonly making: MakingFile;
}

/** What becomes of a file: what is asked before, how far it is, what came of it. */
export function MakingStatus({ making }: MakingProps) {
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
			<div role="status">{byKind(SAID, stage)}</div>
			{(stage.kind === "making" || stage.kind === "printing") && (
				<div class="row">
					<progress max={1} value={stage.share} aria-label={underWay(stage)} />
					<Button label={makingWords.stop} onClick={making.cancel} />
				</div>
			)}
			{stage.kind === "handed" && (
				<OtherWays
					file={stage.file}
					// Another order: what must be asked before is asked.
					onShare={() => void making.make({ ...stage.order, way: "share" })}
				/>
			)}
			{stage.kind === "printable" && (
				<a class="button primary" href={stage.address} target="_blank" rel="noreferrer">
					{makingWords.openToPrint}
				</a>
			)}
			<Answers making={making} />
		</div>
	);
}

const underWay = (stage: Extract<Making, { kind: "making" | "printing" }>) =>
	stage.kind === "making" ? makingWords.running[stage.order.format] : makingWords.printing;

const SAID: ByKind<Making, ComponentChild> = {
	idle: () => null,
	making: (stage) => <p class="hint">{underWay(stage)}</p>,
	printing: (stage) => <p class="hint">{underWay(stage)}</p>,
	sharing: () => <p class="hint">{makingWords.sharing}</p>,
	names: ({ count }) => <Notice text={makingWords.names(count)} />,
	missing: ({ letters, within }) => <Notice text={makingWords.missing(letters, within)} />,
	ready: () => <Notice tone="good" text={makingWords.ready} />,
	printable: () => <Notice tone="good" text={makingWords.printable} />,
	handed: ({ file, order }) => (
		<div class="stack-small">
			<Sent file={file} />
			{order.way === "print" && <p>{makingWords.printFile}</p>}
		</div>
	),
	shared: ({ name }) => <Notice tone="good" text={makingWords.shared(name)} />,
	failed: (stage) => <Notice tone="bad" text={whyFailed(stage)} />,
	elsewhere: () => <Notice text={makingWords.printElsewhere} />,
	unprinted: ({ unfetched }) => (
		<Notice tone="bad" text={unfetched ? appWords.failed : makingWords.unprinted} />
	),
};

function whyFailed({ made, unfetched }: Extract<Making, { kind: "failed" }>): string {
	if (unfetched) return appWords.failed;
	return made ? makingWords.failedShare : makingWords.failed;
}

/** Yes and no to what the stage asks; what is shared already can only be left. */
function Answers({ making }: MakingProps) {
	const stage = making.stage.value;
	const way = "order" in stage ? stage.order.way : "save";
	const yes: Partial<Record<Making["kind"], string>> = {
		names: makingWords.withNames[way],
		missing: makingWords.anyway[way],
		ready: makingWords.share,
		sharing: "",
		failed: appWords.retry,
		unprinted: appWords.retry,
	};
	const words = yes[stage.kind];
	if (words === undefined) return null;
	return (
		<div class="row">
			{words && <Button look="primary" label={words} onClick={() => void making.goOn()} />}
			<Button
				label={stage.kind === "missing" ? makingWords.mend : makingWords.notNow}
				onClick={making.cancel}
			/>
		</div>
	);
}
