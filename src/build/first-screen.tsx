/** The home page of a device that keeps nothing, as the app itself renders it. */
import { renderToString } from "preact-render-to-string";
import { createDraftList, createRulesetList, type Ports } from "../state/index.ts";
import { App } from "../ui/index.ts";

/** Rendering asks for no more of what is around the app; effects do not run. */
const PORTS = {
	draftMarker: { read: () => undefined },
	holdPage: () => {},
	leftovers: { all: () => [] },
	shelf: { catalog: [] },
};

/** Its markup, for the element that the app is rendered into. */
export function firstScreen(): string {
	Object.assign(globalThis, { location: { hash: "" } });
	const ports = PORTS as unknown as Ports;
	const drafts = createDraftList(ports);
	const rulesets = createRulesetList(ports, drafts.needed);
	return renderToString(<App app={{ ports, drafts, rulesets }} />);
}
