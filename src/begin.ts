/**
 * Runs before the app's own code is there. On a device that keeps nothing the home page is the same for all: it stands
 * in the page and is shown at once. The code of the screen that the address asks for is fetched beside the app's.
 */
import { draftMarker } from "./platform/index.ts";
import { parseRoute } from "./state/index.ts";

const first = document.querySelector("template");
const root = document.getElementById("app");
const { screen } = parseRoute(location.hash);
if (first && screen === "drafts" && !draftMarker.read() && !root?.firstChild)
	root?.append(first.content);
const code: Readonly<Record<string, readonly string[]>> = JSON.parse(first?.dataset.code ?? "{}");
for (const href of code[screen] ?? []) {
	const how = href.endsWith(".css") ? { rel: "preload", as: "style" } : { rel: "modulepreload" };
	document.head.append(
		Object.assign(document.createElement("link"), { ...how, crossOrigin: "", href }),
	);
}
