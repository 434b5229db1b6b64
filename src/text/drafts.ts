/** How drafts are called. */
import { upper } from "./format.ts";

export const draftFiles = {
	unnamed: (unit: string) => `${upper(unit)} chưa đặt tên`,
	/** How a draft is called on the screen. */
	named: (name: string, label: string | undefined) => (label ? `${name} (${label})` : name),
	copy: "bản sao",
} as const;
