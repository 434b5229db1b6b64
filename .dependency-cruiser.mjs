/**
 * The walls of the house (src/README.md), drawn by a tool that knows imports, those of types too.
 * test/walls.test.ts breaks each on purpose and sees it fail.
 */
import { existsSync, readdirSync } from "node:fs";

const PURE = ["rules", "text", "authoring", "lists", "drafts", "documents"];

/** The rooms of ours that a room may import beside `terms`, and the libraries. All else is forbidden. */
const ROOMS = {
	terms: [[], []],
	rules: [[], ["zod"]],
	text: [[], []],
	worker: [[], []],
	authoring: [["rules", "text"], ["jsonc-parser"]],
	lists: [
		["rules", "text"],
		["papaparse", "fflate", "saxen"],
	],
	drafts: [
		["rules", "text"],
		["idb", "zod"],
	],
	documents: [
		["rules", "text"],
		["jspdf", "docx", "fflate"],
	],
	state: [PURE, ["@preact/signals"]],
	ui: [
		[...PURE, "state"],
		["preact", "@preact/signals"],
	],
	platform: [["rules", "text", "authoring", "lists", "documents", "state"], []],
	build: [
		["rules", "text", "authoring", "lists"],
		["vite", "exceljs", "fflate", "preact-render-to-string", "subset-font", "zod"],
	],
};

/** Libraries that one corner alone knows. */
const BEHIND = {
	jspdf: "^src/documents/pdf/writer/jspdf",
	docx: "^src/documents/docx/",
	idb: "^src/drafts/(connection|store)\\.ts$",
	saxen: "^src/lists/workbook/",
};

/** Who knows the disk. Everyone else knows the port. */
const ADAPTERS = "^src/drafts/(store|connection)\\.ts$";

/** Renders the home page when the app is built: it knows what the app does. */
const RENDERS = "^src/build/first-screen\\.tsx$";

/** What nothing imports, but a page, a browser, the build or the command line runs. */
const STARTS =
	"^(src/main\\.tsx|extension/.*\\.ts|src/build/(plugins|page-template|none|templates/plugin)\\.ts|src/build/rulesets\\.m?[jt]s)$";

const library = (name) => `(^|node_modules/)${name}(/|$)`;

/** Folders with an `index.ts`. */
function doors(folder) {
	const within = readdirSync(folder, { withFileTypes: true })
		.filter((entry) => entry.isDirectory())
		.flatMap(({ name }) => doors(`${folder}/${name}`));
	return existsSync(`${folder}/index.ts`) ? [folder, ...within] : within;
}

const rooms = Object.entries(ROOMS).flatMap(([room, [ours, libraries]]) => [
	{
		name: `room-${room}`,
		comment: `Of ours, src/${room} may import: ${ours.join(", ") || "nothing"}.`,
		from: { path: `^src/${room}/`, pathNot: RENDERS },
		to: {
			path: "^(src|extension|test)/",
			pathNot: `^src/(${[room, ...ours].join("|")})/|^src/(worker|terms)/`,
		},
	},
	{
		name: `libraries-${room}`,
		comment: `Of libraries, src/${room} may import: ${libraries.join(", ") || "none"}.`,
		from: { path: `^src/${room}/` },
		to: {
			pathNot: ["^(src|extension|test|rulesets)/", ...libraries.map(library)],
			...(room === "build" && { dependencyTypesNot: ["core"] }),
		},
	},
]);

const oneDoor = doors("src").flatMap((folder) => {
	const past = { path: `^${folder}/`, pathNot: `^${folder}/index\\.ts$` };
	return [
		{
			name: "one-door",
			comment: "A folder with an index.ts is entered by it.",
			from: { path: "^src/", pathNot: `^(${folder}|src/platform|src/build)/|^src/main\\.tsx$` },
			to: past,
		},
		{
			name: "one-door-platform",
			comment: "The edge starts a room's worker and knows the types of what it is told.",
			from: { path: "^src/platform/", pathNot: `^${folder}/` },
			to: {
				...past,
				pathNot: [past.pathNot, "\\.worker\\.ts$"],
				dependencyTypesNot: ["type-only"],
			},
		},
	];
});

const forbidden = [
	...rooms,
	...oneDoor,
	...Object.entries(BEHIND).map(([name, path]) => ({
		name: `behind-${name}`,
		comment: `Nobody but ${path} knows ${name}.`,
		from: { path: "^src/", pathNot: path },
		to: { path: library(name) },
	})),
	{
		name: "adapters-by-main",
		comment: "Only main.tsx picks the adapters.",
		from: { pathNot: `${ADAPTERS}|^src/main\\.tsx$` },
		to: { path: ADAPTERS },
	},
	{
		name: "components-below-screens",
		comment: "A component knows no screen.",
		from: { path: "^src/ui/components/" },
		to: { path: "^src/ui/screens/" },
	},
	{
		name: "no-network-for-workers",
		comment: "src/worker is for workers; the edge speaks to them in its words.",
		from: { pathNot: "\\.worker\\.ts$|^src/platform/" },
		to: { path: "^src/worker/" },
	},
	{
		name: "worker-by-platform",
		comment: "Only the edge starts workers.",
		from: { pathNot: "^src/platform/" },
		to: { path: "\\.worker\\.ts$" },
	},
	{
		name: "chunk-by-import",
		comment: "A .chunk.ts is fetched by import() once it is needed.",
		from: {},
		to: {
			path: "\\.chunk\\.tsx?$",
			dependencyTypesNot: ["dynamic-import", "type-only", "type-import"],
		},
	},
	{
		name: "no-cycle",
		comment: "No file needs itself by way of others, be it for a type.",
		from: {},
		to: { circular: true },
	},
	{
		name: "nothing-unreachable",
		comment: "Every file is reached from one that is run.",
		from: { path: STARTS },
		to: { path: "^src/", pathNot: `\\.d\\.ts$|${STARTS}`, reachable: false },
	},
	{
		name: "resolved",
		comment: "What is imported is there.",
		from: {},
		to: { couldNotResolve: true },
	},
].map((rule) => ({ severity: "error", ...rule }));

export default {
	forbidden,
	options: {
		// TypeScript 7 has no API for tools: the `typescript` of package.json is 6, for this one.
		tsPreCompilationDeps: true,
		doNotFollow: { path: "node_modules" },
		enhancedResolveOptions: { exportsFields: ["exports"], conditionNames: ["import", "types"] },
	},
};
