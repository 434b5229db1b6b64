/**
 * A file of the app itself; `address` from the page's own. Rejects where it cannot be had, also where
 * the host answers with its page instead.
 */
export async function ownFile(address: string): Promise<Response> {
	const response = await fetch(new URL(address, document.baseURI));
	const type = response.headers.get("content-type");
	if (!response.ok || type?.startsWith("text/html"))
		throw new Error(`${address}: ${response.status}`);
	return response;
}
