import { LOAN_TIERS, MAINTENANCE_SCHEDULES } from "../../domain";

/** The schedule's rates looked up by years to maturity, its rows written into the formula. */
export function maintenance(years: string, schedule: string): string {
  const found = MAINTENANCE_SCHEDULES[schedule.replaceAll('"', "")];
  if (found === undefined) throw new Error(`no schedule is called ${schedule}`);
  const column = (i: 0 | 1) => `{${found.rows.map((row) => row[i]).join(",")}}`;
  return `LOOKUP(ROUND(${years},12),${column(0)},${column(1)})`;
}

/** The broker's blended rate: the first slice's spread, and what each further slice changes it by. */
export function fundingRate(loan: string, benchmark: string): string {
  const [[, first], ...further] = LOAN_TIERS.rows;
  const changes = further.map(([from, spread], i) => {
    const step = Number((spread - LOAN_TIERS.rows[i]![1]).toPrecision(6));
    return `${step}*MAX(0,${loan}-${from})`;
  });
  const blended = `${first}+(${changes.join("+")})/${loan}`.replaceAll("+-", "-");
  return `(MAX(0,${benchmark})+IF(${loan}<0,VALUE("no loan"),IF(${loan}=0,${first},${blended})))`;
}
