/**
 * Runs before the app's own code is there, as soon as the page is read. The code of the screen that the address asks
 * for is fetched beside the app's; what that screen shows before it knows anything is the same for all: it stands in
 * the page and is shown at once. The home page of a device that keeps nothing is all there.
 */
import { draftMarker } from "./platform/index.ts";
import { parseRoute } from "./state/index.ts";

/** Where the files are that the address alone tells will be asked for, from the page: src/build/page-template.ts. */
interface FilesToExpect {
	/** Of a screen's code, by screen. */
	readonly code?: Readonly<Record<string, readonly string[]>>;
	/** Of a ruleset, by its id. */
	readonly rulesets?: Readonly<Record<string, string>>;
}

if (document.readyState === "loading")
	document.addEventListener("readystatechange", begin, { once: true });
else begin();

function begin() {
	const [home, waiting] = document.querySelectorAll("template");
	const { code, rulesets }: FilesToExpect = JSON.parse(home?.dataset.files ?? "{}");
	const route = parseRoute(location.hash);
	const isHome = route.screen === "drafts";
	const isEmpty = isHome && !draftMarker.read();
	const files = isEmpty ? undefined : code?.[route.screen];
	for (const href of files ?? [])
		expectFile(
			href.endsWith(".css")
				? { rel: "preload", as: "style", href }
				: { rel: "modulepreload", href },
		);
	const ruleset = "id" in route && rulesets?.[route.id];
	if (ruleset) expectFile({ rel: "preload", as: "fetch", href: ruleset });
	const shown = isHome ? isEmpty && home : files && waiting;
	const root = document.getElementById("app");
	if (shown && !root?.firstChild) root?.append(shown.content);
}

function expectFile(link: Partial<HTMLLinkElement>) {
	const element = document.createElement("link");
	document.head.append(Object.assign(element, { crossOrigin: "" }, link));
}
