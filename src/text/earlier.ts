/** What the unit had at its assessment before, beside this one's fields. */
import { day } from "./days.ts";
import { lower } from "./format.ts";

export const earlierWords = {
	/** Days are YYYY-MM-DD or blank. Of another year the year is enough. */
	when: (before: string, now: string) => {
		const [year = ""] = before.split("-");
		if (!year) return "Lần trước";
		return now.startsWith(`${year}-`) ? `Lần trước (${day(before)})` : `Năm ${year}`;
	},
	line: (when: string, figure: string) => `${when}: ${lower(figure)}`,
	stillWhole: (whole: string, when: string) => `Vẫn là ${whole} như ${lower(when)}`,
} as const;
