/** The built app, for every test that does not stop its server. The port is any free one: checkouts can be tested side by side. */
import { DIST, startHost } from "./host.ts";

/** Tells the tests' processes its address by their environment; gives how to stop it. */
export default async function serve(): Promise<() => Promise<void>> {
	const { url, stop } = await startHost(DIST);
	process.env.SITE = url;
	return stop;
}
