/** What the app shows before anything has come from the disk or the network, as it renders it itself. */
import { renderToString } from "preact-render-to-string";
import { createDraftList, createRulesetList, hrefs, type Ports } from "../state/index.ts";
import { App } from "../ui/index.ts";

/** Rendering asks for no more of what is around the app; effects do not run. */
const PORTS = {
	draftMarker: { read: () => undefined },
	holdPage: () => {},
	leftovers: { all: () => [] },
	shelf: { catalog: [] },
};

/** The home page of a device that keeps nothing, as markup for the element that the app is rendered into. */
export const homePage = () => pageAt("");

/** What stands there while the code of a screen is fetched. */
export const waitingPage = () => pageAt(hrefs.catalog);

function pageAt(hash: string): string {
	const ports = PORTS as unknown as Ports;
	const drafts = createDraftList(ports);
	const rulesets = createRulesetList(ports, drafts.needed);
	Object.assign(globalThis, { location: { hash } });
	try {
		return renderToString(<App app={{ ports, drafts, rulesets }} />);
	} finally {
		// Whatever else builds here must not take itself for a browser.
		Reflect.deleteProperty(globalThis, "location");
	}
}
