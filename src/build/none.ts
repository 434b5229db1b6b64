/** Stands in for what jsPDF can load and this app never uses (HTML and SVG to PDF). */
export default {};
