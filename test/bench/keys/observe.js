/**
 * Runs in every contestant's page before its own code. `nextKey` waits for a key, and for the frame that
 * shows what it changed: the criterion's verdict and the result's counters. Milliseconds from the key's
 * own timestamp to when that frame has been painted: the first message after its animation callbacks.
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
		const look = () => {
			if (section.dataset.verdict !== verdict || result.textContent === before) return;
			observer.disconnect();
			requestAnimationFrame(() => {
				const { port1, port2 } = new MessageChannel();
				port1.onmessage = () => resolve(performance.now() - pressed);
				port2.postMessage(undefined);
			});
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
