/**
 * Runs in every contestant's page before its own code. `nextKey` waits for a key, and for the frame that shows
 * its criterion's verdict. Milliseconds from the key's own timestamp to when that frame has been painted, the
 * first message after its animation callbacks; and the same of the frame in which the result's words have followed.
 */
window.nextKey = (criterion, verdict) => {
	window.shown = new Promise((resolve) => {
		const result = document.querySelector("[data-result]");
		const section = document.querySelector(`[data-criterion="${criterion}"]`);
		const before = result.textContent;
		let pressed;
		addEventListener("keydown", ({ timeStamp }) => (pressed = timeStamp), {
			capture: true,
			once: true,
		});
		const painted = () =>
			new Promise((paint) =>
				requestAnimationFrame(() => {
					const { port1, port2 } = new MessageChannel();
					port1.onmessage = () => paint(performance.now() - pressed);
					port2.postMessage(undefined);
				}),
			);
		let judged;
		const look = () => {
			if (section.dataset.verdict === verdict) judged ??= painted();
			if (!judged || result.textContent === before) return;
			observer.disconnect();
			Promise.all([judged, painted()]).then(([shown, followed]) => resolve({ shown, followed }));
		};
		const observer = new MutationObserver(look);
		observer.observe(document, {
			subtree: true,
			childList: true,
			characterData: true,
			attributes: true,
		});
	});
};
