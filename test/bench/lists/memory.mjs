/** The memory of a page's process, its workers among it, as the system counts it. */
import { existsSync, readFileSync, writeFileSync } from "node:fs";

const kilobytes = (pid, what) =>
	Number(
		new RegExp(`^${what}:\\s+(\\d+)`, "m").exec(readFileSync(`/proc/${pid}/status`, "utf8"))?.[1],
	);

/**
 * Megabytes that `work` takes at most beyond what was there before; undefined where the system does
 * not tell. All that is resident counts, garbage that nobody has collected too.
 */
export async function peakOf(browser, page, work) {
	if (!existsSync("/proc/self/clear_refs")) return undefined;
	const session = await browser.newBrowserCDPSession();
	const { processInfo } = await session.send("SystemInfo.getProcessInfo");
	await page.bringToFront();
	const renderers = processInfo.filter(({ type }) => type === "renderer").map(({ id }) => id);
	const before = new Map(renderers.map((pid) => [pid, kilobytes(pid, "VmRSS")]));
	// Writing 5 there sets the peak back to what is resident now.
	for (const pid of renderers) writeFileSync(`/proc/${pid}/clear_refs`, "5");
	await work();
	const grown = renderers.map((pid) => kilobytes(pid, "VmHWM") - before.get(pid));
	return Math.max(...grown) / 1024;
}
