import { signal } from "@preact/signals";
import type { WaysOut } from "./contracts/index.ts";
import { inAppOf } from "./in-app.ts";
import type { Ports } from "./ports.ts";

/** A text is shared as .txt: browsers share no file of an unknown kind. */
const PLAIN = "text/plain";

export function createWaysOut(ports: Ports): WaysOut {
	const tried = signal<WaysOut["tried"]["value"]>("none");
	return {
		inApp: inAppOf(ports.userAgent),
		canShare: (type = PLAIN) => ports.canShare(type),
		tried,
		async copy(text) {
			tried.value = await ports.copyText(text).then(
				() => "copied" as const,
				() => "not-copied" as const,
			);
		},
		async shareText({ name, text }) {
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
