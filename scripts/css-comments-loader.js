/** A webpack loader that leaves the comments of a style sheet out of what is loaded. */
module.exports = (css) => css.replace(/\/\*[^]*?\*\//g, "");
