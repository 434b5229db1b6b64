/** What a person said of one list, for the next with the same header: no cell of it but its marks. */
import { fold } from "../../terms/index.ts";
import type { List } from "../list.ts";
import type { CountChoice } from "./choice.ts";

export type Remembered = Pick<CountChoice, "columns" | "dayOrder" | "feeds" | "marks">;

/** The same for files with the same header; empty where there is none to know them by. */
export const headerKey = ({ columns }: Pick<List, "columns">): string =>
	columns.some((header) => fold(header) !== "") ? columns.map(fold).join("\t") : "";
