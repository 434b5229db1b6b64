import "../../styles/parts.css";
import { useSignal } from "@preact/signals";
import { useEffect } from "preact/hooks";
import { type CatalogEntry, hrefs } from "../../../state/index.ts";
import {
	rulesets as about,
	ownRulesets,
	withoutMarks,
	rulesetScreens as words,
} from "../../../text/index.ts";
import { Marks } from "../../components/marks.tsx";
import { TextField } from "../../components/text-field.tsx";
import { useApp } from "../../context.ts";
import { AddRuleset, RemovedRulesets, RemoveRuleset } from "./own.tsx";

/** Fewer than these are seen at a glance and need no search. */
const SEARCH_FROM = 4;

/** On a phone the list itself comes first. */
const WIDE = 700;

interface Filter {
	readonly province: string;
	readonly unit: string;
	readonly period: string;
}
const NO_FILTER: Filter = { province: "", unit: "", period: "" };

export default function CatalogScreen() {
	const { rulesets } = useApp();
	const sought = useSignal("");
	const filter = useSignal(NO_FILTER);
	useEffect(() => {
		void rulesets.load();
	}, []);
	const all = rulesets.all.value;
	const found = all.filter((entry) => matches(entry, sought.value) && passes(entry, filter.value));
	const narrowed = sought.value !== "" || Object.values(filter.value).some((each) => each !== "");
	const provinces = sorted(found.map((entry) => entry.about.province.name));
	return (
		<>
			<div class="stack-small">
				<h1>{words.catalogTitle}</h1>
				<p class="lead">{words.catalogLead}</p>
			</div>
			<RemovedRulesets />
			{all.length >= SEARCH_FROM && (
				<search class="stack-small">
					<TextField
						label={words.search}
						name="search"
						hint={words.searchHint}
						value={sought.value}
						onInput={(value) => {
							sought.value = value;
						}}
					/>
					<Filters entries={all} filter={filter.value} onFilter={(next) => (filter.value = next)} />
				</search>
			)}
			<div class="row">
				<p class={found.length === 0 || narrowed ? "" : "visually-hidden"} role="status">
					{narrowed ? words.found(found.length) : ""}
				</p>
				{narrowed && (
					<button
						type="button"
						class="button quiet"
						onClick={() => {
							sought.value = "";
							filter.value = NO_FILTER;
						}}
					>
						{words.clearFilters}
					</button>
				)}
			</div>
			{provinces.map((name) => {
				const entries = found.filter((entry) => entry.about.province.name === name);
				const present = entries[0]?.about.province.present ?? name;
				return (
					<section class="stack-small" key={name}>
						<h2>{about.provinceNow(name, present)}</h2>
						<ul class="items">
							{entries.map((entry) => (
								<Entry key={entry.id} entry={entry} />
							))}
						</ul>
					</section>
				);
			})}
			<AddRuleset />
		</>
	);
}

function Entry({ entry }: { readonly entry: CatalogEntry }) {
	const { id, own, version } = entry;
	const { title, criteriaCount, unit, period } = entry.about;
	return (
		<li class="item">
			<div class="stack-small">
				<h3 class="item-title">
					<a href={hrefs.ruleset(id)}>{title}</a>
				</h3>
				<p class="hint">
					{[
						words.criteria(criteriaCount),
						words.forUnit(unit),
						words.period(about.period(period.from, period.to)),
						...(own ? [ownRulesets.version(version)] : []),
					].join(" · ")}
				</p>
				{own && (
					<div class="row">
						<Marks own />
						<RemoveRuleset id={id} title={title} />
					</div>
				)}
			</div>
		</li>
	);
}

function Filters({
	entries,
	filter,
	onFilter,
}: {
	readonly entries: readonly CatalogEntry[];
	readonly filter: Filter;
	readonly onFilter: (filter: Filter) => void;
}) {
	const choices = [
		["province", words.filterProvince, sorted(entries.flatMap(provincesOf))],
		["unit", words.filterUnit, sorted(entries.map((entry) => entry.about.unit))],
		["period", words.filterPeriod, sorted(entries.map(periodOf))],
	] as const;
	return (
		<details open={innerWidth >= WIDE}>
			<summary>{words.filters}</summary>
			<div class="filters">
				{choices.map(([key, label, values]) => (
					<div class="field" key={key}>
						<label for={`filter.${key}`}>{label}</label>
						<select
							class="input"
							id={`filter.${key}`}
							name={`filter.${key}`}
							value={filter[key]}
							onChange={(event) => onFilter({ ...filter, [key]: event.currentTarget.value })}
						>
							<option value="">{words.all}</option>
							{values.map((value) => (
								<option key={value} value={value}>
									{value}
								</option>
							))}
						</select>
					</div>
				))}
			</div>
		</details>
	);
}

/** As it was when the document was issued, and as it is now. */
const provincesOf = ({ about: { province } }: CatalogEntry) => [province.name, province.present];
const periodOf = ({ about: { period } }: CatalogEntry) => about.period(period.from, period.to);
const sorted = (names: readonly string[]) =>
	[...new Set(names)].sort((a, b) => a.localeCompare(b, "vi"));

const passes = (entry: CatalogEntry, { province, unit, period }: Filter) =>
	(province === "" || provincesOf(entry).includes(province)) &&
	(unit === "" || entry.about.unit === unit) &&
	(period === "" || periodOf(entry) === period);

/** Every word sought stands somewhere on the cover, with or without its marks. */
function matches(entry: CatalogEntry, sought: string): boolean {
	const { title, unit, document } = entry.about;
	const fold = (text: string) => withoutMarks(text).toLowerCase().replaceAll("–", "-");
	const cover = fold(
		[
			title,
			unit,
			...provincesOf(entry),
			periodOf(entry),
			document.number ?? "",
			document.subject,
			document.issuer,
		].join(" "),
	);
	return fold(sought)
		.split(/\s+/)
		.every((word) => cover.includes(word));
}
