import { hrefs } from "../../../state/index.ts";
import { rulesets, rulesetScreens as words } from "../../../text/index.ts";
import { useApp } from "../../context.ts";

export default function CatalogScreen() {
	const { catalog } = useApp().ports.shelf;
	const provinces = [...new Set(catalog.map(({ about }) => about.province.name))].sort((a, b) =>
		a.localeCompare(b, "vi"),
	);
	return (
		<>
			<div class="stack-small">
				<h1>{words.catalogTitle}</h1>
				<p class="lead">{words.catalogLead}</p>
			</div>
			{provinces.map((name) => {
				const entries = catalog.filter(({ about }) => about.province.name === name);
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
