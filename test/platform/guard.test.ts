/** Windows that share one draft, in browsers that keep, lose, refuse or forget its lock. */
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { type GuardWorld, guardDraft } from "../../src/platform/guard.chunk.ts";
import type { Access } from "../../src/state/index.ts";

type Holder = { readonly lose: (error: unknown) => void };
type Waiting = { readonly grant: () => void };
type Use = (lock: Lock | null) => Promise<void> | undefined;

/** The locks of one browser, as the Web Locks standard has them for one name. */
function lockManager() {
	let holder: Holder | undefined;
	const queue: Waiting[] = [];
	const next = () => {
		holder = undefined;
		queue.shift()?.grant();
	};
	const asked: LockOptions[] = [];
	const request = (_name: string, options: LockOptions, use: Use) => {
		asked.push(options);
		return new Promise<void>((resolve, reject) => {
			const grant = () => {
				const mine: Holder = { lose: reject };
				holder = mine;
				void Promise.resolve(use({} as Lock)).then(() => {
					resolve();
					if (holder === mine) next();
				});
			};
			if (options.steal && holder) {
				const robbed = holder;
				grant();
				robbed.lose(new DOMException("stolen", "AbortError"));
			} else if (!holder) grant();
			else if (options.ifAvailable) resolve(use(null));
			else {
				const waiting = { grant };
				queue.push(waiting);
				options.signal?.addEventListener("abort", () => {
					queue.splice(queue.indexOf(waiting), 1);
					reject(new DOMException("given up", "AbortError"));
				});
			}
		});
	};
	return { locks: { request } as unknown as GuardWorld["locks"], asked };
}

/** News between the windows: as in a browser, none hears itself, and all hear later. */
function bus() {
	type Channel = { onmessage: ((event: MessageEvent) => void) | null };
	const all = new Set<Channel>();
	return () => {
		const mine: Channel & { postMessage(data: unknown): void; close(): void } = {
			onmessage: null,
			postMessage(data) {
				for (const each of all)
					if (each !== mine) setTimeout(() => each.onmessage?.({ data } as MessageEvent), 1);
			},
			close: () => all.delete(mine),
		};
		all.add(mine);
		return mine as unknown as ReturnType<GuardWorld["channel"]>;
	};
}

function browser(manager = lockManager()) {
	const channel = bus();
	function open(flush: () => Promise<void> = async () => {}) {
		const heard: Access[] = [];
		let page = { rest: () => {}, wake: () => {} };
		const line = channel();
		const window = {
			heard,
			post: (news: unknown) => line?.postMessage(news),
			/** Hears nothing from here on. */
			freeze: () => line?.close(),
			now: () => heard.at(-1),
			rest: () => page.rest(),
			wake: () => page.wake(),
		};
		const guard = guardDraft(
			"a",
			{
				onAccess: (access) => heard.push(access),
				beforeHandOver: () => {
					heard.push("reading");
					return flush();
				},
				onSavedElsewhere: () => {},
			},
			{
				locks: manager.locks,
				channel: () => line,
				onRest(rest, wake) {
					page = { rest, wake };
					return () => {};
				},
			},
		);
		return { ...guard, ...window };
	}
	return open;
}

/** One window edits and another reads. */
async function two() {
	const open = browser();
	const first = open();
	await wait(10);
	const second = open();
	await wait(10);
	return { open, first, second };
}

const wait = (milliseconds: number) => vi.advanceTimersByTimeAsync(milliseconds);
beforeEach(() => {
	vi.useFakeTimers();
});
afterEach(() => {
	vi.useRealTimers();
});

describe("two windows", () => {
	it("one edits, the other reads, and edits when the first is closed", async () => {
		const { first, second } = await two();
		expect([first.now(), second.now()]).toEqual(["editing", "reading"]);
		await wait(30_000);
		expect([first.heard, second.heard]).toEqual([["editing"], ["reading"]]);
		first.close();
		await wait(10);
		expect(second.now()).toBe("editing");
	});

	it("the draft is handed over after the first has stopped editing and saved", async () => {
		const open = browser();
		const order: string[] = [];
		const first = open(async () => {
			order.push(`first: ${first.now()}`);
			await new Promise((resolve) => setTimeout(resolve, 500));
			order.push("saved");
		});
		await wait(10);
		const second = open();
		await wait(10);
		second.takeOver();
		await wait(400);
		expect(second.now()).toBe("reading");
		await wait(400);
		expect(order).toEqual(["first: reading", "saved"]);
		expect([first.now(), second.now()]).toEqual(["reading", "editing"]);
	});

	it("a slow save is waited for; nobody is robbed in the middle of it", async () => {
		const open = browser();
		const first = open(() => new Promise((resolve) => setTimeout(resolve, 5000)));
		await wait(10);
		const second = open();
		await wait(10);
		second.takeOver();
		await wait(4900);
		expect(second.now()).toBe("reading");
		await wait(200);
		expect([first.now(), second.now()]).toEqual(["reading", "editing"]);
	});

	it("asking back and forth robs nobody later", async () => {
		const { first, second } = await two();
		second.takeOver();
		await wait(100);
		first.takeOver();
		await wait(100);
		expect([first.now(), second.now()]).toEqual(["editing", "reading"]);
		await wait(30_000);
		expect([first.now(), second.now()]).toEqual(["editing", "reading"]);
	});

	it("of three the one that asked gets it, not the one that waited longer", async () => {
		const open = browser();
		const [first, second, third] = [open(), open(), open()];
		await wait(10);
		third.takeOver();
		await wait(5000);
		expect([first.now(), second.now(), third.now()]).toEqual(["reading", "reading", "editing"]);
		third.close();
		await wait(10);
		expect([first.now(), second.now()].sort()).toEqual(["editing", "reading"]);
	});

	it("of three the one that asked gets it, though another has waited as long", async () => {
		const open = browser();
		const [first, second, third] = [open(), open(), open()];
		await wait(10);
		second.takeOver();
		await wait(30_000);
		expect([first.now(), second.now(), third.now()]).toEqual(["reading", "editing", "reading"]);
	});

	it("one of an older app, which does not say who it is, gets the draft by waiting", async () => {
		const { first, second } = await two();
		second.post({ kind: "hand-over" });
		await wait(100);
		expect([first.now(), second.now()]).toEqual(["reading", "editing"]);
	});

	it("a window that does not answer is not waited for", async () => {
		const { first, second } = await two();
		first.freeze();
		second.takeOver();
		await wait(2100);
		expect(second.now()).toBe("editing");
	});

	it("who asked and went away leaves the draft with who had it", async () => {
		const { first, second } = await two();
		second.takeOver();
		second.close();
		await wait(5000);
		expect(first.now()).toBe("editing");
	});

	it("who got the draft another way takes it from nobody later", async () => {
		const { open, first, second } = await two();
		first.freeze();
		second.takeOver();
		first.close();
		await wait(10);
		expect(second.now()).toBe("editing");
		const third = open();
		await wait(10);
		third.takeOver();
		await wait(100);
		expect(third.now()).toBe("editing");
		await wait(30_000);
		expect([second.now(), third.now()]).toEqual(["reading", "editing"]);
	});
});

