import type { RefObject } from "preact";
import { wayBack } from "../../text/index.ts";
import { Notice, type NoticeProps } from "./notice.tsx";

interface UndoableProps extends Omit<NoticeProps, "children"> {
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
					<button
						type="button"
						class="button"
						aria-label={name}
						ref={button ?? null}
						disabled={disabled}
						onClick={onUndo}
					>
						{wayBack.undo}
					</button>
				)}
			</div>
		</Notice>
	);
}
