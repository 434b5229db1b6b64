import type { ReadyList } from "../../../state/index.ts";
import { delimiterNames, number, skipReasons, lists as words } from "../../../text/index.ts";
import { Notice } from "../../components/notice.tsx";

/** More than these nobody reads one by one. */
export const LINES_SHOWN = 50;

/** What was read of a list: how, its first rows, which lines do not count and why. */
export function ListPreview({ stage }: { readonly stage: ReadyList }) {
	const { file, preview, count } = stage;
	const { columns, firstRows, skipped, skippedCount, problems, notes } = preview;
	const leftOut = [
		...skipped.map(({ line, reason }) => ({ line, reason: skipReasons[reason] as string })),
		...count.leftOut.map((line) => ({ line, reason: skipReasons["no-name"] as string })),
	].sort((a, b) => a.line - b.line);
	const all = skippedCount + count.leftOut.length;
	const width = Math.max(columns.length, ...firstRows.map(({ cells }) => cells.length));
	return (
		<div class="stack-small">
			<h4 class="label">{words.preview(file)}</h4>
			<p class="hint">
				{words.found(
					preview.encoding,
					delimiterNames[preview.delimiter] ?? preview.delimiter,
					preview.headerLine,
				)}
			</p>
			{/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard */}
			<section class="scroll" tabIndex={0} aria-label={words.firstRows(firstRows.length)}>
				<table class="preview">
					<caption class="visually-hidden">{words.firstRows(firstRows.length)}</caption>
					<thead>
						<tr>
							<th scope="col">{words.line}</th>
							{Array.from({ length: width }, (_, index) => (
								<th scope="col" key={words.columnName(index, "")}>
									{words.columnName(index, columns[index] ?? "")}
								</th>
							))}
						</tr>
					</thead>
					<tbody>
						{firstRows.map(({ line, cells }) => (
							<tr key={line}>
								<th scope="row">{number(line)}</th>
								{Array.from({ length: width }, (_, index) => (
									<td key={words.columnName(index, "")}>{cells[index]}</td>
								))}
							</tr>
						))}
					</tbody>
				</table>
			</section>
			<p>
				<strong>{words.rowsCounted(count.rows)}</strong> · {words.rowsLeftOut(all)}
			</p>
			{all > 0 && (
				<details>
					<summary>{words.whyLeftOut}</summary>
					<ul class="plain-list">
						{leftOut.slice(0, LINES_SHOWN).map(({ line, reason }) => (
							<li key={line}>{words.leftOutLine(line, reason)}</li>
						))}
						{all > LINES_SHOWN && <li>{words.moreLeftOut(all - LINES_SHOWN)}</li>}
					</ul>
				</details>
			)}
			{[...notes, ...problems].length > 0 && (
				<Notice>
					<ul class="plain-list">
						{[...notes, ...problems].slice(0, LINES_SHOWN).map(({ code, message }) => (
							<li key={code + message}>{message}</li>
						))}
					</ul>
				</Notice>
			)}
		</div>
	);
}
