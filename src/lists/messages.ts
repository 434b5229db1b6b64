/** What the page asks the list worker; it answers `{ value }` or `{ error }`. */
import type { CountChoice } from "./count.ts";

export type ListRequest =
	| { readonly kind: "read"; readonly file: File; readonly about: string }
	| { readonly kind: "count"; readonly choice: CountChoice };
