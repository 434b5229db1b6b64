import type { Draft } from "../drafts/index.ts";

/** What tells one save of a draft from another. */
export type Save = Pick<Draft, "revision" | "updatedAt">;

/** A draft that the disk would not take, or not in time. */
export interface UnsavedDraft {
	readonly draft: Draft;
	/** The revision on the disk that it is based on. */
	readonly revision: number;
	/** Saves of it that were begun and not heard of: what is on the disk may be one of them. */
	readonly attempts: readonly Save[];
}

/** What was tried out when its page went, and what it was tried out on. */
export interface TriedDraft {
	readonly kept: Draft;
	readonly tried: Draft;
}

/** Whether what is on the disk was put there by the same window, on the way to what is unsaved. */
export const isOwnSave = ({ attempts }: Pick<UnsavedDraft, "attempts">, found: Save): boolean =>
	attempts.some(
		({ revision, updatedAt }) => revision === found.revision && updatedAt === found.updatedAt,
	);

/** Whether the disk holds it all, whoever put it there: nothing is left to save. */
export const isOnDisk = ({ draft }: UnsavedDraft, found: Draft): boolean => {
	const { revision, updatedAt } = found;
	return JSON.stringify({ ...draft, revision, updatedAt }) === JSON.stringify(found);
};
