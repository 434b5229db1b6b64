/** Makes one DOCX off the main thread. */
import "../../worker/no-network.ts";
import { serve } from "../../worker/calls.ts";
import type { DocxCalls } from "../document-calls.ts";
import { renderDocx } from "./render-docx.ts";

serve<DocxCalls>({ docx: (model, now, onProgress) => renderDocx(model, { now, onProgress }) });
