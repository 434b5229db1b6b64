/** Where the browser forbids it, or what is there is damaged, the app does without. */
export function inStorage<T>(use: (storage: Storage) => T): T | undefined {
	try {
		return use(localStorage);
	} catch {
		return undefined;
	}
}
