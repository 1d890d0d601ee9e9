// Put in by the build; there is none where the sources run by themselves.
declare const BUILD_ID: string | undefined;

/**
 * The build that functions.js is of: the pane, which takes the domain from there, must be of the same.
 * @public read off functions.js' global
 */
export const BUILD = typeof BUILD_ID === "string" ? BUILD_ID : "sources";
