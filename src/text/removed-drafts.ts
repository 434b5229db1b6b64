/** The way back to drafts that were removed; not of the first load. */
export const removedDrafts = {
	said: (name: string) => `Đã xóa “${name}”. Lấy lại được cho tới khi đóng hoặc tải lại trang.`,
} as const;
