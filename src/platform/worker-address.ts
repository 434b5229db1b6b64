import { isExtension } from "./is-extension.ts";
import { ownFile } from "./own-file.ts";

/** The script of each kind of worker as a blob, fetched once. */
const blobs = new Map<string, string>();

/**
 * Where to start a worker from so that it stands under the page's own policy. A worker has the policy
 * that came with its script, and a plain host sends none; one made of a blob has that of its page. An
 * extension's page may make none of a blob and need not: the manifest's policy comes with every file.
 * Rejects where the script cannot be fetched.
 */
export async function workerAddress(script: string): Promise<string> {
	if (import.meta.env.DEV || isExtension()) return script;
	const known = blobs.get(script);
	if (known) return known;
	const code = await (await ownFile(script)).text();
	const blob = URL.createObjectURL(new Blob([code], { type: "text/javascript" }));
	blobs.set(script, blob);
	return blob;
}
