import { createContext } from "preact";
import { useContext } from "preact/hooks";
import type { DraftList, Ports, RulesetList } from "../state/index.ts";

export interface App {
	readonly ports: Ports;
	readonly drafts: DraftList;
	readonly rulesets: RulesetList;
}

const Context = createContext<App | undefined>(undefined);
export const AppProvider = Context.Provider;

export function useApp(): App {
	const app = useContext(Context);
	if (!app) throw new Error("no app around this component");
	return app;
}
