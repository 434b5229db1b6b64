import type { ComponentChildren } from "preact";

export interface NoticeProps {
	readonly tone?: "warning" | "bad" | "good" | "calm";
	/** Said by a screen reader when it appears. */
	readonly announce?: boolean;
	/** Where one paragraph says it all. */
	readonly text?: string;
	readonly children?: ComponentChildren;
}

export function Notice({ tone = "warning", announce = false, text, children }: NoticeProps) {
	return (
		<div class={`notice ${tone}`} role={announce ? "status" : undefined}>
			{text && <p>{text}</p>}
			{children}
		</div>
	);
}
