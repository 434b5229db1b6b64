/** Makes one PDF off the main thread. */
import "../../worker/no-network.ts";
import { serve } from "../../worker/calls.ts";
import type { PdfCalls } from "../document-calls.ts";
import { renderPdf } from "./render-pdf.ts";

serve<PdfCalls>({
	pdf: (model, fonts, now, onProgress) => renderPdf(model, fonts, { now, onProgress }),
});
