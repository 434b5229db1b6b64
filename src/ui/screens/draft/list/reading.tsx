import { useState } from "preact/hooks";
import type { ListReading, ReadyList } from "../../../../state/index.ts";
import { delimiterNames, encodingNames, listReadingWords } from "../../../../text/index.ts";
import { Button } from "../../../components/button.tsx";
import { Notice } from "../../../components/notice.tsx";
import { Select } from "../../../components/select.tsx";
import { TextList } from "../../../components/texts.tsx";

const ENCODINGS = ["utf-8", "utf-16le", "utf-16be", "windows-1258", "windows-1252", "tcvn3", "vni"];
const LEGACY = ["tcvn3", "vni", "double-utf8"] as const;
type LegacyHint = (typeof LEGACY)[number] | "none";
const HEADER_LINES = 30;

/** A list that was read, whatever it is for. `id` begins the names of the controls. */
interface ReadPart {
	readonly stage: Pick<ReadyList<unknown>, "preview" | "hints">;
	readonly list: Pick<ListReading<unknown>, "reread">;
	readonly id: string;
}

/** How the file was read, in one line; every guess in it can be changed. */
export function Reading({ stage, list, id: prefix }: ReadPart) {
	const { preview } = stage;
	const sheet = preview.sheets[preview.sheet];
	const how = [
		sheet === undefined
			? listReadingWords.text(
					encodingNames[preview.encoding] ?? preview.encoding,
					delimiterNames[preview.delimiter] ?? preview.delimiter,
				)
			: listReadingWords.sheet(sheet),
		preview.headerLine > 0
			? listReadingWords.header(preview.headerLine)
			: listReadingWords.noHeader,
	].join(", ");
	const skipped =
		preview.skippedCount > 0 ? `; ${listReadingWords.skipped(preview.skippedCount)}` : "";
	const id = (name: string) => `${prefix}.${name}`;
	return (
		<div class="stack-small">
			<p class="hint">{`${how}${skipped}.`}</p>
			{preview.sheets.length > 1 && (
				<Select
					id={id("sheet")}
					label={listReadingWords.sheetLabel}
					value={String(preview.sheet)}
					options={preview.sheets.map((name, index) => [String(index), name])}
					onChoose={(value) => void list.reread({ sheet: Number(value) })}
				/>
			)}
			<div class="pair">
				{sheet === undefined && (
					<>
						<EncodingSelect id={id("encoding")} stage={stage} list={list} />
						<Select
							id={id("delimiter")}
							label={listReadingWords.delimiter}
							value={preview.delimiter}
							options={Object.entries(delimiterNames)}
							onChoose={(delimiter) => void list.reread({ delimiter })}
						/>
					</>
				)}
				<Select
					id={id("header")}
					label={listReadingWords.headerLine}
					value={String(preview.headerLine)}
					options={headerLines(preview.headerLine).map((line) => [
						String(line),
						listReadingWords.headerAt(line),
					])}
					onChoose={(line) => void list.reread({ headerLine: Number(line) })}
				/>
				<Select
					id={id("legacy")}
					label={listReadingWords.legacy}
					value={stage.hints.legacy ?? "none"}
					options={[
						["none", listReadingWords.legacyNone],
						...LEGACY.map((each) => [each, encodingNames[each] ?? each] as const),
					]}
					onChoose={(legacy) => void list.reread({ legacy: legacy as LegacyHint })}
				/>
			</div>
		</div>
	);
}

function headerLines(found: number): number[] {
	const lines = Array.from({ length: HEADER_LINES + 1 }, (_, line) => line);
	return found > HEADER_LINES ? [...lines, found] : lines;
}

function EncodingSelect({ id, stage, list }: ReadPart) {
	const { encoding } = stage.preview;
	const known = ENCODINGS.includes(encoding) ? ENCODINGS : [...ENCODINGS, encoding];
	return (
		<Select
			id={id}
			label={listReadingWords.encoding}
			value={encoding}
			options={known.map((each) => [each, encodingNames[each] ?? each])}
			onChoose={(chosen) => void list.reread({ encoding: chosen })}
		/>
	);
}

/** Letters that had to be guessed: nothing is counted before the person has seen before and after. */
export function Agreement({ stage, list, id }: ReadPart) {
	const [other, setOther] = useState(false);
	const note = stage.preview.notes.find(({ samples }) => samples);
	if (!note?.samples) return null;
	const { encoding } = stage.preview;
	return (
		<Notice tone="bad" text={note.message}>
			<table class="compare letters">
				<thead>
					<tr>
						<th scope="col">{listReadingWords.before}</th>
						<th scope="col">{listReadingWords.after}</th>
					</tr>
				</thead>
				<tbody>
					{note.samples.map(({ before, after }) => (
						<tr key={before}>
							<td>{before}</td>
							<td>
								<b>{after}</b>
							</td>
						</tr>
					))}
				</tbody>
			</table>
			<div class="row">
				<Button
					look="primary"
					label={listReadingWords.agree}
					onClick={() => void list.reread(note.legacy ? { legacy: note.legacy } : { encoding })}
				/>
				<Button
					label={note.legacy ? listReadingWords.keep : listReadingWords.change}
					onClick={() => (note.legacy ? void list.reread({ legacy: "none" }) : setOther(true))}
				/>
			</div>
			{other && <EncodingSelect id={`${id}.other`} stage={stage} list={list} />}
		</Notice>
	);
}

/** What was noticed of the file and asks for nothing. */
export function ReadNotes({ stage }: Pick<ReadPart, "stage">) {
	const notes = stage.preview.notes.filter(({ samples }) => !samples);
	if (notes.length === 0) return null;
	return (
		<Notice>
			<TextList of={notes.map(({ message }) => message)} />
		</Notice>
	);
}
