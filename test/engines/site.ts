/** The built app on a server that a test may stop, from a copy that a test may change. */
import { appendFile, cp } from "node:fs/promises";
import { join } from "node:path";
import { DIST, type Host, startHost } from "../e2e/host.ts";

export interface Site extends Pick<Host, "url" | "stop" | "start"> {
	/** A later version of the app is on the server. */
	renew(): Promise<void>;
}

export async function serve(folder: string): Promise<Site> {
	const copy = join(folder, "site");
	await cp(DIST, copy, { recursive: true });
	return {
		...(await startHost(copy)),
		renew: () => appendFile(join(copy, "sw.js"), "\n// a later version\n"),
	};
}
