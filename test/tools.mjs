/**
 * The programs that tests hold documents against, and the browsers beside the system's Chromium: the
 * system's, else Debian's packages when these can be installed. One that cannot be had leaves its tests
 * skipped, which is said, and fails in CI.
 */
import { spawnSync } from "node:child_process";
import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { delimiter, join } from "node:path";
import { fileURLToPath } from "node:url";
import { brotliDecompressSync } from "node:zlib";

/** A package of its own: it is too big to be installed with the app. */
const OLD_CHROMIUM = fileURLToPath(new URL("engines/chromium-109", import.meta.url));
const PACKED = join(OLD_CHROMIUM, "node_modules/@sparticuz/chromium/bin/chromium.br");
const UNPACKED = join(OLD_CHROMIUM, "node_modules/chromium");

/** Debian's own: it has the bindings that python3-gi brings. */
export const PYTHON = "/usr/bin/python3";

const JARS = "/usr/share/java";
/** Of Debian's libpdfbox2-java and what it needs. */
const PREFLIGHT = [
	"preflight.jar",
	"pdfbox2.jar",
	"xmpbox.jar",
	"fontbox2.jar",
	"commons-logging.jar",
	"commons-io.jar",
	"jaxb-api.jar",
];

const onPath = (name) =>
	(process.env.PATH ?? "")
		.split(delimiter)
		.map((folder) => join(folder, name))
		.find((file) => existsSync(file));

/** The class path of PDFBox Preflight. */
function preflightJars() {
	const jars = PREFLIGHT.map((name) => join(JARS, name));
	if (!jars.every((file) => existsSync(file))) return undefined;
	const activation = readdirSync(JARS).filter((name) => /activation.*\.jar$/.test(name));
	if (activation.length === 0) return undefined;
	return [...jars, ...activation.map((name) => join(JARS, name))].join(delimiter);
}

const there = (file) => (existsSync(file) ? file : undefined);

/** WebKitGTK's driver, where the window that it drives (test/engines/webkit-window.py) can be opened too. */
function webkitDriver() {
	const driver = onPath("WebKitWebDriver");
	const canShow =
		driver &&
		onPath("Xvfb") &&
		spawnSync(PYTHON, ["-c", "import gi; gi.require_version('WebKit2', '4.1')"]).status === 0;
	return canShow ? driver : undefined;
}

/** What each tool is found by, and Debian's packages for it. */
const TOOLS = {
	qpdf: { find: () => onPath("qpdf"), packages: ["qpdf"] },
	pdffonts: { find: () => onPath("pdffonts"), packages: ["poppler-utils"] },
	pdftotext: { find: () => onPath("pdftotext"), packages: ["poppler-utils"] },
	pdftoppm: { find: () => onPath("pdftoppm"), packages: ["poppler-utils"] },
	java: { find: () => onPath("java"), packages: ["default-jre-headless"] },
	preflight: {
		find: preflightJars,
		packages: ["libpdfbox2-java", "libactivation-java", "libjaxb-api-java"],
	},
	firefox: { find: () => onPath("firefox-esr") ?? onPath("firefox"), packages: ["firefox-esr"] },
	webkit: {
		find: webkitDriver,
		packages: ["webkit2gtk-driver", "xvfb", "gir1.2-webkit2-4.1", "python3-gi"],
	},
	chromium109: { find: () => there(UNPACKED), packages: [] },
	soffice: { find: () => onPath("soffice"), packages: ["libreoffice-writer-nogui"] },
};
const NAMES = Object.keys(TOOLS);

/**
 * The path of a tool ("preflight": a class path for `java -cp`), or undefined where it is not there.
 * Installs nothing.
 */
export function tool(name) {
	const known = TOOLS[name];
	if (!known) throw new Error(`There is no tool "${name}": ${NAMES.join(", ")}.`);
	return known.find();
}

/**
 * Whether the tests that need these tools are to be skipped. Never in CI: there a tool that is missing
 * makes them fail.
 */
export const without = (...names) =>
	!process.env.CI && names.some((name) => tool(name) === undefined);

const apt = (...args) =>
	spawnSync("apt-get", args, {
		stdio: "inherit",
		env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" },
	}).status === 0;

const missing = () => NAMES.filter((name) => tool(name) === undefined);

/** The browser's package, as its lock file says, and out of it the program. */
function unpackOldChromium() {
	const install = ["ci", "--prefix", OLD_CHROMIUM, "--ignore-scripts", "--no-audit", "--no-fund"];
	if (spawnSync("npm", install, { stdio: "inherit" }).status !== 0) return;
	writeFileSync(UNPACKED, brotliDecompressSync(readFileSync(PACKED)), { mode: 0o755 });
}

/** Installs what is missing where that is possible; says what is there and what is not. */
export function ensureTools(say) {
	const wanted = [...new Set(missing().flatMap((name) => TOOLS[name].packages))];
	const debian = existsSync("/etc/debian_version") && process.getuid?.() === 0 && onPath("apt-get");
	if (wanted.length > 0 && debian) {
		say(`tools: installing Debian's packages ${wanted.join(", ")}`);
		// One package that cannot be had must not keep the others away.
		if (apt("update") && !apt("install", "-y", "--no-install-recommends", ...wanted))
			for (const name of wanted) apt("install", "-y", "--no-install-recommends", name);
	}
	if (process.platform === "linux" && process.arch === "x64" && !tool("chromium109")) {
		say("tools: installing Chromium 109");
		unpackOldChromium();
	}
	const found = NAMES.filter((name) => tool(name) !== undefined);
	say(`tools: ${found.join(", ") || "none"}`);
	const still = missing();
	if (still.length > 0) say(`tools: MISSING ${still.join(", ")}; tests that use them are skipped`);
}
