import { signal } from "@preact/signals";
import { inAppOf } from "./in-app.ts";
import type { Ports } from "./ports.ts";

/** A file that the browser was given to save. Whether it arrived no page can know. */
export interface HandedFile {
	readonly name: string;
	readonly type: string;
	/** A text can be copied too. */
	readonly text?: string;
}

/** What came of the last way that was tried. */
export type WayOut = "none" | "copied" | "not-copied" | "shared" | "not-shared";

/** A text is shared as .txt: browsers share no file of an unknown kind. */
const PLAIN = "text/plain";

/** Other ways for a file to leave the app than by a download, which windows inside apps drop in silence. */
export function createWaysOut(ports: Ports) {
	const tried = signal<WayOut>("none");
	const copy = async (text: string) => {
		tried.value = await ports.copyText(text).then(
			() => "copied" as const,
			() => "not-copied" as const,
		);
	};
	return {
		/** The app in whose window the page stands; undefined in a browser of its own. */
		inApp: inAppOf(ports.userAgent),
		/** Whether a file of this type, or a text, can be handed to another app. */
		canShare: (type = PLAIN) => ports.canShare(type),
		tried,
		copy,
		/** Hands a text to another app. */
		async shareText({ name, text }: HandedFile) {
			if (text === undefined) return;
			try {
				const tools = await ports.documentTools();
				const bytes = new TextEncoder().encode(text);
				const outcome = await tools.share(name.replace(/\.\w+$/, ".txt"), PLAIN, bytes);
				tried.value = ({ shared: "shared", cancelled: "none", blocked: "not-shared" } as const)[
					outcome
				];
			} catch {
				tried.value = "not-shared";
			}
		},
	};
}

export type WaysOut = ReturnType<typeof createWaysOut>;
