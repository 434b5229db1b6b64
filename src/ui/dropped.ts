/** Files dropped where no list takes them: never left to the browser, which would open them raw. */
export function onDropped(take: (files: readonly File[]) => void): () => void {
	const handle = (event: DragEvent) => {
		const { dataTransfer: data, type } = event;
		// A place of its own has taken them.
		if (event.defaultPrevented || !data?.types.includes("Files")) return;
		event.preventDefault();
		if (type === "drop") take([...data.files]);
	};
	addEventListener("dragover", handle);
	addEventListener("drop", handle);
	return () => {
		removeEventListener("dragover", handle);
		removeEventListener("drop", handle);
	};
}
