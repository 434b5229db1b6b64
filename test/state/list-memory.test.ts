/** How columns were chosen, for the next list with the same header. */
import { expect, it } from "vitest";
import type { CountChoice, Feed } from "../../src/lists/index.ts";
import { createListMemory } from "../../src/state/list-memory.ts";
import { world } from "./world.ts";

const feed = (field: string, markColumn: number): Feed => ({
	...{ field, markColumn, takes: "both", reversed: false },
	who: undefined,
});
const chosen = (header: string, feeds: Feed[], marks: CountChoice["marks"] = {}, hints = {}) => ({
	hints,
	preview: { header },
	choice: { columns: { name: 1 }, dayOrder: "dmy", feeds, marks } as unknown as CountChoice,
});
const HEADER = "stt;ho va ten;co cap quang";

function memory() {
	const { ports } = world();
	return {
		ports,
		mine: createListMemory(ports, "mot"),
		others: createListMemory(ports, "hai"),
	};
}

it("is there for the same header under the same ruleset, and for no other", async () => {
	const { mine, others } = memory();
	expect(await mine.recall(HEADER)).toBeUndefined();
	await mine.remember(chosen(HEADER, [feed("1.1", 2)]));
	expect(await mine.recall(HEADER)).toEqual({
		columns: { name: 1 },
		dayOrder: "dmy",
		feeds: [feed("1.1", 2)],
		marks: {},
	});
	expect(await mine.recall("ho va ten")).toBeUndefined();
	expect(await others.recall(HEADER)).toBeUndefined();
});

it("keeps how other figures were taken from it, each as it was chosen last", async () => {
	const { mine } = memory();
	await mine.remember(chosen(HEADER, [feed("1.1", 2), feed("1.2", 3)]));
	await mine.remember(chosen(HEADER, [feed("1.1", 4)]));
	expect((await mine.recall(HEADER))?.feeds).toEqual([feed("1.1", 4), feed("1.2", 3)]);
});

it("keeps no marks but those of the columns that are taken", async () => {
	const { mine } = memory();
	const marks = { "2": { fpt: true }, "5": { "0912 000 000": false } };
	await mine.remember(chosen(HEADER, [feed("1.1", 2)], marks));
	expect((await mine.recall(HEADER))?.marks).toEqual({ "2": { fpt: true } });
});

it("remembers no list without a header, and none whose header a person pointed at", async () => {
	const { mine, ports } = memory();
	await mine.remember(chosen("", [feed("1.1", 2)]));
	await mine.remember(chosen(HEADER, [feed("1.1", 2)], {}, { headerLine: 3 }));
	expect(await mine.recall("")).toBeUndefined();
	expect(await mine.recall(HEADER)).toBeUndefined();
	expect(await ports.lists.remembered("")).toBeUndefined();
	expect(await ports.lists.remembered(`mot\n${HEADER}`)).toBeUndefined();
});

it("does not read what another version of the app kept, and does without where the disk says nothing", async () => {
	const { mine, ports } = memory();
	await ports.lists.remember({ header: `mot\n${HEADER}`, version: 2, said: { feeds: [] } });
	expect(await mine.recall(HEADER)).toBeUndefined();
	const broken = {
		...ports,
		lists: { ...ports.lists, remembered: () => Promise.reject(new Error("no disk")) },
	};
	expect(await createListMemory(broken, "mot").recall(HEADER)).toBeUndefined();
});

it("is forgotten when told, that header alone", async () => {
	const { mine } = memory();
	await mine.remember(chosen(HEADER, [feed("1.1", 2)]));
	await mine.remember(chosen("ten", [feed("1.1", 2)]));
	await mine.forget(HEADER);
	expect(await mine.recall(HEADER)).toBeUndefined();
	expect(await mine.recall("ten")).toBeDefined();
});
