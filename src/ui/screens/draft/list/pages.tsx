import { useState } from "preact/hooks";
import { keptListWords } from "../../../../text/index.ts";
import { Button } from "../../../components/button.tsx";

const PER_PAGE = 20;

/** Which of many rows are in view. */
export interface Pages {
	readonly page: number;
	readonly pages: number;
	/** The first row in view, and the one after the last; from 0. */
	readonly first: number;
	readonly end: number;
	readonly setPage: (page: number) => void;
	/** Shows the page that holds a row. */
	readonly showRow: (row: number) => void;
}

export function usePages(rows: number): Pages {
	const [asked, setPage] = useState(0);
	const pages = Math.max(1, Math.ceil(rows / PER_PAGE));
	const page = Math.min(asked, pages - 1);
	const first = page * PER_PAGE;
	const end = Math.min(rows, first + PER_PAGE);
	const showRow = (row: number) => setPage(Math.floor(row / PER_PAGE));
	return { page, pages, first, end, setPage, showRow };
}

/** From page to page; nothing where there is one only. */
export function PageButtons({ page, pages, setPage }: Pages) {
	if (pages === 1) return null;
	return (
		<>
			<Button
				look="quiet"
				label={keptListWords.before}
				disabled={page === 0}
				onClick={() => setPage(page - 1)}
			/>
			<span>{keptListWords.page(page + 1, pages)}</span>
			<Button
				look="quiet"
				label={keptListWords.next}
				disabled={page === pages - 1}
				onClick={() => setPage(page + 1)}
			/>
		</>
	);
}
