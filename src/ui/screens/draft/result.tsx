import { useComputed, useSignal } from "@preact/signals";
import { useEffect, useRef } from "preact/hooks";
import type { OpenDraft } from "../../../state/index.ts";
import {
	checklistWords,
	figureEntryWords,
	resultSentence,
	savingWords,
	trialWords,
} from "../../../text/index.ts";
import { useAfterPaint } from "../../components/after-paint.ts";
import { useToMend } from "./flaws.ts";
import type { GoTo } from "./next.tsx";

/** The whole result: one element, always in view. */
export function Result({ open, onGo }: { readonly open: OpenDraft; readonly onGo: GoTo }) {
	const bar = useRef<HTMLElement>(null);
	const tall = useSignal(false);
	useEffect(() => {
		const { style } = document.documentElement;
		// With large text or little height it would cover the list: then it stays at the top.
		const measure = () => {
			const height = bar.current?.offsetHeight ?? 0;
			tall.value = height > innerHeight * 0.4;
			style.setProperty("--covered", tall.value ? "0px" : `${height + 8}px`);
		};
		const observer = new ResizeObserver(measure);
		if (bar.current) observer.observe(bar.current);
		addEventListener("resize", measure);
		return () => {
			observer.disconnect();
			removeEventListener("resize", measure);
			style.removeProperty("--covered");
		};
	}, []);
	const trying = open.trying.value;
	return (
		<section
			class={`result stack-small ${tall.value ? "tall" : ""} ${trying ? "trying" : ""}`}
			ref={bar}
			data-result
			data-verdict={useComputed(() => open.assessment.value.verdict)}
			aria-label={checklistWords.result}
		>
			<div class="result-line">
				<Sentence open={open} />
				{trying ? <p class="save-state">{trialWords.notSaved}</p> : <SaveState open={open} />}
			</div>
			<div class="strip" aria-hidden="true">
				{open.ruleset.criteria.map(({ id }) => (
					<i key={id} class={open.verdictOf(id)} />
				))}
			</div>
			<Tally open={open} />
			<ToMend open={open} onGo={onGo} />
		</section>
	);
}

function Sentence({ open }: { readonly open: OpenDraft }) {
	return <p class="result-sentence">{resultSentence(useAfterPaint(open.assessment))}</p>;
}

function SaveState({ open }: { readonly open: OpenDraft }) {
	const state = shownSaveState(open);
	return <p class={`save-state ${state}`}>{savingWords[state]}</p>;
}

function Tally({ open }: { readonly open: OpenDraft }) {
	const evidence = useAfterPaint(open.evidence);
	const { tally } = useAfterPaint(open.assessment);
	return (
		<p class="tally">
			{checklistWords.tally(tally).map((each, index) => (
				// One text changes into another: no element comes or goes.
				<span key={index}>{each}</span>
			))}
			{evidence.length > 0 && (
				<span>
					{checklistWords.evidenceTally(
						evidence.filter(({ atHand }) => atHand).length,
						evidence.length,
					)}
				</span>
			)}
		</p>
	);
}

/** The way to the first figure that cannot be judged. */
function ToMend({ open, onGo }: { readonly open: OpenDraft; readonly onGo: GoTo }) {
	const toMend = useToMend(open);
	const count = useComputed(() => toMend.value.length).value;
	const go = () => {
		const [first] = toMend.peek();
		onGo(first?.criterion, first?.control);
	};
	return (
		count > 0 && (
			<div>
				<button type="button" class="link" onClick={go}>
					{figureEntryWords.toMend(count)}
				</button>
			</div>
		)
	);
}

/** Of the draft and the lists kept with it: "saved" only while both are. */
export function shownSaveState({ saveState, lists }: Pick<OpenDraft, "saveState" | "lists">) {
	return saveState.value === "saved" ? lists.saveState.value : saveState.value;
}
