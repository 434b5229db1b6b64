import type { RefObject } from "preact";
import { useEffect, useRef } from "preact/hooks";
import { wayBack } from "../../text/index.ts";
import { Button } from "./button.tsx";
import { Notice, type NoticeProps } from "./notice.tsx";

interface UndoableProps extends Pick<NoticeProps, "tone" | "announce"> {
	/** What was done. */
	readonly text: string;
	/** The button's name, where several stand beside each other. */
	readonly name?: string;
	readonly button?: RefObject<HTMLButtonElement | null>;
	readonly disabled?: boolean;
	/** Absent: there is no way back. */
	readonly onUndo?: (() => void) | undefined;
}

/** What was done, and the way back. */
export function Undoable({ text, name, button, disabled, onUndo, ...notice }: UndoableProps) {
	return (
		<Notice {...notice}>
			<div class="row">
				<p>{text}</p>
				{onUndo && (
					<Button
						label={wayBack.undo}
						aria-label={name}
						ref={button ?? null}
						disabled={disabled}
						onClick={onUndo}
					/>
				)}
			</div>
		</Notice>
	);
}

interface WaysBackProps {
	readonly done: readonly {
		readonly id: string;
		readonly text: string;
		readonly undo: () => void;
	}[];
}

/** What was removed and the way back; it stays as long as the page lives. */
export function WaysBack({ done }: WaysBackProps) {
	const last = useRef<HTMLButtonElement>(null);
	const before = useRef(done.length);
	// The button that was pressed goes with what it removed, now or once the disk has said so: go on
	// from the way back.
	useEffect(() => {
		const isNew = done.length > before.current;
		before.current = done.length;
		if (isNew || document.activeElement === document.body) last.current?.focus();
	}, [done.length]);
	return (
		<div class="stack-small" role="status">
			{done.map(({ id, text, undo }) => (
				<Undoable key={id} tone="calm" text={text} button={last} onUndo={undo} />
			))}
		</div>
	);
}