describe("a page that goes", () => {
	it("lets the draft go while it rests, and asks again when it comes back", async () => {
		const open = browser();
		const first = open();
		await wait(10);
		first.rest();
		await wait(10);
		const second = open();
		await wait(10);
		expect(second.now()).toBe("editing");
		first.wake();
		await wait(10);
		expect(first.now()).toBe("reading");
		second.close();
		await wait(10);
		expect(first.now()).toBe("editing");
	});

	it("that comes back waits once for the draft, and not at all once it was left", async () => {
		const asked: LockOptions[] = [];
		const answers: (() => void)[] = [];
		const request = (_: string, options: LockOptions, use: Use) => {
			asked.push(options);
			return new Promise((resolve) => {
				if (options.ifAvailable) answers.push(() => resolve(use(null)));
			});
		};
		const window = browser({ locks: { request } as unknown as GuardWorld["locks"], asked })();
		await wait(10);
		window.rest();
		window.wake();
		await wait(10);
		for (const answer of answers) answer();
		await wait(10);
		const waiting = asked.filter(({ ifAvailable }) => !ifAvailable);
		expect(waiting.map(({ signal }) => signal?.aborted)).toEqual([false]);
		window.close();
		expect(waiting[0]?.signal?.aborted).toBe(true);
	});

	it("that is left before its lock is granted holds none", async () => {
		let grant: (() => Promise<void> | undefined) | undefined;
		const request = (_: string, __: LockOptions, use: Use) => {
			grant = () => use({} as Lock);
			return new Promise(() => {});
		};
		const locks = { request } as unknown as GuardWorld["locks"];
		const window = browser({ locks, asked: [] })();
		await wait(10);
		window.close();
		expect(grant?.()).toBeUndefined();
		expect(window.heard).toEqual([]);
	});

	it("asks for nothing more where the browser takes the lock on unloading and refuses the next", async () => {
		let unloading = false;
		let take: ((error: unknown) => void) | undefined;
		const asked: LockOptions[] = [];
		const locks = {
			request: (_: string, options: LockOptions, use: Use) => {
				asked.push(options);
				if (unloading)
					return Promise.reject(new DOMException("not fully active", "InvalidStateError"));
				return new Promise((resolve, reject) => {
					take = reject;
					void use({} as Lock)?.then(resolve as () => void);
				});
			},
		} as unknown as GuardWorld["locks"];
		const window = browser({ locks, asked })();
		await wait(10);
		expect(window.now()).toBe("editing");
		unloading = true;
		take?.(new DOMException("the lock was taken away", "AbortError"));
		await wait(60_000);
		expect(asked.length).toBeLessThanOrEqual(2);
	});
});

describe("a browser whose locks are of no use", () => {
	const refusing = (answer: () => Promise<never>) => {
		const asked: LockOptions[] = [];
		const request = (_: string, options: LockOptions) => {
			asked.push(options);
			return answer();
		};
		return { locks: { request } as unknown as GuardWorld["locks"], asked };
	};

	it.each([
		["refuses every lock", () => Promise.reject(new DOMException("denied", "SecurityError"))],
		["never answers", () => new Promise<never>(() => {})],
	])("that %s lets one edit all the same, and is not asked again and again", async (_, answer) => {
		const manager = refusing(answer);
		const window = browser(manager)();
		await wait(60_000);
		expect(window.now()).toBe("editing");
		expect(manager.asked.length).toBeLessThanOrEqual(2);
	});

	it("that gives and takes each lock in one breath does not keep the page busy", async () => {
		const asked: LockOptions[] = [];
		const request = async (_: string, options: LockOptions, use: Use) => {
			asked.push(options);
			void use({} as Lock);
			throw new DOMException("taken", "AbortError");
		};
		browser({ locks: { request } as unknown as GuardWorld["locks"], asked })();
		await wait(10_000);
		expect(asked.length).toBeLessThanOrEqual(12);
	});

	it("that has none lets one edit", async () => {
		const window = browser({ locks: undefined, asked: [] })();
		await wait(10);
		expect(window.now()).toBe("editing");
	});
});
