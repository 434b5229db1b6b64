import { render } from "preact";
import { useEffect, useRef } from "preact/hooks";
import type { DocumentModel } from "../../state/index.ts";
import { DocumentView } from "./document-view.tsx";

/**
 * While it is mounted, printing the page prints this document alone, whole: it is laid out beside the
 * app just before, by the app's own button or the browser's menu. Gives what lays it out.
 */
export function usePrintSheet(model: DocumentModel): () => void {
	const latest = useRef(model);
	latest.current = model;
	const sheet = useRef<HTMLElement | undefined>(undefined);
	const layOut = () => {
		if (!sheet.current) {
			sheet.current = document.createElement("div");
			sheet.current.className = "print-sheet";
			document.body.append(sheet.current);
		}
		render(<DocumentView model={latest.current} whole />, sheet.current);
	};
	useEffect(() => {
		addEventListener("beforeprint", layOut);
		// What hides the app on paper; another screen's printing goes without.
		document.documentElement.classList.add("prints-sheet");
		return () => {
			removeEventListener("beforeprint", layOut);
			document.documentElement.classList.remove("prints-sheet");
			if (sheet.current) render(null, sheet.current);
			sheet.current?.remove();
		};
	}, []);
	return layOut;
}
