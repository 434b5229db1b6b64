/** The same fields as a JSON Schema, shown by rjsf as it comes; each criterion's verdict in its template. */
import Form from "@rjsf/core";
import validator from "@rjsf/validator-ajv8";
import { useState } from "react";
import { createRoot } from "react-dom/client";
import { judge, open, ruleset } from "./figures.js";

const text = (title) => ({ type: "string", title });
const ticks = (title, options) => ({
	type: "array",
	title,
	uniqueItems: true,
	items: { type: "string", oneOf: options.map(({ id, label }) => ({ const: id, title: label })) },
});
const schemaOf = {
	ratio: ({ label, part, whole }) => ({
		type: "object",
		title: label,
		properties: { part: text(part.label), whole: text(whole.label) },
	}),
	count: ({ label }) => text(label),
	confirm: ({ label }) => ({ type: "boolean", title: label }),
	choice: ({ label, options }) => ticks(label, options),
};

const propertiesOf = ({ fields, evidence }) => ({
	...Object.fromEntries(fields.map((field) => [field.id, schemaOf[field.kind](field)])),
	...(evidence.length > 0 && {
		evidence: ticks(
			"Evidence",
			evidence.map(({ id, title }) => ({ id, label: title })),
		),
	}),
	note: text("Notes"),
});
const schema = {
	type: "object",
	properties: Object.fromEntries(
		ruleset.criteria.map((criterion) => [
			criterion.id,
			{ type: "object", title: criterion.title, properties: propertiesOf(criterion) },
		]),
	),
};
const widgetOf = { confirm: "radio", choice: "checkboxes" };
const uiSchema = Object.fromEntries(
	ruleset.criteria.map(({ id, fields }) => [
		id,
		{
			...Object.fromEntries(
				fields
					.filter(({ kind }) => widgetOf[kind])
					.map((field) => [field.id, { "ui:widget": widgetOf[field.kind] }]),
			),
			evidence: { "ui:widget": "checkboxes" },
			note: { "ui:widget": "textarea" },
			"ui:ObjectFieldTemplate": CriterionTemplate,
		},
	]),
);

function CriterionTemplate({ title, properties, registry }) {
	const { judged } = registry.formContext;
	const index = ruleset.criteria.findIndex((each) => each.title === title);
	const criterion = ruleset.criteria[index];
	const { verdict } = judged.criteria[index];
	return (
		<section data-criterion={criterion.id} data-verdict={verdict}>
			<h3>
				<button type="button">
					{criterion.number} {title}
				</button>
			</h3>
			<p className="verdict">{verdict}</p>
			<p className="line">{judged.lineOf(criterion)}</p>
			<div hidden={!open.includes(criterion.id)}>
				{properties.map(({ content }) => content)}
				<p>{criterion.explanation}</p>
				<p>{criterion.requirement}</p>
			</div>
		</section>
	);
}

/** By control, as they are judged. */
function entriesOf(data) {
	const entries = {};
	for (const { id, fields } of ruleset.criteria)
		for (const field of fields) {
			const entry = data[id]?.[field.id];
			if (field.kind === "ratio") {
				entries[`${field.id}.part`] = entry?.part;
				entries[`${field.id}.whole`] = entry?.whole;
			} else entries[field.id] = entry?.length === 0 ? undefined : entry;
		}
	return entries;
}

function Page() {
	const [data, setData] = useState({});
	const judged = judge(entriesOf(data));
	return (
		<>
			<section data-result data-verdict={judged.verdict}>
				<p className="verdict">{judged.verdict}</p>
				<p className="tally">{judged.tally}</p>
			</section>
			<Form
				schema={schema}
				uiSchema={uiSchema}
				validator={validator}
				formData={data}
				formContext={{ judged }}
				onChange={({ formData }) => setData(formData)}
			/>
		</>
	);
}

createRoot(document.getElementById("page")).render(<Page />);
