import { useEffect } from "preact/hooks";

/** A bar of the browser's is lower, a keyboard higher. CSS pixels. */
const LEAST = 120;

/**
 * Where a keyboard on the screen lies over the page instead of making it shorter, as on an iPhone: tells
 * the style sheet how much of the page it hides (`--keyboard`), and that it is there (`data-keyboard`).
 * A page that is drawn larger is seen in parts without one.
 */
export function useKeyboard() {
	useEffect(() => {
		const view = globalThis.visualViewport;
		if (!view) return;
		const root = document.documentElement;
		const tell = () => {
			const hidden = root.clientHeight - view.height;
			const isUp = view.scale === 1 && hidden > LEAST;
			// The page may be pushed up above it too.
			const below = isUp ? Math.max(0, Math.round(hidden - view.offsetTop)) : 0;
			root.toggleAttribute("data-keyboard", isUp);
			root.style.setProperty("--keyboard", `${below}px`);
		};
		const events = ["resize", "scroll"] as const;
		for (const event of events) view.addEventListener(event, tell);
		// It may be up already.
		tell();
		return () => {
			for (const event of events) view.removeEventListener(event, tell);
			root.removeAttribute("data-keyboard");
			root.style.removeProperty("--keyboard");
		};
	}, []);
}
