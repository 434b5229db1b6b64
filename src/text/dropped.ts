/** What is said of a file that was dropped where nothing takes it. */
import { listWords } from "./lists.ts";

export const droppedWords = {
	/** `criterion`: the number of the only one that is open. */
	listFor: (criterion: string) =>
		`Đây là danh sách. Hãy thả vào ô “${listWords.from}” của tiêu chí ${criterion}.`,
	listInDraft: `Đây là danh sách. Hãy mở tiêu chí cần nhập rồi thả tệp vào ô “${listWords.from}” ở đó.`,
	list: `Đây là danh sách. Hãy mở bản nháp, mở tiêu chí cần nhập rồi thả tệp vào ô “${listWords.from}” ở đó.`,
	other: (file: string) =>
		`Ứng dụng không nhận tệp ${file}. Chỉ nhận bản nháp đã lưu từ Đạt Chuẩn và danh sách (Excel, CSV).`,
} as const;
