/** How drafts are called. */

export const draftFiles = {
	unnamed: (unit: string) => `${unit.charAt(0).toUpperCase()}${unit.slice(1)} chưa đặt tên`,
	/** How a draft is called on the screen. */
	named: (name: string, label: string | undefined) => (label ? `${name} (${label})` : name),
	copy: "bản sao",
} as const;
