import "../../styles/parts.css";
import { useEffect, useRef, useState } from "preact/hooks";
import { describeSource } from "../../../documents/index.ts";
import { hrefs } from "../../../state/index.ts";
import { aboutWords, day, provinceNow } from "../../../text/index.ts";
import { Button } from "../../components/button.tsx";
import { Texts } from "../../components/texts.tsx";
import { useApp } from "../../context.ts";

interface Licence {
	readonly name: string;
	readonly version: string;
	readonly identifier: string;
	readonly text: string;
}

export default function AboutScreen() {
	const { ports } = useApp();
	const [copied, setCopied] = useState("");
	const copy = () =>
		ports.copyText(aboutWords.reportTemplate(ports.version)).then(
			() => setCopied(aboutWords.copied),
			() => setCopied(aboutWords.copyFailed),
		);
	return (
		<>
			<div class="stack-small">
				<h1>{aboutWords.title}</h1>
				<p>{aboutWords.lead}</p>
				<p class="hint">{aboutWords.version(ports.version)}</p>
			</div>
			<section class="stack-small">
				<h2>{aboutWords.dataTitle}</h2>
				<Texts of={aboutWords.data} />
				<h3>{aboutWords.keptTitle}</h3>
				<ul class="plain-list">
					{aboutWords.kept.map(({ what, how }) => (
						<li key={what}>
							<strong>{what}.</strong> {how}
						</li>
					))}
				</ul>
				<Texts of={aboutWords.deleting} />
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
				<Texts of={aboutWords.report} />
				<div class="row">
					<Button label={aboutWords.copyReport} onClick={() => void copy()} />
					<span role="status">{copied}</span>
				</div>
			</section>
			<Licences />
		</>
	);
}

/** Whether the browser keeps the data when the disk is nearly full, and asking it to. */
function KeepData() {
	const { ports } = useApp();
	const [kept, setKept] = useState<boolean>();
	const [refused, setRefused] = useState(false);
	const status = useRef<HTMLParagraphElement>(null);
	useEffect(() => {
		void ports.isDataKept().then(setKept);
	}, []);
	if (kept === undefined) return null;
	const ask = async () => {
		const agreed = await ports.keepData(true);
		setKept(agreed);
		setRefused(!agreed);
		// The button goes once the browser has agreed.
		if (agreed) status.current?.focus();
	};
	return (
		<div class="stack-small">
			<p role="status" tabIndex={-1} ref={status}>
				{refused
					? aboutWords.persistRefused
					: kept
						? aboutWords.persisted
						: aboutWords.notPersisted}
			</p>
			{!kept && (
				<div>
					<Button
						label={aboutWords.persist}
						aria-describedby="persist-hint"
						onClick={() => void ask()}
					/>
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
	const [licences, setLicences] = useState<readonly Licence[]>([]);
	const [failed, setFailed] = useState(false);
	useEffect(() => {
		const load = async (): Promise<readonly Licence[]> =>
			JSON.parse(await (await ports.appFile("licences.json")).text());
		load().then(setLicences, () => setFailed(true));
	}, []);
	return (
		<section class="stack-small">
			<h2>{aboutWords.licencesTitle}</h2>
			<p>{aboutWords.licence}</p>
			{failed && <p class="error">{aboutWords.licencesFailed}</p>}
			{licences.map(({ name, version, identifier, text }) => (
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
