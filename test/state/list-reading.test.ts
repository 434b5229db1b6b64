/** A file's way to its worker and what comes of it: told, refused in words, dropped where it comes too late. */
import { beforeEach, expect, it } from "vitest";
import { ListError, type ListHints, type ListPreview } from "../../src/lists/index.ts";
import type { OpenList } from "../../src/state/index.ts";
import { createListReading } from "../../src/state/list-reading.ts";
import { appWords } from "../../src/text/index.ts";
import { world } from "./world.ts";

interface Content {
	readonly figure: number;
}
const FILE = new File([""], "ho.csv");
const REFUSAL = new ListError("failed", "Không đọc được.");

/** A worker whose answers are the test's to give, in the order they were asked for. */
let reads: {
	readonly hints: ListHints;
	progress(share: number): void;
	done(): Promise<void>;
	fail(): Promise<void>;
}[] = [];
let closed = 0;
let opening: Promise<unknown> = Promise.resolve();
let reading: ReturnType<typeof createListReading<Content>>;
let settle: () => Promise<unknown>;

beforeEach(() => {
	reads = [];
	closed = 0;
	opening = Promise.resolve();
	const here = world();
	settle = here.settle;
	const then = async (answer: () => void) => {
		answer();
		await settle();
	};
	const worker = {
		read: (hints: ListHints, _: unknown, progress: (share: number) => void) =>
			new Promise<ListPreview>((resolve, reject) => {
				const preview = { notes: [] } as unknown as ListPreview;
				const [done, fail] = [
					() => then(() => resolve(preview)),
					() => then(() => reject(REFUSAL)),
				];
				reads.push({ hints, progress, done, fail });
			}),
		close: () => {
			closed += 1;
		},
	} as unknown as OpenList;
	const openList = async () => {
		await opening;
		return worker;
	};
	reading = createListReading<Content>(
		{ ...here.ports, openList },
		{ context: () => ({}) as never, content: async () => ({ figure: 1 }) },
	);
});
const stage = () => reading.stage.value;
/** The list as it is once its file was read. */
async function read() {
	void reading.choose(FILE);
	await settle();
	await reads[0]?.done();
}
const double = ({ figure }: Content) => ({ figure: figure * 2 });

it("tells how much of the file is read", async () => {
	expect(stage()).toEqual({ kind: "idle" });
	expect(reading.mustAgree.value).toBe(false);
	void reading.choose(FILE);
	expect(stage()).toEqual({ kind: "reading", file: "ho.csv", share: 0 });
	await settle();
	reads[0]?.progress(0.4);
	expect(stage()).toEqual({ kind: "reading", file: "ho.csv", share: 0.4 });
	await reads[0]?.done();
	expect(stage()).toMatchObject({ kind: "ready", file: "ho.csv", figure: 1, waiting: false });
});

it("says that it failed where what reads files cannot be had", async () => {
	opening = Promise.reject(new Error("no network"));
	await reading.choose(FILE);
	expect(stage()).toEqual({
		...{ kind: "failed", file: "ho.csv" },
		...{ code: "failed", message: appWords.failed },
	});
});

it("is not read where it was let go of before its worker was there", async () => {
	let there = () => {};
	opening = new Promise<void>((resolve) => {
		there = resolve;
	});
	void reading.choose(FILE);
	reading.close();
	there();
	await settle();
	expect([reads.length, closed]).toEqual([0, 1]);
	expect(stage()).toEqual({ kind: "idle" });
});

it("is asked nothing before it is read: neither another way, nor another choice, nor aside", async () => {
	const asked: string[] = [];
	const answer = async () => {
		asked.push("answer");
		return {};
	};
	const askAll = async () => {
		void reading.reread({ headerLine: 2 });
		await reading.change(() => {
			asked.push("choice");
			return {};
		}, answer);
		await reading.aside(answer);
		return reading.opened();
	};
	expect(await askAll()).toBeUndefined();
	void reading.choose(FILE);
	// Its worker is not there yet.
	expect(await askAll()).toBeUndefined();
	await settle();
	expect(await askAll()).toBeUndefined();
	expect([asked, reads.length]).toEqual([[], 1]);
	expect(stage().kind).toBe("reading");
	await reads[0]?.done();
	expect(reading.opened()).toBeDefined();
});

it("is read anew as it was read last, with what is said of it now, also after a way that led nowhere", async () => {
	await read();
	void reading.reread({ headerLine: 2 });
	await reads[1]?.done();
	void reading.reread({ sheet: 9 });
	expect(reads[2]?.hints).toEqual({ headerLine: 2, sheet: 9 });
	await reads[2]?.fail();
	expect(stage()).toMatchObject({ kind: "failed", back: { headerLine: 2 } });
	expect(closed).toBe(0);
	void reading.reread({ delimiter: ";" });
	expect(reads[3]?.hints).toEqual({ headerLine: 2, delimiter: ";" });
	await reads[3]?.done();
	expect(stage()).toMatchObject({ kind: "ready", hints: { headerLine: 2, delimiter: ";" } });
});

it("a choice shows at once and is answered; what was chosen while it is read anew is not asked", async () => {
	await read();
	let answered = (_: Partial<Content>) => {};
	const changing = reading.change(
		double,
		() =>
			new Promise((resolve) => {
				answered = resolve;
			}),
	);
	expect(stage()).toMatchObject({ figure: 2, waiting: "answer" });
	answered({ figure: 20 });
	await changing;
	expect(stage()).toMatchObject({ figure: 20, waiting: false });

	void reading.reread({ headerLine: 2 });
	let asked = false;
	await reading.change(double, async () => {
		asked = true;
		return {};
	});
	expect(asked).toBe(false);
	expect(stage()).toMatchObject({ figure: 20, waiting: "file" });
});

it("a choice that cannot be answered ends it, with the reason, and gives its memory back", async () => {
	await read();
	await reading.change(double, () => Promise.reject(REFUSAL));
	expect(stage()).toMatchObject({ kind: "failed", code: "failed", message: "Không đọc được." });
	expect(stage()).not.toHaveProperty("back");
	expect(closed).toBe(1);
});

it("what is asked aside and goes wrong is said, and changes nothing else", async () => {
	await read();
	const before = stage();
	await reading.aside(() => Promise.reject(REFUSAL));
	expect(stage()).toEqual({ ...before, said: { tone: "bad", message: "Không đọc được." } });
	expect(closed).toBe(0);
});
