/** The first page, as the mission's case reads on it. */
import { startEngine, type Calculated } from "../calculated";
import { missionSheet } from "./mission";

let sheet: Calculated;
beforeAll(async () => {
  await startEngine();
  sheet = missionSheet();
});

test("the inputs, each with its unit or choice", () => {
  expect(sheet.block("Inputs", 6)).toEqual([
    "Bond|||20Y U.S. Treasury, par",
    "Equity|||1,000,000|USD",
    "Leverage (position ÷ equity)|||3.00x|times",
    "Yield|||4.82%|a year",
    "Funding rate, quoted|||4.14%|entered",
    "   in use|||4.140%|as quoted",
    "Friction on the position, a year|||0.50%|a year",
    "Years to maturity|||20|years",
    "Modified duration|||13.00|entered",
    "   in use, years|||13.00",
    "Convexity|||0.00|entered",
    "   in use, years²|||0.00",
    "Haircut in a shock|||0.00%|of price",
    "Maintenance margin|||9.00%|computed",
    "   in use|||9.00%",
    "Leverage cap|||3.00x|times",
    "Stop yield|||5.25%|touched",
    "Horizon|||1|years",
    "Benchmark of the loan tiers|||3.64%|a year",
    "Inputs to fix|||0",
  ]);
});

test("carry: yours, at the broker's tiers, and in 2022-24, when it was negative", () => {
  expect(sheet.block("Carry: what waiting pays", 6)).toEqual([
    "|||position|IBKR tiers|2022-24",
    "Yield|||4.82%|4.82%|4.00%",
    "Funding rate|||4.14%|4.54%|5.40%",
    "Leverage|||3.00x|3.00x|3.00x",
    "Spread, unlevered|||+0.68%|+0.28%|-1.40%",
    "Levered carry|||+6.18%|+5.38%|+1.20%",
    "Net of friction|||+4.68%|+3.88%|+1.20%",
    "Money a year|||46,800|38,800|12,000",
    "Money a month|||3,900|3,233|1,000",
    "Break-even, bp a year|||15.85|13.79|3.08",
    "Break-even net, bp a year|||12.00|9.95|3.08",
    // At the broker's tiers 3x earns less than the 4.32% of 1x.
    "Net carry at 1x|||+4.32%|+4.32%|+4.00%",
    "Does leverage add to it?|||yes|no|no",
    "Net carry when funding moves (bp)",
    "-100|-50|-25|+25|+50|+100",
    "+6.68%|+5.68%|+5.18%|+4.18%|+3.68%|+2.68%",
    "Yield a year down the curve||||optional",
    "Roll-down adds|||–",
  ]);
});

test("stop, break-even and the call by three measures: how far, at which yield, at what loss", () => {
  expect(sheet.block("Key levels", 6)).toEqual([
    "||distance|yield there|loss there|months to repay",
    "Stop||+43.00 bp|5.25%|16.77%|43.0",
    "Break-even, net||+12.00 bp|4.94%|4.68%|12.0",
    "Call: buffer ÷ dur.||+187.18 bp|6.69%|73.00%|187.2",
    "Call: linear||+205.69 bp|6.88%|80.22%|205.7",
    "Call at full revaluation||+258.32 bp|7.40%|80.22%|205.7",
    "Leverage cap||0.00 bp|4.82%|0.00%|0.0",
    "A day's rise, 1 in 100||+14.00 bp|4.96%|5.46%|14.0",
    "Alarm: the nearest of the three. The table's buffer calls at 205.69 bp.",
    "Losses are fractions of today's equity; at the last call revalued in full.",
    "A day's rise: closes 2005-01-03 (30 years: 2006-02-09) to 2026-02-20.",
  ]);
});

test("the position after each shock", () => {
  expect(
    sheet.block("Carry vs shock: the position after its yield moves (edit the blue shocks)", 13),
  ).toEqual([
    // Nothing is earned after the stop or a call: from +50 on the year brings the P&L alone.
    "shock, bp|yield after|price change|equity P&L|equity left|leverage after||equity ÷ position|buffer|12-month return|months to repay|status",
    "-100|3.82%|+13.00%|+39.00%|139.00%|2.44x||41.00%|32.00%|+43.68%|0.0|OK",
    "-75|4.07%|+9.75%|+29.25%|129.25%|2.55x||39.26%|30.26%|+33.93%|0.0|OK",
    "-50|4.32%|+6.50%|+19.50%|119.50%|2.67x||37.40%|28.40%|+24.18%|0.0|OK",
    "-25|4.57%|+3.25%|+9.75%|109.75%|2.82x||35.43%|26.43%|+14.43%|0.0|OK",
    "0|4.82%|0.00%|0.00%|100.00%|3.00x||33.33%|24.33%|+4.68%|0.0|OK",
    "+10|4.92%|-1.30%|-3.90%|96.10%|3.08x||32.46%|23.46%|+0.78%|10.0|REDUCE",
    "+25|5.07%|-3.25%|-9.75%|90.25%|3.22x||31.09%|22.09%|-5.07%|25.0|REDUCE",
    "+50|5.32%|-6.50%|-19.50%|80.50%|3.48x||28.70%|19.70%|-19.50%|50.0|STOP",
    "+75|5.57%|-9.75%|-29.25%|70.75%|3.83x||26.13%|17.13%|-29.25%|75.0|STOP",
    "+100|5.82%|-13.00%|-39.00%|61.00%|4.28x||23.37%|14.37%|-39.00%|100.0|STOP",
    "+125|6.07%|-16.25%|-48.75%|51.25%|4.90x||20.40%|11.40%|-48.75%|125.0|STOP",
    "+150|6.32%|-19.50%|-58.50%|41.50%|5.82x||17.18%|8.18%|-58.50%|150.0|STOP",
    "+175|6.57%|-22.75%|-68.25%|31.75%|7.30x||13.70%|4.70%|-68.25%|175.0|STOP",
    "+200|6.82%|-26.00%|-78.00%|22.00%|10.09x||9.91%|0.91%|-78.00%|200.0|STOP",
    "+250|7.32%|-32.50%|-97.50%|2.50%|81.00x||1.23%|-7.77%|-97.50%|250.0|MARGIN CALL",
    "+300|7.82%|-39.00%|-117.00%|-17.00%|#N/A||#N/A|#N/A|-117.00%|#N/A|WIPED OUT",
  ]);
});
