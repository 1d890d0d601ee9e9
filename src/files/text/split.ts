/**
 * The fields of one record: what stands in quotes may hold delimiters, line ends and doubled quotes
 * (RFC 4180); blanks around a field are dropped. A quote within a field is a character like any other.
 */
export function splitRecord(record: string, delimiter: string): string[] {
  if (!record.includes('"')) return record.split(delimiter).map((text) => text.trim());
  const fields: string[] = [];
  for (let at = 0; at <= record.length;) {
    let start = at;
    while (record[start] === " ") start++;
    if (record[start] !== '"') {
      const end = endOf(record, delimiter, at);
      fields.push(record.slice(at, end).trim());
      at = end + 1;
      continue;
    }
    const close = closingQuote(record, start);
    const end = endOf(record, delimiter, close + 1);
    // What stands after the closing quote belongs to the field: it was no quote of a field then.
    const after = record.slice(close + 1, end).trim();
    const inside = record.slice(start + 1, close).replaceAll('""', '"');
    fields.push(after === "" ? inside.trim() : record.slice(start, end).trim());
    at = end + 1;
  }
  return fields;
}

function endOf(record: string, delimiter: string, from: number): number {
  const end = record.indexOf(delimiter, from);
  return end < 0 ? record.length : end;
}

/** Index of the quote that closes the one at `open`; the end of the text where none does. */
export function closingQuote(text: string, open: number): number {
  let close = text.indexOf('"', open + 1);
  while (close >= 0 && text[close + 1] === '"') close = text.indexOf('"', close + 2);
  return close < 0 ? text.length : close;
}
