import { StoreError, type StoreErrorCode } from "../drafts/index.ts";

/** Why a store refused; anything unforeseen counts as no storage. */
export const codeOf = (error: unknown): StoreErrorCode =>
	error instanceof StoreError ? error.code : "unavailable";
