import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";
import { type PoolOptions, type PoolWorker, ThreadsPoolWorker } from "vitest/node";

const here = (name: string) => fileURLToPath(new URL(name, import.meta.url));
const room = process.env.ROOM ?? "";

class Thread extends ThreadsPoolWorker {
	override readonly entrypoint = here("thread.mjs");
}

const free: Thread[] = [];

/**
 * A thread that outlives its mutant. Each test file loads what is ours anew (`isolate`); what comes from packages,
 * and the thread itself, took most of a mutant's second, and no mutant changes it.
 */
function keptThread(options: PoolOptions): PoolWorker {
	const thread = free.pop() ?? new Thread(options);
	const listeners: Parameters<PoolWorker["on"]>[] = [];
	return {
		name: "kept",
		on(...listener) {
			listeners.push(listener);
			thread.on(...listener);
		},
		off: (...listener) => thread.off(...listener),
		send: (message) => thread.send(message),
		deserialize: (data) => thread.deserialize(data),
		start: () => thread.start(),
		async stop() {
			for (const listener of listeners) thread.off(...listener);
			free.push(thread);
		},
	};
}

/** The tests of the room that Stryker changes, but for those that need a quiet machine. */
export default defineConfig({
	plugins: [
		{
			name: "kept-threads",
			configureVitest({ project }) {
				// Stryker asks for threads whatever stands here.
				project.config.pool = "kept";
				project.config.poolRunner = { name: "kept", createPoolWorker: keptThread };
			},
		},
	],
	test: {
		include: [`test/${room.split("/", 1)[0]}/**/*.test.ts`],
		exclude: ["**/slow-input.test.ts"],
		setupFiles: [here("anew.ts")],
		testTimeout: 60_000,
		hookTimeout: 60_000,
	},
});
