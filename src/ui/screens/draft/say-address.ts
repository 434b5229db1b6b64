/**
 * Says in the address what is looked at, for a reload and for another window. Nothing follows it here,
 * and the way back leads past it.
 */
export const sayAddress = (href: string) => history.replaceState(history.state, "", href);
