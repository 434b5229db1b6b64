/** What the surroundings can offer the person; called when they do. */
export interface Shell {
	/** A new version waits: `apply` reloads into it. */
	onUpdate(apply: () => void): void;
	/** The browser can install the app: `install` asks the person; undefined when it no longer can. */
	onInstallable(install: (() => void) | undefined): void;
	/** Something to be said calmly, once, where nothing moves for it. */
	onSaid(text: string): void;
	/** The app stands in the side panel: `open` shows it in a tab. */
	onPanel(open: () => void): void;
}
