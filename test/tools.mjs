/**
 * The programs that tests hold documents against: the system's, else Debian's packages when these can be
 * installed. One that cannot be had leaves its tests skipped, which is said, and fails in CI.
 */
import { spawnSync } from "node:child_process";
import { existsSync, readdirSync } from "node:fs";
import { delimiter, join } from "node:path";

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
	const there = NAMES.filter((name) => tool(name) !== undefined);
	say(`tools: ${there.join(", ") || "none"}`);
	const still = missing();
	if (still.length > 0) say(`tools: MISSING ${still.join(", ")}; tests that use them are skipped`);
}
