#!/usr/bin/env node
/**
 * What the pane would show of files before it writes them: `npm run -s read -- [--json]
 * [--answer KEY=VALUE]… FILE…`. Exit 0 where all were read, 1 where one is refused or asks, 2 on bad usage.
 */
require("./typescript");
const fs = require("node:fs");
const { parseArgs } = require("node:util");
const { serialOf } = require("../src/numbers/calendar");
const { readFiles } = require("../src/files/read-files");
const { toJson } = require("../src/files");
const { toLines } = require("../src/files/print-lines");

const USAGE = `Usage: npm run -s read -- [--json] [--answer KEY=VALUE]... FILE...
  --json               an array, one object a file
  --answer KEY=VALUE   answers a question; KEY and the choices stand in the question`;

class BadArgument extends Error {}

function readArguments(args) {
  const { values, positionals } = parseArgs({
    args,
    options: { json: { type: "boolean" }, answer: { type: "string", multiple: true } },
    allowPositionals: true,
  });
  if (positionals.length === 0) throw new BadArgument("name a file");
  return { json: values.json ?? false, answers: values.answer ?? [], names: positionals };
}

function load(name) {
  try {
    return { file: name, bytes: fs.readFileSync(name) };
  } catch (reason) {
    throw new BadArgument(
      `${name}: ${reason.code === "ENOENT" ? "there is no such file" : reason.message}`,
    );
  }
}

/** Excel's serial of today, on this machine's calendar. */
function today() {
  const now = new Date();
  return serialOf(now.getFullYear(), now.getMonth(), now.getDate());
}

/** A key may hold "=", as a file's name may: the question with that key tells where it ends. */
function toAnswers(texts, questions) {
  return new Map(
    texts.map((text) => {
      const question = questions.find(({ key }) => text.startsWith(`${key}=`));
      if (!question) {
        const keys = questions.map(({ key }) => key).join(", ") || "nothing is asked";
        throw new BadArgument(`--answer ${text}: there is no such question (${keys})`);
      }
      const said = text.slice(question.key.length + 1);
      const choice = question.choices.find((each) => each.toLowerCase() === said.toLowerCase());
      if (choice === undefined) {
        throw new BadArgument(`--answer ${text}: choose one of ${question.choices.join(", ")}`);
      }
      return [question.key, choice];
    }),
  );
}

/** Answers may bring up further questions, which later answers speak to. */
function readWithAnswers(files, texts) {
  const asked = new Map();
  let read = readFiles(files, { today: today(), answers: new Map() });
  for (let round = 0; round <= texts.length; round++) {
    for (const { questions } of read) for (const one of questions) asked.set(one.key, one);
    const known = [...asked.values()];
    const open = texts.filter((text) => known.some(({ key }) => text.startsWith(`${key}=`)));
    const answers = toAnswers(round < texts.length ? open : texts, known);
    read = readFiles(files, { today: today(), answers });
  }
  return read;
}

function main() {
  const { json, answers, names } = readArguments(process.argv.slice(2));
  const read = readWithAnswers(names.map(load), answers);
  const text = json
    ? JSON.stringify(
        read.map(({ reading, questions }) => toJson(reading, questions)),
        null,
        2,
      )
    : read.map(({ reading, questions }) => toLines(reading, questions).join("\n")).join("\n\n");
  process.stdout.write(`${text}\n`);
  const isOpen = ({ reading, questions }) => reading.kind === "refused" || questions.length > 0;
  process.exitCode = read.some(isOpen) ? 1 : 0;
}

try {
  main();
} catch (reason) {
  const misused = reason instanceof BadArgument || reason.code?.startsWith("ERR_PARSE_ARGS");
  console.error(misused ? `${reason.message}\n\n${USAGE}` : reason);
  process.exitCode = misused ? 2 : 1;
}
