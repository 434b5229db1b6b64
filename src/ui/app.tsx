import { useSignal } from "@preact/signals";
import { useEffect, useRef, useState } from "preact/hooks";
import { hrefs, parseRoute, type Route } from "../state/index.ts";
import { appWords } from "../text/index.ts";
import { Button } from "./components/button.tsx";
import { lazy } from "./components/lazy.tsx";
import { Notice } from "./components/notice.tsx";
import { NotFound } from "./components/trouble.tsx";
import { AppProvider, type App as AppValue } from "./context.ts";
import { onDropped } from "./dropped.ts";
import { offers } from "./offers.ts";
import { DraftsScreen, expectDrafts } from "./screens/draft-list/index.tsx";

const CatalogScreen = lazy(() => import("./screens/catalog/index.tsx"));
const RulesetScreen = lazy(() => import("./screens/ruleset/index.tsx"));
const StartScreen = lazy(() => import("./screens/start/index.tsx"));
const DraftScreen = lazy(() => import("./screens/draft/index.tsx"));
const AboutScreen = lazy(() => import("./screens/about/index.tsx"));

/** Milliseconds that the screen one came for has for itself. */
const SEEN = 500;

interface Place {
	readonly at: "drafts" | "catalog" | "about";
	readonly label: string;
	/** The screens that are reached from there. */
	readonly within: readonly Route["screen"][];
}
const PLACES: readonly Place[] = [
	{ at: "drafts", label: appWords.drafts, within: ["draft"] },
	{ at: "catalog", label: appWords.rulesets, within: ["ruleset", "start"] },
	{ at: "about", label: appWords.about, within: [] },
];

export function App({ app }: { readonly app: AppValue }) {
	const [begun] = useState(() => goingTo(location.hash, app));
	const route = useSignal(begun);
	const main = useRef<HTMLElement>(null);
	const first = useRef(location.hash);
	useEffect(() => {
		const follow = () => {
			const before = route.value;
			route.value = goingTo(location.hash, app);
			offers.said.value = "";
			// Within a draft it is the draft's to say where one goes on.
			if (isSameDraft(before, route.value)) return;
			// A new screen begins at its top, for eyes and for screen readers.
			scrollTo(0, 0);
			main.current?.focus({ preventScroll: true });
		};
		addEventListener("hashchange", follow);
		// The address may have changed between the first render and this listener.
		if (location.hash !== first.current) follow();
		return () => removeEventListener("hashchange", follow);
	}, []);
	const { screen } = route.value;
	const isWide = screen === "drafts" && !app.drafts.isEmpty.value;
	useEffect(() => onDropped((files) => void takeDropped(files, app)), []);
	useEffect(() => {
		if (screen === "drafts" || !app.ports.draftMarker.read()) return;
		const expect = () => void expectDrafts(app).catch(() => undefined);
		return app.ports.afterPaint(expect, SEEN);
	}, [screen === "drafts"]);
	const here = PLACES.find(({ at, within }) => at === screen || within.includes(screen));
	useEffect(() => {
		// A draft says its own.
		if (screen === "draft") return;
		const isNamed = here && screen !== "drafts";
		document.title = isNamed ? `${here.label} – ${appWords.name}` : appWords.name;
	}, [route.value]);
	return (
		<AppProvider value={app}>
			<button type="button" class="skip button" onClick={() => main.current?.focus()}>
				{appWords.skip}
			</button>
			<header class={screen === "draft" ? "bar beside-draft" : "bar"}>
				<Brand />
				<nav aria-label={appWords.navigation}>
					<ul>
						{PLACES.map((place) => (
							<li key={place.at}>
								<a
									href={hrefs[place.at]}
									aria-current={place !== here ? undefined : place.at === screen ? "page" : "true"}
								>
									{place.label}
								</a>
							</li>
						))}
					</ul>
				</nav>
			</header>
			<main
				ref={main}
				tabIndex={-1}
				class={screen === "draft" ? "wide in-draft" : isWide ? "wide" : ""}
			>
				<Update />
				<Screen route={route.value} />
				{screen === "drafts" && <Install />}
			</main>
			<Said />
		</AppProvider>
	);
}

/** What an address shows; a ruleset's file is on its way beside the code of its page. */
function goingTo(hash: string, { ports }: AppValue): Route {
	const route = parseRoute(hash);
	if (route.screen === "ruleset" || route.screen === "start") ports.shelf.expect(route.id);
	return route;
}

const isSameDraft = (one: Route, other: Route) =>
	one.screen === "draft" && other.screen === "draft" && one.id === other.id;

async function takeDropped(files: readonly File[], app: AppValue) {
	try {
		const part = await import("./dropped.chunk.ts");
		part.takeDropped(files, app, offers);
	} catch {
		offers.said.value = appWords.failed;
	}
}

/** Of its own, so that only it is rendered anew. */
const Said = () => (
	<div class="said" role="status">
		{offers.said.value}
	</div>
);

function Screen({ route }: { readonly route: Route }) {
	switch (route.screen) {
		case "drafts":
			return <DraftsScreen />;
		case "catalog":
			return <CatalogScreen />;
		case "ruleset":
			return <RulesetScreen key={route.id} id={route.id} criterion={route.criterion} />;
		case "start":
			return <StartScreen key={route.id} id={route.id} />;
		case "draft":
			return <DraftScreen key={route.id} route={route} />;
		case "about":
			return <AboutScreen />;
		case "unknown":
			return <NotFound />;
	}
}

/** The app's name; the side panel has it above itself, and here the way out of its narrowness. */
function Brand() {
	const open = offers.tab.value;
	const name = open ? appWords.openInTab : appWords.name;
	const inside = (
		<>
			<span class="brand-mark" aria-hidden="true">
				{open ? appWords.openInTabMark : appWords.mark}
			</span>
			<span class="brand-name">{name}</span>
		</>
	);
	return open ? (
		<button type="button" class="brand link" title={name} onClick={open}>
			{inside}
		</button>
	) : (
		<a class="brand" href={hrefs.drafts}>
			{inside}
		</a>
	);
}

/** An update is offered, never sprung; the draft on the page is saved as the page goes. */
function Update() {
	const { update } = offers;
	return (
		<div role="status" hidden={!update.value}>
			{update.value && (
				<Notice tone="calm">
					<div class="row">
						<p>{appWords.updateReady}</p>
						<Button look="primary" label={appWords.update} onClick={update.value} />
						<Button
							look="quiet"
							label={appWords.later}
							onClick={() => {
								update.value = undefined;
							}}
						/>
					</div>
				</Notice>
			)}
		</div>
	);
}

/** Below all else: browsers offer it when they please, and nothing on the screen moves for it. */
function Install() {
	const install = offers.install.value;
	return install && <Button label={appWords.install} onClick={install} />;
}
