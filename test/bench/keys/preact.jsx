/** @jsxImportSource preact */
/** The plainest Preact page: one state at the top, everything rendered anew from it. */
import { render } from "preact";
import { useState } from "preact/hooks";
import { judge, open, ruleset } from "./figures.js";

function Page() {
	const [entries, setEntries] = useState({});
	const set = (name, entry) => setEntries((before) => ({ ...before, [name]: entry }));
	const judged = judge(entries);
	return (
		<>
			<section data-result data-verdict={judged.verdict}>
				<p class="verdict">{judged.verdict}</p>
				<p class="tally">{judged.tally}</p>
			</section>
			{ruleset.criteria.map((criterion, index) => (
				<Criterion
					key={criterion.id}
					criterion={criterion}
					verdict={judged.criteria[index].verdict}
					line={judged.lineOf(criterion)}
					entries={entries}
					set={set}
				/>
			))}
		</>
	);
}

function Criterion({ criterion, verdict, line, entries, set }) {
	const { id, number, title, fields, evidence, explanation, requirement } = criterion;
	return (
		<section data-criterion={id} data-verdict={verdict}>
			<h3>
				<button type="button">
					{number} {title}
				</button>
			</h3>
			<p class="verdict">{verdict}</p>
			<p class="line">{line}</p>
			<div hidden={!open.includes(id)}>
				{fields.map((field) => (
					<fieldset key={field.id}>
						<legend>{field.label}</legend>
						<Controls field={field} entries={entries} set={set} />
					</fieldset>
				))}
				{evidence.map((each) => (
					<label key={each.id}>
						<input type="checkbox" name={`evidence.${each.id}`} /> {each.title}
					</label>
				))}
				<label>
					Notes <textarea name={`note.${id}`} />
				</label>
				<p>{explanation}</p>
				<p>{requirement}</p>
			</div>
		</section>
	);
}

function Controls({ field, entries, set }) {
	const { id, kind, label, part, whole, options } = field;
	const chosen = entries[id] ?? [];
	switch (kind) {
		case "ratio":
			return [
				<Box key="part" name={`${id}.part`} label={part.label} entries={entries} set={set} />,
				<Box key="whole" name={`${id}.whole`} label={whole.label} entries={entries} set={set} />,
			];
		case "count":
			return <Box name={id} label={label} entries={entries} set={set} />;
		case "confirm":
			return ["yes", "no"].map((value) => (
				<label key={value}>
					<input
						type="radio"
						name={id}
						value={value}
						checked={entries[id] === (value === "yes")}
						onChange={() => set(id, value === "yes")}
					/>
					{value}
				</label>
			));
		default:
			return options.map((option) => (
				<label key={option.id}>
					<input
						type="checkbox"
						name={id}
						value={option.id}
						checked={chosen.includes(option.id)}
						onChange={({ currentTarget: { checked } }) => {
							const others = chosen.filter((each) => each !== option.id);
							set(id, checked ? [...others, option.id] : others);
						}}
					/>
					{option.label}
				</label>
			));
	}
}

const Box = ({ name, label, entries, set }) => (
	<label>
		{label}
		<input
			name={name}
			inputMode="numeric"
			autocomplete="off"
			value={entries[name] ?? ""}
			onInput={({ currentTarget }) => set(name, currentTarget.value)}
		/>
	</label>
);

render(<Page />, document.getElementById("page"));
