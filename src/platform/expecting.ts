/** What is loaded by its id, of which it can be said beforehand that it will be asked for. */
export function expecting<Found>(load: (id: string) => Promise<Found>) {
	const begun = new Map<string, Promise<Found>>();
	return {
		/** Begins to load it, for whoever asks next. A failure is forgotten: who asks then loads it anew. */
		expect(id: string): void {
			const found = load(id);
			begun.set(id, found);
			found.catch(() => {
				if (begun.get(id) === found) begun.delete(id);
			});
		},
		/** Hands over what was begun, once; else loads it. Rejects as `load` does. */
		load(id: string): Promise<Found> {
			const found = begun.get(id) ?? load(id);
			begun.delete(id);
			return found;
		},
	};
}
