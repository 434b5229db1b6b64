import type { DayFlaw } from "../terms/index.ts";

/** What is said beside the day of assessment. */
export const assessmentDayWords = {
	boxes: { day: "Ngày", month: "Tháng", year: "Năm" },
	/** The year as it was typed, and as it is read. */
	yearShort: (typed: string, year: string) => `Ở đây hiểu năm “${typed}” là năm ${year}.`,
	still: (day: string) => `Chưa sửa xong thì vẫn xét theo ngày ${day}.`,
	farFromPeriod: (year: string, period: string) =>
		`Năm ${year} cách xa giai đoạn ${period} của bộ tiêu chí.`,
	farAhead: (today: string) =>
		`Ngày này sau hôm nay hơn một năm; theo máy này, hôm nay là ${today}.`,
	clock: "Đây là ngày của máy này: đồng hồ của máy có thể sai.",
	ask: (day: string) => `Hãy sửa lại, hoặc bấm “Giữ ngày ${day}” nếu đúng là ngày này.`,
	waits: (criteria: readonly string[]) =>
		`Chưa xác nhận ngày thì chưa xét tiêu chí ${criteria.join(", ")}.`,
	keep: (day: string) => `Giữ ngày ${day}`,
	before: (period: string) => `Ngày này trước giai đoạn ${period} của bộ tiêu chí.`,
	after: (period: string) => `Ngày này sau giai đoạn ${period} của bộ tiêu chí.`,
	/** Criteria that apply only from a later day, by their numbers. */
	drops: (criteria: readonly string[]) =>
		`Với ngày này, không xét tiêu chí ${criteria.join(", ")}: chỉ áp dụng cho ngày sau đó.`,
} as const;

/** What is wrong with what stands in the boxes, and what to do. */
export const dayFlaws: Readonly<
	Record<DayFlaw, (typed: Readonly<Record<"day" | "month" | "year", string>>) => string>
> = {
	incomplete: () => "Chưa đủ ngày, tháng, năm. Hãy ghi cả ba ô.",
	"not-digits": () => "Hãy chỉ ghi chữ số, mỗi ô một số.",
	"no-such-month": ({ month }) => `Không có tháng ${month}. Hãy ghi tháng từ 1 đến 12.`,
	"no-such-day": ({ day, month, year }) =>
		`Tháng ${month} năm ${year} không có ngày ${day}. Hãy xem lại.`,
	"year-short": ({ year }) => `Chưa rõ năm “${year}” là năm nào. Hãy ghi năm đủ bốn chữ số.`,
};
