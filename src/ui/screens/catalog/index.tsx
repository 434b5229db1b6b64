import { useSignal } from "@preact/signals";
import { type CatalogEntry, hrefs } from "../../../state/index.ts";
import { rulesets, withoutMarks, rulesetScreens as words } from "../../../text/index.ts";
import { TextField } from "../../components/text-field.tsx";
import { useApp } from "../../context.ts";

/** Fewer than these are seen at a glance and need no search. */
const SEARCH_FROM = 4;

export default function CatalogScreen() {
	const { catalog } = useApp().ports.shelf;
	const sought = useSignal("");
	const found = catalog.filter((entry) => matches(entry, sought.value));
	const provinces = [...new Set(found.map(({ about }) => about.province.name))].sort((a, b) =>
		a.localeCompare(b, "vi"),
	);
	return (
		<>
			<div class="stack-small">
				<h1>{words.catalogTitle}</h1>
				<p class="lead">{words.catalogLead}</p>
			</div>
			{catalog.length >= SEARCH_FROM && (
				<TextField
					label={words.search}
					name="search"
					hint={words.searchHint}
					value={sought.value}
					onInput={(value) => {
						sought.value = value;
					}}
				/>
			)}
			<p class={found.length === 0 ? "" : "visually-hidden"} role="status">
				{sought.value === "" ? "" : words.found(found.length)}
			</p>
			{provinces.map((name) => {
				const entries = found.filter(({ about }) => about.province.name === name);
				const present = entries[0]?.about.province.present ?? name;
				return (
					<section class="stack-small" key={name}>
						<h2>{rulesets.provinceNow(name, present)}</h2>
						<ul class="items">
							{entries.map(({ id, about }) => (
								<li class="item" key={id}>
									<div class="stack-small">
										<h3 class="item-title">
											<a href={hrefs.ruleset(id)}>{about.title}</a>
										</h3>
										<p class="hint">
											{[
												words.criteria(about.criteriaCount),
												words.forUnit(about.unit),
												words.period(rulesets.period(about.period.from, about.period.to)),
											].join(" · ")}
										</p>
									</div>
								</li>
							))}
						</ul>
					</section>
				);
			})}
		</>
	);
}

/** Every word sought stands somewhere on the cover, with or without its marks. */
function matches({ about }: CatalogEntry, sought: string): boolean {
	const { province, document } = about;
	const fold = (text: string) => withoutMarks(text).toLowerCase();
	const cover = fold(
		[
			about.title,
			about.unit,
			province.name,
			province.present,
			rulesets.period(about.period.from, about.period.to),
			document.number ?? "",
			document.subject,
			document.issuer,
		].join(" "),
	);
	return fold(sought)
		.split(/\s+/)
		.every((word) => cover.includes(word));
}
