/** Picks the platform, wires the ports, renders. The only module that knows every edge. */
import "./begin.ts";
import "./ui/styles/tokens.css";
import "./ui/styles/base.css";
import "./ui/styles/components.css";
import "./ui/styles/lists.css";
import { options, render } from "preact";
import { version } from "../package.json";
import { lateStores } from "./drafts/index.ts";
import {
	browserPorts,
	isExtension,
	renew,
	type Shell,
	saveAll,
	shelf,
	startWeb,
	withoutForeignChanges,
} from "./platform/index.ts";
import { createDraftList, createRulesetList, fetchPart, type Ports } from "./state/index.ts";
import { App, offers } from "./ui/index.ts";

const part = <Part,>(load: () => Promise<Part>) => fetchPart({ renew }, load);
const workers = () => import("./platform/workers.chunk.ts");
const guards = () => import("./platform/guard.chunk.ts");

const stores = lateStores(() =>
	part(async () => (await import("./drafts/store.ts")).indexedDbStores()),
);

const ports: Ports = {
	...browserPorts,
	version,
	store: stores.drafts,
	rulesets: stores.rulesets,
	lists: stores.lists,
	checkRuleset: (file) => part(async () => (await workers()).checkRuleset(file)),
	shelf,
	renew,
	guard: () => part(async () => (await guards()).guardDraft),
	tellSaved: (id) =>
		void guards().then(
			(part) => part.tellSaved(id),
			// Windows that have it open find it out when they save.
			() => undefined,
		),
	openList: (file) => part(async () => (await workers()).openList(file)),
	documentTools: () => part(() => import("./platform/documents.chunk.ts")),
};

const shell: Shell = {
	onUpdate: (apply) => {
		offers.update.value = () => void saveAll().then(apply);
	},
	onInstallable: (install) => {
		offers.install.value = install;
	},
	onSaid: (text) => {
		offers.said.value = text;
	},
	onPanel: (open) => {
		offers.tab.value = open;
	},
};
if (isExtension())
	void import("./platform/start-extension.chunk.ts").then((part) => part.startExtension(shell));
else startWeb(shell);

const drafts = createDraftList(ports);
const rulesets = createRulesetList(ports, drafts.needed);

const root = document.getElementById("app");
if (root) {
	const schedule = withoutForeignChanges(root);
	options.debounceRendering = schedule;
	schedule(() => render(<App app={{ ports, drafts, rulesets }} />, root));
}
