import { useSignal } from "@preact/signals";
import { useEffect, useRef } from "preact/hooks";
import type { OpenDraft } from "../../../state/index.ts";
import {
	checklistWords,
	figureEntryWords,
	resultSentence,
	savingWords,
	trialWords,
} from "../../../text/index.ts";
import { useToMend } from "./flaws.ts";
import type { GoTo } from "./next.tsx";
import { shownSaveState } from "./save-state.ts";

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
	const { verdict, tally, criteria } = open.assessment.value;
	const evidence = open.evidence.value;
	const saveState = shownSaveState(open);
	const trying = open.trying.value;
	const toMend = useToMend(open).value;
	const [first] = toMend;
	return (
		<section
			class={`result stack-small ${tall.value ? "tall" : ""} ${trying ? "trying" : ""}`}
			ref={bar}
			data-result
			data-verdict={verdict}
			aria-label={checklistWords.result}
		>
			<div class="result-line">
				<p class="result-sentence">{resultSentence(open.assessment.value)}</p>
				<p class={`save-state ${trying ? "" : saveState}`}>
					{trying ? trialWords.notSaved : savingWords[saveState]}
				</p>
			</div>
			<div class="strip" aria-hidden="true">
				{criteria.map(({ id, verdict: each }) => (
					<i key={id} class={each} />
				))}
			</div>
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
			{first && (
				<div>
					<button type="button" class="link" onClick={() => onGo(first.criterion, first.control)}>
						{figureEntryWords.toMend(toMend.length)}
					</button>
				</div>
			)}
		</section>
	);
}
