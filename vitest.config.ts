import { availableParallelism } from "node:os";
import { defineConfig } from "vitest/config";

export default defineConfig({
	test: {
		include: ["test/**/*.test.{ts,tsx}"],
		testTimeout: 60_000,
		hookTimeout: 60_000,
		// One less, as it would be, leaves half of a machine of two idle.
		maxWorkers: availableParallelism(),
	},
});
