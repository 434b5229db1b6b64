/** How much of a file is taken on before it is refused as `workbook-too-large`. */
export interface Limits {
	/** Files inside the zip. A workbook of many sheets and pictures has some hundreds. */
	readonly entries: number;
	/** Worksheets, hidden ones too. */
	readonly sheets: number;
	/** Bytes that all files inside say they hold once inflated; pictures count, though never inflated. */
	readonly totalBytes: number;
	/** Bytes of one inflated part. It passes in pieces: this bounds the time, not the memory. */
	readonly partBytes: number;
	/** Styles of cells, and number formats. */
	readonly styles: number;
	/** XML elements within elements; beyond them it is no workbook that anything wrote. */
	readonly depth: number;
	/** Letters that may pass without a tag or a text coming to its end. */
	readonly stretch: number;
	/** Cells kept of one sheet, blanks before a row's last filled cell too; and texts shared by cells. */
	readonly cells: number;
	/** Letters kept: those of the shared texts, and those of one sheet's own. */
	readonly characters: number;
}

const MB = 1024 * 1024;

/**
 * Every row of a sheet formatted and empty, ten cells wide, is some 300 MB of XML, which is read in
 * seconds and leaves nothing behind. 100,000 people in 20 columns are 2,000,000 cells and about
 * 30,000,000 letters: some 100 MB, the most that a phone's tab can be trusted to hold.
 */
export const defaultLimits: Limits = {
	entries: 10_000,
	sheets: 1_000,
	totalBytes: 1024 * MB,
	partBytes: 400 * MB,
	styles: 65_536,
	depth: 100,
	stretch: 4 * MB,
	cells: 2_000_000,
	characters: 32_000_000,
};
