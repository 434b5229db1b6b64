/** Whether the app runs as an extension's page, not as a site. */
export const isExtension = () => location.protocol === "chrome-extension:";
