/**
 * The Chromium that the tests drive: the system's, else Debian's package when that can be installed,
 * else Playwright's own. Not Chrome: it no longer loads unpacked extensions from the command line.
 */
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { delimiter, join } from "node:path";

const onPath = (names) =>
	(process.env.PATH ?? "")
		.split(delimiter)
		.flatMap((folder) => names.map((name) => join(folder, name)))
		.find((file) => existsSync(file));
/** The path of the system's Chromium, if there is one. */
export const installed = () => onPath(["chromium", "chromium-browser"]);
const run = (command, args) =>
	spawnSync(command, args, {
		stdio: "inherit",
		env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" },
	}).status === 0;

/** The path of a Chromium, or undefined for Playwright's own; says what it does. */
export function findBrowser(say) {
	const given = process.env.CHROMIUM;
	if (given) {
		say(`browser: ${given} (from CHROMIUM)`);
		return given;
	}
	const found = installed();
	if (found) {
		say(`browser: ${found}`);
		return found;
	}
	if (existsSync("/etc/debian_version") && process.getuid?.() === 0 && onPath(["apt-get"])) {
		say("browser: none found; installing Debian's package chromium");
		if (
			run("apt-get", ["update"]) &&
			run("apt-get", ["install", "-y", "--no-install-recommends", "chromium"])
		)
			return installed();
	}
	say("browser: none found; installing Playwright's own Chromium");
	if (run("npx", ["playwright", "install", "chromium"])) return undefined;
	throw new Error(
		"No Chromium found and none could be installed: set CHROMIUM to the path of one.",
	);
}
