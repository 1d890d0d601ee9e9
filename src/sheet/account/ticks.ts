/** A price as desks say it, to the half of a thirty-second: 97-21+. */
export function inTicks(price: string): string {
  const halves = `ROUND(${price}*64,0)`;
  const thirtySeconds = `INT(MOD(${halves},64)/2)`;
  return `INT(${halves}/64)&"-"&RIGHT("0"&${thirtySeconds},2)&IF(MOD(${halves},2)=1,"+","")`;
}
