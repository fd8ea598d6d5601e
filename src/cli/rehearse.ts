import { jsonLine, resultDocuments, searchDocument } from "../present/json.ts";
import { openBundled } from "./open-searcher.ts";

/** Questions with slips, words run together, operators, and sentences. Each finds something: what suggests words is rarer. */
const QUESTIONS: readonly string[] = [
  "withdrawal not arrived",
  "widthdrawal has not arrived in my accuont",
  "how do i change the e-mail of my account after i lost access to the old one",
  "phonenumber",
  'title:account "verify an" -card updated:>2020',
  "vérify fees",
];

/**
 * Asks the bundled help centre what calls all that searches call: the runtime compiles a function when it is called, and
 * what is compiled when code is kept needs no compiling at the next start.
 */
export function rehearse(): void {
  const searcher = openBundled();
  for (const text of QUESTIONS) {
    const answer = searcher.search({ text });
    jsonLine(searchDocument(answer, ["id", "title"]));
    resultDocuments(answer).map(jsonLine);
  }
  searcher.search({ text: "fees", limit: 100, sort: "updated" });
}
