import { documents as words } from "../text/index.ts";
import type { HeadLine } from "./model.ts";

/**
 * The right side of a heading: the nation, the motto, place and day (Decree 30/2020/NĐ-CP, appendix I).
 * `longDay`: in words, or dots to write it on.
 */
export const nationSide = (place: string, longDay: string): readonly HeadLine[] => [
	{ text: words.nation, style: "bold" },
	{ text: words.motto, style: "bold", rule: "full" },
	{ text: words.place(place, longDay), style: "italic" },
];
