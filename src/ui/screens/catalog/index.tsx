import "../../styles/parts.css";
import { useSignal } from "@preact/signals";
import { useEffect } from "preact/hooks";
import {
	type CatalogEntry,
	type CatalogIndex,
	type CatalogSearch,
	type FoundRuleset,
	fetchPart,
	hrefs,
	loadCatalogIndex,
	searchCatalog,
} from "../../../state/index.ts";
import {
	rulesets as about,
	appWords,
	ownRulesetWords,
	provinceNow,
	rulesetWords,
} from "../../../text/index.ts";
import { Marks } from "../../components/marks.tsx";
import { Notice } from "../../components/notice.tsx";
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
	const { ports, rulesets } = useApp();
	const sought = useSignal("");
	const filter = useSignal(NO_FILTER);
	useEffect(() => {
		void rulesets.load();
	}, []);
	const all = rulesets.all.value;
	const isSought = sought.value.trim() !== "";
	const index = useSignal<CatalogIndex | undefined>(undefined);
	const unindexed = useSignal(false);
	/** Until it is there, covers alone are searched. Only who asks for it may have the page loaded anew. */
	const loadIndex = (load: () => Promise<CatalogIndex>) =>
		load().then(
			(loaded) => {
				index.value = loaded;
				unindexed.value = false;
			},
			() => {
				unindexed.value = true;
			},
		);
	const fetchIndex = () => loadCatalogIndex(ports);
	useEffect(() => {
		// Anew for rulesets that were added.
		if (isSought) void loadIndex(fetchIndex);
	}, [isSought, all]);
	const search: CatalogSearch = isSought
		? searchCatalog(all, index.value, sought.value)
		: { found: all.map((entry) => ({ entry, criteria: [] })) };
	const half = isSought && unindexed.value;
	const found = search.found.filter(({ entry }) => passes(entry, filter.value));
	const narrowed = sought.value !== "" || Object.values(filter.value).some((each) => each !== "");
	const names = found.map(({ entry }) => entry.about.province.name);
	// What was sought: the best first; else by the alphabet.
	const provinces = isSought ? [...new Set(names)] : sorted(names);
	return (
		<>
			<div class="stack-small">
				<h1>{rulesetWords.catalogTitle}</h1>
				<p class="lead">{rulesetWords.catalogLead}</p>
			</div>
			<RemovedRulesets />
			{all.length >= SEARCH_FROM && (
				<search class="stack-small">
					<TextField
						label={rulesetWords.search}
						name="search"
						hint={rulesetWords.searchHint}
						value={sought.value}
						onInput={(value) => {
							sought.value = value;
						}}
					/>
					<Filters entries={all} filter={filter.value} onFilter={(next) => (filter.value = next)} />
				</search>
			)}
			<div class="row">
				<div class={narrowed ? "stack-small" : "visually-hidden"} role="status">
					{narrowed && found.length > 0 && <p>{rulesetWords.found(found.length)}</p>}
					{narrowed && found.length === 0 && (!half || search.found.length > 0) && (
						<Nothing search={search} all={all} />
					)}
					{half && (
						<Notice tone="calm">
							<p>{rulesetWords.unindexed}</p>
							<button
								type="button"
								class="button"
								onClick={() => void loadIndex(() => fetchPart(ports, fetchIndex, true))}
							>
								{appWords.retry}
							</button>
						</Notice>
					)}
				</div>
				{narrowed && (
					<button
						type="button"
						class="button quiet"
						onClick={() => {
							sought.value = "";
							filter.value = NO_FILTER;
						}}
					>
						{rulesetWords.clearFilters}
					</button>
				)}
			</div>
			{provinces.map((name) => {
				const entries = found.filter(({ entry }) => entry.about.province.name === name);
				const present = entries[0]?.entry.about.province.present ?? name;
				return (
					<section class="stack-small" key={name}>
						<h2>{provinceNow({ name, present })}</h2>
						<ul class="items">
							{entries.map((each) => (
								<Entry key={each.entry.id} found={each} />
							))}
						</ul>
					</section>
				);
			})}
			<AddRuleset />
		</>
	);
}

/** Why nothing is shown, and where a ruleset could come from. */
function Nothing(props: { readonly search: CatalogSearch; readonly all: readonly CatalogEntry[] }) {
	const { found, missing } = props.search;
	if (found.length > 0) return <p>{rulesetWords.noneFiltered}</p>;
	const there = sorted(props.all.map(({ about: { province } }) => province.name));
	return (
		<>
			<p>{missing ? rulesetWords.noneOf(missing.name, missing.present) : rulesetWords.none}</p>
			<p class="hint">{rulesetWords.there(there, ownRulesetWords.add)}</p>
		</>
	);
}

function Entry({ found: { entry, criteria } }: { readonly found: FoundRuleset }) {
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
						rulesetWords.criteria(criteriaCount),
						rulesetWords.forUnit(unit),
						rulesetWords.period(about.period(period.from, period.to)),
						...(own ? [ownRulesetWords.version(version)] : []),
					].join(" · ")}
				</p>
				{criteria.length > 0 && <p class="hint">{rulesetWords.inCriteria(criteria)}</p>}
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
		["province", rulesetWords.filterProvince, sorted(entries.flatMap(provincesOf))],
		["unit", rulesetWords.filterUnit, sorted(entries.map((entry) => entry.about.unit))],
		["period", rulesetWords.filterPeriod, sorted(entries.map(periodOf))],
	] as const;
	return (
		<details open={innerWidth >= WIDE}>
			<summary>{rulesetWords.filters}</summary>
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
							<option value="">{rulesetWords.all}</option>
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
