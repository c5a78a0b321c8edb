// Prints how long the source files are, and fails for one that is past twice the limit: such a file wants to be two.
import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";

const groups = [
  { name: "Java, main", files: "chat-*/src/main/**/*.java", most: 250 },
  { name: "Java, tests", files: "chat-*/src/test/**/*.java", most: 400 },
  { name: "TypeScript", files: "chat-webapp/src/**/*.ts", most: 250 },
  { name: "TSX", files: "chat-webapp/src/**/*.tsx", most: 180 },
];

const list = (pattern) =>
  execFileSync("git", ["ls-files", "-z", `:(glob)${pattern}`], { encoding: "utf8" }).split("\0").filter(Boolean);
const lines = (file) => readFileSync(file, "utf8").split("\n").length - 1;
const at = (sorted, share) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;

let tooLong = [];
console.log("lines per file     files  median     p90     max  target");
for (const { name, files, most } of groups) {
  const sizes = list(files).map((file) => ({ file, size: lines(file) }));
  const sorted = sizes.map(({ size }) => size).sort((a, b) => a - b);
  const row = [sorted.length, at(sorted, 0.5), at(sorted, 0.9), sorted.at(-1) ?? 0, most];
  console.log(name.padEnd(16) + row.map((figure) => String(figure).padStart(8)).join(""));
  tooLong = tooLong.concat(sizes.filter(({ size }) => size > 2 * most));
}
tooLong.forEach(({ file, size }) => console.error(`${file} has ${size} lines: split it`));
process.exitCode = tooLong.length > 0 ? 1 : 0;
