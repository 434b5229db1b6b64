import "../../styles/parts.css";
import { useSignal } from "@preact/signals";
import { useEffect, useRef } from "preact/hooks";
import { describeSource } from "../../../documents/index.ts";
import { hrefs } from "../../../state/index.ts";
import { aboutWords, day, provinceNow } from "../../../text/index.ts";
import { useApp } from "../../context.ts";

interface Licence {
	readonly name: string;
	readonly version: string;
	readonly identifier: string;
	readonly text: string;
}

export default function AboutScreen() {
	const { ports } = useApp();
	const copied = useSignal("");
	return (
		<>
			<div class="stack-small">
				<h1>{aboutWords.title}</h1>
				<p>{aboutWords.lead}</p>
				<p class="hint">{aboutWords.version(ports.version)}</p>
			</div>
			<section class="stack-small">
				<h2>{aboutWords.dataTitle}</h2>
				{aboutWords.data.map((text) => (
					<p key={text}>{text}</p>
				))}
				<h3>{aboutWords.keptTitle}</h3>
				<ul class="plain-list">
					{aboutWords.kept.map(({ what, how }) => (
						<li key={what}>
							<strong>{what}.</strong> {how}
						</li>
					))}
				</ul>
				{aboutWords.deleting.map((text) => (
					<p key={text}>{text}</p>
				))}
				<KeepData />
			</section>
			<section class="stack-small">
				<h2>{aboutWords.rulesetsTitle}</h2>
				<ul class="plain-list">
					{ports.shelf.catalog.map(({ id, about }) => (
						<li key={id}>
							<a href={hrefs.ruleset(id)}>
								{provinceNow(about.province)}: {about.title}
							</a>
							<br />
							{aboutWords.rulesetLine(describeSource(about.document), day(about.checkedOn))}
						</li>
					))}
				</ul>
			</section>
			<section class="stack-small">
				<h2>{aboutWords.reportTitle}</h2>
				{aboutWords.report.map((text) => (
					<p key={text}>{text}</p>
				))}
				<div class="row">
					<button
						type="button"
						class="button"
						onClick={() =>
							void ports.copyText(aboutWords.reportTemplate(ports.version)).then(
								() => {
									copied.value = aboutWords.copied;
								},
								() => {
									copied.value = aboutWords.copyFailed;
								},
							)
						}
					>
						{aboutWords.copyReport}
					</button>
					<span role="status">{copied.value}</span>
				</div>
			</section>
			<Licences />
		</>
	);
}

/** Whether the browser keeps the data when the disk is nearly full, and asking it to. */
function KeepData() {
	const { ports } = useApp();
	const kept = useSignal<boolean | undefined>(undefined);
	const refused = useSignal(false);
	const status = useRef<HTMLParagraphElement>(null);
	useEffect(() => {
		void ports.isDataKept().then((answer) => {
			kept.value = answer;
		});
	}, []);
	if (kept.value === undefined) return null;
	const ask = async () => {
		kept.value = await ports.keepData(true);
		refused.value = !kept.value;
		// The button goes once the browser has agreed.
		if (kept.value) status.current?.focus();
	};
	return (
		<div class="stack-small">
			<p role="status" tabIndex={-1} ref={status}>
				{refused.value
					? aboutWords.persistRefused
					: kept.value
						? aboutWords.persisted
						: aboutWords.notPersisted}
			</p>
			{!kept.value && (
				<div>
					<button
						type="button"
						class="button"
						aria-describedby="persist-hint"
						onClick={() => void ask()}
					>
						{aboutWords.persist}
					</button>
					<p class="hint" id="persist-hint">
						{aboutWords.persistHint}
					</p>
				</div>
			)}
		</div>
	);
}

function Licences() {
	const { ports } = useApp();
	const licences = useSignal<readonly Licence[] | "failed" | undefined>(undefined);
	useEffect(() => {
		const load = async () =>
			JSON.parse(await (await ports.appFile("licences.json")).text()) as Licence[];
		load().then(
			(loaded) => {
				licences.value = loaded;
			},
			() => {
				licences.value = "failed";
			},
		);
	}, []);
	return (
		<section class="stack-small">
			<h2>{aboutWords.licencesTitle}</h2>
			<p>{aboutWords.licence}</p>
			{licences.value === "failed" && <p class="error">{aboutWords.licencesFailed}</p>}
			{Array.isArray(licences.value) &&
				licences.value.map(({ name, version, identifier, text }) => (
					<details key={name}>
						<summary>
							{name} {version} · {identifier}
						</summary>
						<p class="quote licence">{text}</p>
					</details>
				))}
		</section>
	);
}
