import type { ComponentChildren } from "preact";

export interface NoticeProps {
	readonly tone?: "warning" | "bad" | "good" | "calm";
	/** Said by a screen reader when it appears. */
	readonly announce?: boolean;
	readonly children: ComponentChildren;
}

export function Notice({ tone = "warning", announce = false, children }: NoticeProps) {
	return (
		<div class={`notice ${tone === "warning" ? "" : tone}`} role={announce ? "status" : undefined}>
			{children}
		</div>
	);
}
