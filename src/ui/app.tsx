import { signal, useSignal } from "@preact/signals";
import type { ComponentChildren } from "preact";
import { useEffect, useRef } from "preact/hooks";
import { hrefs, parseRoute, type Route } from "../state/index.ts";
import { appWords } from "../text/index.ts";
import { lazy } from "./components/lazy.tsx";
import { Notice } from "./components/notice.tsx";
import { Trouble } from "./components/trouble.tsx";
import { AppProvider, type App as AppValue } from "./context.ts";
import { onDropped } from "./dropped.ts";
import { DraftsScreen } from "./screens/draft-list/index.tsx";

const CatalogScreen = lazy(() => import("./screens/catalog/index.tsx"));
const RulesetScreen = lazy(() => import("./screens/ruleset/index.tsx"));
const StartScreen = lazy(() => import("./screens/start/index.tsx"));
const DraftScreen = lazy(() => import("./screens/draft/index.tsx"));
const AboutScreen = lazy(() => import("./screens/about/index.tsx"));

/** What the surroundings offer just now: an update, installing, a tab instead of the side panel. */
export const offers = {
	update: signal<(() => void) | undefined>(undefined),
	install: signal<(() => void) | undefined>(undefined),
	tab: signal<(() => void) | undefined>(undefined),
	/** Something said once, calmly. */
	said: signal(""),
};

export function App({ app }: { readonly app: AppValue }) {
	const route = useSignal<Route>(parseRoute(location.hash));
	const main = useRef<HTMLElement>(null);
	const first = useRef(location.hash);
	useEffect(() => {
		const follow = () => {
			route.value = parseRoute(location.hash);
			offers.said.value = "";
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
	useEffect(
		() =>
			onDropped(
				(files) =>
					void import("./dropped.chunk.ts").then(
						({ takeDropped }) => takeDropped(files, app, offers),
						() => {
							offers.said.value = appWords.failed;
						},
					),
			),
		[],
	);
	useEffect(() => {
		if (screen !== "draft") document.title = titleOf(route.value);
	}, [route.value]);
	return (
		<AppProvider value={app}>
			<button type="button" class="skip button" onClick={() => main.current?.focus()}>
				{appWords.skip}
			</button>
			<header class="bar">
				<Brand />
				<nav aria-label={appWords.navigation}>
					<ul>
						<NavLink
							href={hrefs.drafts}
							here={screen === "drafts" ? "page" : screen === "draft" ? "true" : undefined}
						>
							{appWords.drafts}
						</NavLink>
						<NavLink
							href={hrefs.catalog}
							here={
								screen === "catalog"
									? "page"
									: screen === "ruleset" || screen === "start"
										? "true"
										: undefined
							}
						>
							{appWords.rulesets}
						</NavLink>
						<NavLink href={hrefs.about} here={screen === "about" ? "page" : undefined}>
							{appWords.about}
						</NavLink>
					</ul>
				</nav>
			</header>
			<main ref={main} tabIndex={-1} class={screen === "draft" ? "wide" : ""}>
				<Update />
				<Screen route={route.value} />
				{screen === "drafts" && <Install />}
			</main>
			<Said />
		</AppProvider>
	);
}

/** Of its own, so that only it is rendered anew. */
const Said = () => (
	<div class="said" role="status">
		{offers.said.value}
	</div>
);

function titleOf({ screen }: Route): string {
	const titles: Partial<Record<Route["screen"], string>> = {
		catalog: appWords.rulesets,
		ruleset: appWords.rulesets,
		start: appWords.rulesets,
		about: appWords.about,
	};
	return titles[screen] ? `${titles[screen]} – ${appWords.name}` : appWords.name;
}

function NavLink(props: {
	href: string;
	here: "page" | "true" | undefined;
	children: ComponentChildren;
}) {
	return (
		<li>
			<a href={props.href} aria-current={props.here}>
				{props.children}
			</a>
		</li>
	);
}

function Screen({ route }: { readonly route: Route }) {
	switch (route.screen) {
		case "drafts":
			return <DraftsScreen />;
		case "catalog":
			return <CatalogScreen />;
		case "ruleset":
			return <RulesetScreen key={route.id} id={route.id} />;
		case "start":
			return <StartScreen key={route.id} id={route.id} />;
		case "draft":
			return <DraftScreen key={route.id} route={route} />;
		case "about":
			return <AboutScreen />;
		case "unknown":
			return <Trouble title={appWords.notFoundTitle} text={appWords.notFound} />;
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
						<button type="button" class="button primary" onClick={update.value}>
							{appWords.update}
						</button>
						<button
							type="button"
							class="button quiet"
							onClick={() => {
								update.value = undefined;
							}}
						>
							{appWords.later}
						</button>
					</div>
				</Notice>
			)}
		</div>
	);
}

/** Below all else: browsers offer it when they please, and nothing on the screen moves for it. */
function Install() {
	const install = offers.install.value;
	return (
		install && (
			<div class="row">
				<button type="button" class="button" onClick={install}>
					{appWords.install}
				</button>
			</div>
		)
	);
}
