/** Vitest's own thread, but for one thing: told to stop, it goes on listening for what comes next. */
import { parentPort } from "node:worker_threads";
import { init, runBaseTests, setupEnvironment } from "vitest/worker";

init({
	post: (message) => parentPort.postMessage(message),
	on: (listener) => parentPort.on("message", listener),
	off: (listener) => parentPort.off("message", listener),
	runTests: (state, traces) => runBaseTests("run", state, traces),
	collectTests: (state, traces) => runBaseTests("collect", state, traces),
	setup: setupEnvironment,
});
