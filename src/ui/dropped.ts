/** Files dropped where no list takes them: never left to the browser, which would open them raw. */
export function onDropped(take: (files: readonly File[]) => void): () => void {
	const hold = (event: DragEvent) => {
		if (event.dataTransfer?.types.includes("Files")) event.preventDefault();
	};
	const drop = (event: DragEvent) => {
		// A place of its own has taken them.
		if (event.defaultPrevented) return;
		hold(event);
		const files = [...(event.dataTransfer?.files ?? [])];
		if (files.length > 0) take(files);
	};
	addEventListener("dragover", hold);
	addEventListener("drop", drop);
	return () => {
		removeEventListener("dragover", hold);
		removeEventListener("drop", drop);
	};
}
