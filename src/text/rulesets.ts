/** About rulesets, wherever one is named. */
export const rulesets = {
	noNumber: "không ghi số",
	documentNumber: (number: string) => `số ${number}`,
	document: (kind: string, numberText: string, day: string, issuer: string) =>
		`${kind} ${numberText}, ${day}, ${issuer}`,
	period: (from: number, to: number) => (from === to ? String(from) : `${from}–${to}`),
	ended: (period: string) => `Giai đoạn ${period} đã kết thúc: cần xác minh hiệu lực`,
} as const;
