/** Figures as Vietnamese readers write them. Nothing here rounds; `share.ts` does. */

/** As it stands in the middle of a sentence; "UBND xã" stays as it is. */
export const lower = (text: string) =>
	/^\p{Lu}\p{Lu}/u.test(text) ? text : `${text.charAt(0).toLowerCase()}${text.slice(1)}`;
/** As it begins one. */
export const upper = (text: string) => `${text.charAt(0).toUpperCase()}${text.slice(1)}`;

/** "1004" → "1.004". */
export const grouped = (digits: string) => digits.replace(/\B(?=(\d{3})+$)/g, ".");

/** 1004 → "1.004"; decimals with a comma. */
export function number(value: number): string {
	const [whole = "", decimals] = String(value).split(".");
	return decimals === undefined ? grouped(whole) : `${grouped(whole)},${decimals}`;
}

/** A figure with its sign: "82,4" → "82,4%". */
export const withPercent = (figure: string) => `${figure}%`;

/** A threshold as the document gives it: 80 → "80%". */
export const percent = (value: number) => withPercent(number(value));

/** A province by the name that its document has, and what it belongs to today where that is another. */
export const provinceNow = ({ name, present }: Readonly<Record<"name" | "present", string>>) =>
	name === present ? name : `${name} (nay thuộc ${present})`;
