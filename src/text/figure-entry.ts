/** What is asked about a text that is no figure, and what was put into boxes. */
import { number } from "./format.ts";

export const figureEntryWords = {
	isFigure: (figure: string) =>
		`Có phải ${figure}? Nếu đúng, hãy bấm “Ghi ${figure}”; nếu không, hãy sửa lại.`,
	isPercent: (figure: string) =>
		`Đây là phần trăm; ở đây ghi số đếm được, ứng dụng tự tính phần trăm. Nếu đã đếm được đúng ${figure}, hãy bấm “Ghi ${figure}”.`,
	isPair: (part: string, partLabel: string, whole: string, wholeLabel: string) =>
		`Có phải hai số: “${partLabel}” là ${part}, “${wholeLabel}” là ${whole}? Nếu đúng, hãy bấm “Ghi ${part} và ${whole}”; nếu không, hãy sửa lại.`,
	put: (figure: string) => `Ghi ${figure}`,
	putPair: (part: string, whole: string) => `Ghi ${part} và ${whole}`,
	pairPut: (part: string, whole: string) => `Đã ghi ${part} và ${whole} vào hai ô.`,
	cellsPut: "Đã dán nhiều ô vào một ô.",
	/** While a figure is being typed that may yet be right. */
	going: "…",
	toMend: (count: number) => `Sửa ${number(count)} số chưa đúng`,
} as const;
