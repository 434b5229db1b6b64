/** The path of the system's Chromium, if there is one. */
export function installed(): string | undefined;
