// node validate.mjs FOLDER < paths: prints {path: [violation]} as JSON. FOLDER is where npm installed the validator.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";

const library = join(process.argv[2], "node_modules", "@ooxml-tools", "validate", "dist", "npm", "index.js");
const { default: validate, getFileFormatFromName } = await import(pathToFileURL(library));

const found = {};
for (const path of readFileSync(0, "utf8").split("\n").filter(Boolean)) {
  const bytes = new Uint8Array(readFileSync(path));
  try {
    const errors = await validate(bytes, getFileFormatFromName(path), "Microsoft365");
    found[path] = errors.map((e) => `${e.path.partUri} ${e.path.xpath}: ${e.description}`);
  } catch (why) {
    // The SDK could not open the package at all.
    found[path] = [String(why.message ?? why)];
  }
}
// The runtime keeps Node alive, so leave by hand once everything is written.
process.stdout.write(JSON.stringify(found), () => process.exit(0));
