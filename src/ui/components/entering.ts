/** What a handler needs of an event: the control, whichever of those that take text it is. */
interface Entered {
	readonly currentTarget: { readonly value: string };
}

/**
 * The handlers of a control that takes text. A browser that fills a box in, and some keyboards, send
 * `change` without `input`; after typing both come, so `take` must not mind the same text twice.
 */
export function entering(take: (text: string) => void) {
	const on = (event: Entered) => take(event.currentTarget.value);
	return { onInput: on, onChange: on };
}
