/** What is said beside the day of assessment. */
export const assessmentDayWords = {
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
