import checkWorker from "../authoring/check.worker.ts?worker&url";
import type { CheckCalls, CheckedRuleset } from "../authoring/index.ts";
import { type ListCalls, listErrorOf } from "../lists/index.ts";
import listWorker from "../lists/list.worker.ts?worker&url";
import type { OpenList } from "../state/index.ts";
import { appWords, rulesetChecks } from "../text/index.ts";
import { type Failure, startWorker } from "./start-worker.ts";

/**
 * A worker of its own for each list: closing it gives all its memory back. Rejects where the worker
 * cannot be fetched.
 */
export async function openList(file: File): Promise<OpenList> {
	const list = await startWorker<ListCalls>(listWorker, (failure) =>
		failure.kind === "unstarted"
			? listErrorOf({ code: "failed", message: appWords.failed })
			: listErrorOf(failure.kind === "thrown" ? failure.error : undefined),
	);
	// What keeps it from being opened keeps it from being read, and is told there.
	list.open(file).catch(() => undefined);
	return list;
}

/** Rejects where the worker cannot be fetched or started. */
export async function checkRuleset(file: File): Promise<CheckedRuleset> {
	const checker = await startWorker<CheckCalls>(checkWorker, (failure) => failure);
	try {
		return await checker.check(file);
	} catch (failure) {
		if ((failure as Failure).kind === "unstarted") throw new Error(appWords.failed);
		const at = { line: 1, column: 1, path: "", where: "" };
		return { issues: [{ ...at, message: rulesetChecks.unreadable }] };
	} finally {
		checker.close();
	}
}
