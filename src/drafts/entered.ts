/** Something a person entered, in the old ruleset's terms. */
export type Entered =
	| { readonly kind: "answer"; readonly field: string }
	| { readonly kind: "option"; readonly field: string; readonly option: string }
	| { readonly kind: "evidence"; readonly criterion: string; readonly evidence: string }
	| { readonly kind: "note" | "waived"; readonly criterion: string }
	| { readonly kind: "property"; readonly property: string }
	/** The names kept for a ratio, the rows kept of one of the ruleset's lists. */
	| { readonly kind: "names"; readonly field: string }
	| { readonly kind: "rows"; readonly list: string }
	/** What was written for a form. */
	| { readonly kind: "text"; readonly ask: string };

/** Tells what becomes of it; `to` is empty where it is lost. */
export type Keep = (what: Entered, to: readonly string[]) => void;
