/** The build's own files that a page loads, in order: office.js, which is Microsoft's, is not one. */
function ownFiles(html) {
  const quotedOrBare = /(?:src|href)=(?:"([^"]+)"|([^\s">]+))/g;
  return [...html.matchAll(quotedOrBare)]
    .map(([, quoted, bare]) => quoted ?? bare)
    .filter((file) => /\.(?:js|css)$/.test(file) && !file.includes(":"));
}

module.exports = { ownFiles };
