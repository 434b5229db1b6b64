/** Ways back; not of the first load. */
export const wayBack = { undo: "Hoàn tác" } as const;

export const removedDrafts = {
	said: (name: string) => `Đã xóa “${name}”. Lấy lại được cho tới khi đóng hoặc tải lại trang.`,
} as const;
