/**
 * A page's nodes as its renderer left them, whatever else reaches into the page. A browser's
 * translation takes each text away and puts a `<font>` in its place: what is then written goes to the
 * text nobody sees, and a node placed beside it is refused.
 */

/** Puts back what was taken away and takes away what was put in, the last change first. */
function undo(records: readonly MutationRecord[]) {
	for (const { target, addedNodes, removedNodes, nextSibling } of [...records].reverse()) {
		for (const node of addedNodes) if (node.parentNode === target) target.removeChild(node);
		for (const node of removedNodes)
			target.insertBefore(node, nextSibling?.parentNode === target ? nextSibling : null);
	}
}

/** What only adds to the page (a password manager's sign) stands in nobody's way. */
const takesText = ({ removedNodes }: MutationRecord) =>
	[...removedNodes].some((node) => node instanceof Text);

/**
 * Gives what every rendering into `root`, the first too, is to be handed to: it renders in a
 * microtask, after all that others did to the nodes since the last time is undone. A translator may
 * then translate the new words. Who presses a button meanwhile presses no `<font>`: see base.css.
 */
export function withoutForeignChanges(root: Node): (render: () => void) => void {
	let foreign: MutationRecord[] = [];
	const note = (records: MutationRecord[]) => {
		foreign = foreign.concat(records);
	};
	const observer = new MutationObserver(note);
	observer.observe(root, { childList: true, subtree: true });
	return (render) =>
		queueMicrotask(() => {
			note(observer.takeRecords());
			if (foreign.some(takesText)) undo(foreign);
			foreign = [];
			try {
				render();
			} finally {
				// Its own changes are none of these.
				observer.takeRecords();
			}
		});
}
