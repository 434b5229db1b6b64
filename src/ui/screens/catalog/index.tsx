import "../../styles/parts.css";
import { useEffect, useState } from "preact/hooks";
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
import { Button } from "../../components/button.tsx";
import { Marks } from "../../components/marks.tsx";
import { Notice } from "../../components/notice.tsx";
import { Select } from "../../components/select.tsx";
import { TextField } from "../../components/text-field.tsx";
import { useApp } from "../../context.ts";
import { AddRuleset, RemovedRulesets, RemoveRuleset } from "./own.tsx";

/** Fewer than these are seen at a glance and need no search. */
const SEARCH_FROM = 4;

/** Criteria named of a ruleset that speaks of what is sought in several. */
const CRITERIA = 3;

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
	const [sought, seek] = useState("");
	const [filter, setFilter] = useState(NO_FILTER);
	useEffect(() => {
		void rulesets.load();
	}, []);
	const all = rulesets.all.value;
	const isSought = sought.trim() !== "";
	const { index, unindexed, retry } = useIndex(isSought, all);
	const search: CatalogSearch = isSought
		? searchCatalog(all, index, sought)
		: { found: all.map((entry) => ({ entry, criteria: [] })) };
	const half = isSought && unindexed;
	const found = search.found.filter(({ entry }) => passes(entry, filter));
	const narrowed = sought !== "" || Object.values(filter).some((each) => each !== "");
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
						value={sought}
						onInput={seek}
					/>
					<Filters entries={all} filter={filter} onFilter={setFilter} />
				</search>
			)}
			<div class={narrowed ? "row" : "visually-hidden"}>
				<div class="stack-small" role="status">
					{narrowed && found.length > 0 && <p>{rulesetWords.found(found.length)}</p>}
					{narrowed && found.length === 0 && (!half || search.found.length > 0) && (
						<Nothing search={search} all={all} />
					)}
					{half && (
						<Notice tone="calm" text={rulesetWords.unindexed}>
							<Button label={appWords.retry} onClick={retry} />
						</Notice>
					)}
				</div>
				{narrowed && (
					<Button
						look="quiet"
						label={rulesetWords.clearFilters}
						onClick={() => {
							seek("");
							setFilter(NO_FILTER);
						}}
					/>
				)}
			</div>
			{provinces.map((name) => (
				<InProvince
					key={name}
					found={found.filter(({ entry }) => entry.about.province.name === name)}
				/>
			))}
			<AddRuleset />
		</>
	);
}

/** What they can be found by beyond their covers, fetched once something is sought; till then covers alone are searched. */
function useIndex(isSought: boolean, all: readonly CatalogEntry[]) {
	const { ports } = useApp();
	const [index, setIndex] = useState<CatalogIndex>();
	const [unindexed, setUnindexed] = useState(false);
	const fetch = () => loadCatalogIndex(ports);
	const load = (fetched: Promise<CatalogIndex>) =>
		fetched.then(
			(loaded) => {
				setIndex(loaded);
				setUnindexed(false);
			},
			() => setUnindexed(true),
		);
	useEffect(() => {
		// Anew for rulesets that were added.
		if (isSought) void load(fetch());
	}, [isSought, all]);
	// Only who asks for it may have the page loaded anew.
	return { index, unindexed, retry: () => void load(fetchPart(ports, fetch, true)) };
}

function InProvince({ found }: { readonly found: readonly FoundRuleset[] }) {
	const [first] = found;
	return (
		<section class="stack-small">
			<h2>{first && provinceNow(first.entry.about.province)}</h2>
			<ul class="items">
				{found.map((each) => (
					<Entry key={each.entry.id} found={each} />
				))}
			</ul>
		</section>
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
						unit,
						about.period(period.from, period.to),
						...(own ? [ownRulesetWords.version(version)] : []),
					].join(" · ")}
				</p>
				{criteria.length > 0 && <InCriteria id={id} criteria={criteria} />}
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

/** Where it speaks of what is sought: each leads there. */
function InCriteria(props: { readonly id: string } & Pick<FoundRuleset, "criteria">) {
	const { id, criteria } = props;
	const more = criteria.length - CRITERIA;
	return (
		<div class="in-criteria">
			<p class="hint">{rulesetWords.inCriteria}</p>
			<ul>
				{criteria.slice(0, CRITERIA).map((each) => (
					<li key={each.id}>
						<a href={hrefs.ruleset(id, each.id)}>
							{rulesetWords.criterion(each.number, each.title)}
						</a>
					</li>
				))}
				{more > 0 && <li class="hint">{rulesetWords.moreCriteria(more)}</li>}
			</ul>
		</div>
	);
}

interface FiltersProps {
	readonly entries: readonly CatalogEntry[];
	readonly filter: Filter;
	readonly onFilter: (filter: Filter) => void;
}

function Filters({ entries, filter, onFilter }: FiltersProps) {
	const choices = [
		["province", rulesetWords.filterProvince, entries.flatMap(provincesOf)],
		["unit", rulesetWords.filterUnit, entries.map((entry) => entry.about.unit)],
		["period", rulesetWords.filterPeriod, entries.map(periodOf)],
	] as const;
	return (
		<details open={innerWidth >= WIDE}>
			<summary>{rulesetWords.filters}</summary>
			<div class="filters">
				{choices.map(([key, label, values]) => (
					<Select
						key={key}
						id={`filter.${key}`}
						label={label}
						value={filter[key]}
						options={[
							["", rulesetWords.all],
							...sorted(values).map((value) => [value, value] as const),
						]}
						onChoose={(value) => onFilter({ ...filter, [key]: value })}
					/>
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
