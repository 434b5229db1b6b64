/** The four verdicts, as the field says them. */
export const verdicts = {
	met: "Đạt",
	unmet: "Chưa đạt",
	unknown: "Chưa đủ dữ liệu",
	notApplicable: "Không áp dụng",
} as const;
