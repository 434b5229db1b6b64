/** Drafts that show a worked example. */
import { upper } from "./format.ts";

export const sampleWords = {
	warning: "Số liệu mẫu, đặt ra để minh họa; không phải của đơn vị nào.",
	try: "Thử với dữ liệu mẫu",
	choose: "Dữ liệu mẫu",
	named: (unit: string) => `${upper(unit)} mẫu`,
} as const;
