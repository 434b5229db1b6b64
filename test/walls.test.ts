/** Each wall between rooms, broken on purpose, is seen to be (.dependency-cruiser.mjs). */
import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";

interface Finding {
	readonly rule: { readonly name: string };
	readonly from: string;
}

/** What the tool finds in a house. */
function findings(house: string): Finding[] {
	const tool = resolve("node_modules/dependency-cruiser/bin/dependency-cruise.mjs");
	const config = resolve(".dependency-cruiser.mjs");
	const { stdout, stderr } = spawnSync(
		process.execPath,
		[tool, "src", "--config", config, "--output-type", "json"],
		{ cwd: house, encoding: "utf8", maxBuffer: 1 << 28 },
	);
	if (!stdout) throw new Error(stderr);
	return JSON.parse(stdout).summary.violations;
}

const code = (from: string) => `import { thing } from "${from}";\nexport const used = thing;\n`;
const type = (from: string) => `import type { thing } from "${from}";\nexport type T = thing;\n`;
const worker = (from: string) => `import address from "${from}?worker&url";\nexport { address };\n`;
const later = (from: string) => `export const load = () => import("${from}");\n`;

/** A file, what it holds, and the wall that it breaks. */
const BROKEN: readonly (readonly [string, string, string])[] = [
	["src/terms/a.ts", type("../rules/index.ts"), "room-terms"],
	["src/rules/a.ts", code("../text/index.ts"), "room-rules"],
	["src/rules/b.ts", type("../drafts/index.ts"), "room-rules"],
	["src/rules/c.ts", code("../authoring/index.ts"), "room-rules"],
	["src/rules/d.ts", code("preact"), "libraries-rules"],
	["src/rules/e.ts", code("node:fs"), "libraries-rules"],
	["src/rules/f.ts", code("../../test/rules/tiny.ts"), "room-rules"],
	["src/text/a.ts", type("../rules/index.ts"), "room-text"],
	["src/text/b.ts", code("zod/mini"), "libraries-text"],
	["src/authoring/a.ts", code("../drafts/index.ts"), "room-authoring"],
	["src/authoring/b.ts", code("../rules/schema.ts"), "one-door"],
	["src/lists/a.ts", code("../drafts/index.ts"), "room-lists"],
	["src/lists/b.ts", type("../text/lists.ts"), "one-door"],
	["src/lists/c.ts", code("./people/names.ts"), "one-door"],
	["src/lists/d.ts", code("jspdf"), "libraries-lists"],
	["src/lists/e.ts", code("saxen"), "behind-saxen"],
	["src/drafts/a.ts", type("../lists/index.ts"), "room-drafts"],
	["src/drafts/b.ts", code("../authoring/index.ts"), "room-drafts"],
	["src/drafts/c.ts", code("./store.ts"), "adapters-by-main"],
	["src/drafts/d.ts", code("idb"), "behind-idb"],
	["src/documents/a.ts", code("../state/index.ts"), "room-documents"],
	["src/documents/b.ts", type("jspdf"), "behind-jspdf"],
	["src/documents/pdf/c.ts", code("jspdf"), "behind-jspdf"],
	["src/documents/pdf/a.ts", code("../../ui/index.ts"), "room-documents"],
	["src/documents/pdf/b.ts", code("docx"), "behind-docx"],
	["src/state/a.ts", code("../ui/index.ts"), "room-state"],
	["src/state/b.ts", type("../platform/index.ts"), "room-state"],
	["src/state/c.ts", code("../rules/evaluate.ts"), "one-door"],
	["src/state/d.ts", code("../worker/no-network.ts"), "no-network-for-workers"],
	["src/state/e.ts", worker("../lists/list.worker.ts"), "worker-by-platform"],
	["src/state/f.ts", later("./nowhere.ts"), "resolved"],
	["src/ui/a.ts", type("../platform/index.ts"), "room-ui"],
	["src/ui/b.ts", code("../state/saver.ts"), "one-door"],
	["src/ui/c.ts", code("../main.tsx"), "room-ui"],
	["src/ui/d.ts", code("../build/plugins.ts"), "room-ui"],
	["src/ui/components/a.ts", code("../screens/draft/a.ts"), "components-below-screens"],
	["src/platform/a.ts", code("../ui/index.ts"), "room-platform"],
	["src/platform/b.ts", type("../drafts/index.ts"), "room-platform"],
	["src/platform/c.ts", code("../lists/list-calls.ts"), "one-door-platform"],
	["src/platform/d.ts", code("./big.chunk.ts"), "chunk-by-import"],
	["src/build/a.ts", code("../state/index.ts"), "room-build"],
	["src/worker/a.ts", code("../rules/index.ts"), "room-worker"],
	["src/rules/around.ts", type("./circle.ts"), "no-cycle"],
	["src/rules/forgotten.ts", "export const used = 1;\n", "nothing-unreachable"],
];

/** What looks much alike and may be. */
const SOUND: readonly (readonly [string, string])[] = [
	// A circle is told once, of the first in it.
	["src/rules/circle.ts", type("./around.ts")],
	["src/main.tsx", code("./drafts/store.ts")],
	["src/drafts/store.ts", code("idb")],
	["src/documents/pdf/writer/jspdf-good.ts", code("jspdf")],
	["src/state/good.ts", code("../rules/index.ts")],
	["src/ui/screens/draft/good.ts", type("../../../rules/index.ts")],
	["src/ui/screens/good.tsx", later("./draft/a.ts")],
	["src/lists/good.ts", code("./people/index.ts")],
	["src/lists/list.worker.ts", code("../worker/no-network.ts")],
	["src/platform/good.ts", worker("../lists/list.worker.ts")],
	["src/platform/types.ts", type("../lists/list-calls.ts")],
	["src/platform/later.ts", later("./big.chunk.ts")],
	["src/build/good.ts", code("node:fs")],
];

/** What the files above speak of. */
const THERE = [
	...["rules", "text", "authoring", "lists", "lists/people", "drafts", "documents"],
	...["state", "ui", "platform"],
].map((folder) => `src/${folder}/index.ts`);
const ALSO = [
	"src/rules/schema.ts",
	"src/rules/evaluate.ts",
	"src/text/lists.ts",
	"src/lists/list-calls.ts",
	"src/lists/people/names.ts",
	"src/state/saver.ts",
	"src/platform/big.chunk.ts",
	"src/build/plugins.ts",
	"src/ui/screens/draft/a.ts",
	"src/worker/no-network.ts",
	"test/rules/tiny.ts",
];

const house = mkdtempSync(join(tmpdir(), "dat-chuan-walls-"));
let found: readonly Finding[];
beforeAll(() => {
	const write = (path: string, text: string) => {
		mkdirSync(join(house, dirname(path)), { recursive: true });
		writeFileSync(join(house, path), text);
	};
	for (const path of [...THERE, ...ALSO]) write(path, "export const thing = 1;\n");
	for (const [path, text] of [...BROKEN, ...SOUND]) write(path, text);
	symlinkSync(resolve("node_modules"), join(house, "node_modules"));
	found = findings(house);
});
afterAll(() => rmSync(house, { recursive: true, force: true }));
const broken = (path: string) =>
	found.filter(({ from }) => from === path).map(({ rule }) => rule.name);

it.each(BROKEN.map(([path, , rule]) => [rule, path] as const))("%s is broken by %s", (rule, path) =>
	expect(broken(path)).toContain(rule),
);
it.each(SOUND)("%s breaks nothing", (path) =>
	expect(broken(path).filter((rule) => rule !== "nothing-unreachable")).toEqual([]),
);
