/** `npm run bench -- <name>` runs <name>/bench.mjs, after seeing that its peers are installed. */
import { spawnSync } from "node:child_process";
import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const here = fileURLToPath(new URL(".", import.meta.url));
const benchOf = (name) => join(here, name, "bench.mjs");
const names = readdirSync(here, { withFileTypes: true })
	.filter((entry) => entry.isDirectory() && existsSync(benchOf(entry.name)))
	.map((entry) => entry.name)
	.sort();

/** npm writes this file last: it is there, and newer than the lock, only after a whole install. */
function installed() {
	const mark = join(here, "node_modules", ".package-lock.json");
	const { dependencies } = JSON.parse(readFileSync(join(here, "package.json"), "utf8"));
	return (
		existsSync(mark) &&
		Object.keys(dependencies).every((name) => existsSync(join(here, "node_modules", name))) &&
		statSync(mark).mtimeMs >= statSync(join(here, "package-lock.json")).mtimeMs
	);
}

function install() {
	// npm says where it is; started without it, the one on the path has to do.
	const npm = process.env.npm_execpath;
	const args = ["ci", "--no-audit", "--no-fund"];
	const options = { cwd: here, stdio: "inherit" };
	const { status } = npm
		? spawnSync(process.execPath, [npm, ...args], options)
		: spawnSync("npm", args, { ...options, shell: process.platform === "win32" });
	return status === 0;
}

function run(name) {
	if (!names.includes(name)) {
		console.error(`${name ? `There is no bench "${name}".` : "Which bench?"} There are:`);
		for (const each of names) console.error(`  npm run bench -- ${each}`);
		return 1;
	}
	if (!installed() && !install()) {
		console.error("The peers could not be installed.");
		return 1;
	}
	return spawnSync(process.execPath, [benchOf(name)], { stdio: "inherit" }).status ?? 1;
}

process.exit(run(process.argv[2]));
