/**
 * The name of a file as far as it tells what is in it: without its ending, the "(1)" and " - Copy" of a
 * second download, dates and years, and what sites add to every name.
 */
export function plainFileName(file: string): string {
  const name = file.replace(/^.*[\\/]/, "").replace(/\.(csv|txt|tsv|tab|json|xml|prn|dat)$/i, "");
  const plain = name
    .replace(
      /[ _-]*(historical[ _-]*(data|prices)|historische[ _-]*daten|歷史(資料|數據)|历史数据)/gi,
      "",
    )
    .replace(/( - copy| - 複製| - 副本)+/gi, "")
    .replace(/ ?\(\d+\)/g, "")
    .replace(/(?<!\d)(19|20)\d{2}[-_.]?(0[1-9]|1[0-2])[-_.]?(0[1-9]|[12]\d|3[01])(?!\d)/g, "")
    .replace(/(?<![\dA-Z])\d{1,2}[-_.]\d{1,2}[-_.](19|20)\d{2}(?!\d)/gi, "")
    .replace(/(?<![\dA-Z])(19|20)\d{2}(?!\d)/gi, "")
    .replace(/[ _-]*\b(to|bis|至)\b[ _-]*$/i, "")
    .replace(/[ _–-]{2,}/g, " ")
    .replace(/^[ _–-]+|[ _–-]+$/g, "");
  return plain || name;
}
