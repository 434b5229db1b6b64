/** Where a figure came from, when a list gave it. `rows` were counted; `readOn` is YYYY-MM-DD. */
export interface FigureSource {
	readonly file: string;
	readonly rows: number;
	readonly readOn: string;
	/** YYYY-MM-DD: the day for which ages were counted, where the figure counts people of an age. */
	readonly agesOn?: string;
}
