import { readFileSync } from "node:fs";
import { Ajv2020, type ValidateFunction } from "ajv/dist/2020.js";
import { ROOT } from "./markdown.ts";

const ajv = new Ajv2020({ allErrors: true, allowUnionTypes: true, formats: { "date-time": true } });
const validators = new Map<string, ValidateFunction>();

/** What one of the published schemas says. */
export const schemaText = (name: string): string => readFileSync(`${ROOT}data/schema/${name}.schema.json`, "utf8");

/** Holds a document to its schema, and to no more: of published schemas members may be added, but none unsaid. */
export function expectDocument(name: string, document: unknown): void {
  let validate = validators.get(name);
  if (validate === undefined) {
    validate = ajv.compile(strict(JSON.parse(schemaText(name))) as object);
    validators.set(name, validate);
  }
  if (!validate(document)) throw new Error(ajv.errorsText(validate.errors));
}

/** The schema with `additionalProperties` false wherever it lists properties. */
function strict(schema: unknown): unknown {
  if (typeof schema !== "object" || schema === null) return schema;
  if (Array.isArray(schema)) return schema.map(strict);
  const inner = Object.fromEntries(Object.entries(schema).map(([key, value]) => [key, strict(value)]));
  // Under `properties` a property may have the name of a keyword.
  const listsProperties = inner["type"] === "object" && "properties" in inner;
  return listsProperties ? { additionalProperties: false, ...inner } : inner;
}
