/** About rulesets, wherever one is named. */
export const rulesets = {
	/** `number`: null where the paper bears none. */
	document: (kind: string, number: string | null, day: string, issuer: string) =>
		`${kind} ${number === null ? "không ghi số" : `số ${number}`}, ${day}, ${issuer}`,
	period: (from: number, to: number) => (from === to ? String(from) : `${from}-${to}`),
	ended: (period: string) =>
		`Giai đoạn ${period} đã kết thúc: cần hỏi lại xem bộ tiêu chí còn áp dụng không`,
} as const;
