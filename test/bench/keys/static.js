/** A page as one writes it by hand: HTML as text, one listener, and what a key changes put in its place. */
import { judge, open, ruleset } from "./figures.js";

const escaped = (text) => text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);
const box = (name, label) =>
	`<label>${escaped(label)} <input name="${name}" inputmode="numeric" autocomplete="off"></label>`;
const tick = (type, name, value, label) =>
	`<label><input type="${type}" name="${name}" value="${value}"> ${escaped(label)}</label>`;

function controls(field) {
	const { id, kind, label, part, whole, options } = field;
	const inside = {
		ratio: () => box(`${id}.part`, part.label) + box(`${id}.whole`, whole.label),
		count: () => box(id, label),
		confirm: () => tick("radio", id, "yes", "Yes") + tick("radio", id, "no", "No"),
		choice: () => options.map((each) => tick("checkbox", id, each.id, each.label)).join(""),
	}[kind]();
	return `<fieldset><legend>${escaped(label)}</legend>${inside}</fieldset>`;
}

const section = ({ id, number, title, fields, evidence, explanation, requirement }) => `
<section data-criterion="${id}">
	<h3><button type="button">${number} ${escaped(title)}</button></h3>
	<p class="verdict"></p><p class="line"></p>
	<div${open.includes(id) ? "" : " hidden"}>
		${fields.map(controls).join("")}
		${evidence.map((each) => tick("checkbox", `evidence.${each.id}`, "", each.title)).join("")}
		<label>Notes <textarea name="note.${id}"></textarea></label>
		<p>${escaped(explanation)}</p><p>${escaped(requirement)}</p>
	</div>
</section>`;

document.getElementById("page").innerHTML =
	`<section data-result><p class="verdict"></p><p class="tally"></p></section>
	${ruleset.criteria.map(section).join("")}`;

const whole = document.querySelector("[data-result]");
const sections = [...document.querySelectorAll("[data-criterion]")];
const put = (element, text) => {
	if (element.textContent !== text) element.textContent = text;
};
function show(element, verdict) {
	if (element.dataset.verdict === verdict) return;
	element.dataset.verdict = verdict;
	put(element.querySelector(".verdict"), verdict);
}
function showAll(entries) {
	const judged = judge(entries);
	judged.criteria.forEach(({ verdict }, index) => {
		show(sections[index], verdict);
		put(sections[index].querySelector(".line"), judged.lineOf(ruleset.criteria[index]));
	});
	show(whole, judged.verdict);
	put(whole.querySelector(".tally"), judged.tally);
}

const entries = {};
document.addEventListener("input", ({ target }) => {
	const { name, type, value } = target;
	if (type === "radio") entries[name] = value === "yes";
	else if (type === "checkbox")
		entries[name] = [...document.querySelectorAll(`[name="${name}"]:checked`)].map(
			(each) => each.value,
		);
	else entries[name] = value;
	showAll(entries);
});
showAll(entries);
