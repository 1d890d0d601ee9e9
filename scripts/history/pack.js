/** Writes what src/domain/history/packed.ts reads: it runs the reader, which is told what it is to find. */
require("../typescript");
const {
  characterOf,
  coder,
  countsFrom,
  DIGITS,
  numbersOf,
} = require("../../src/domain/history/packed");

/** @param {{ least: number, counts: number[] }[]} tables */
function packed(tables) {
  let low = 0n;
  let digits = 0;
  let bits = [];
  const bit = coder(
    (zeros) => {
      const next = bits.shift();
      if (next) low += BigInt(zeros);
      return next;
    },
    () => {
      low *= BigInt(DIGITS);
      digits++;
    },
  );
  const write = numbersOf(bit);
  for (const { least, counts } of tables) {
    const numbers = [-least, counts.length, ...counts];
    countsFrom((likeness) => {
      bits = bitsOf(numbers.shift());
      return write(likeness);
    });
  }
  return textOf(low, digits);
}

function bitsOf(number) {
  const digits = (number + 1).toString(2).slice(1);
  return [...`${"1".repeat(digits.length)}0${digits}`].map(Number);
}

function textOf(low, digits) {
  const characters = [];
  for (let left = low; characters.length < digits; left /= BigInt(DIGITS)) {
    characters.unshift(characterOf(Number(left % BigInt(DIGITS))));
  }
  return characters.join("");
}

module.exports = { packed };
