// Prints the slowest tests of the last build: node bin/slowest-tests.mjs [how many]
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

const most = Number(process.argv[2] ?? 10);

function reports(folder) {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => /^TEST-.*\.xml$/.test(entry.name) && /(surefire|failsafe)-reports$/.test(entry.parentPath ?? entry.path))
    .map((entry) => join(entry.parentPath ?? entry.path, entry.name));
}

function testsOf(file) {
  const attribute = (tag, name) => tag.match(new RegExp(`\\b${name}="([^"]*)"`))?.[1] ?? "";
  return (readFileSync(file, "utf8").match(/<testcase\b[^>]*>/g) ?? []).map((tag) => ({
    name: `${attribute(tag, "classname").split(".").at(-1)}.${attribute(tag, "name")}`,
    seconds: Number(attribute(tag, "time").replaceAll(",", "")),
  }));
}

const modules = readdirSync(".", { withFileTypes: true }).filter((entry) => /^chat-/.test(entry.name));
modules
  .flatMap((module) => reports(join(module.name, "target")))
  .flatMap(testsOf)
  .sort((a, b) => b.seconds - a.seconds)
  .slice(0, most)
  .forEach(({ name, seconds }) => console.log(`${seconds.toFixed(1).padStart(7)} s  ${name}`));
