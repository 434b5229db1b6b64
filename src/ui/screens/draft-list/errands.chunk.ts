/** What is asked in a row's menu: it is needed by nobody who looks for a draft. */
export { beginAgain, copyDraft, sendDraft } from "../../../state/index.ts";
