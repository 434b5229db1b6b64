import { number } from "./format.ts";

/** Ways back; not of the first load. */
export const wayBack = { undo: "Hoàn tác" } as const;

export const removedDrafts = {
	said: (names: readonly string[]) =>
		`Đã xóa ${names.length === 1 ? `“${names[0]}”` : `${number(names.length)} bản nháp`}. Lấy lại được cho tới khi đóng hoặc tải lại trang.`,
} as const;
