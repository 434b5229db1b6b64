// At the top level, so that it holds at every start of the worker: installed, browser opened, woken up.
chrome.sidePanel
	.setPanelBehavior({ openPanelOnActionClick: true })
	.catch((error: unknown) => console.error("side panel", error));
