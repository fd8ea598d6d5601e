import { EXIT, type ExitCode } from "../../model/exit-code.ts";
import { jsonLine, versioned } from "../../present/json.ts";
import { safeLine } from "../../present/safe-text.ts";
import type { Context } from "../context.ts";
import type { Invocation } from "../definition.ts";
import { VERSION } from "../version.ts";
import { checkCorpora } from "./doctor/corpora.ts";
import { checkFiles } from "./doctor/files.ts";
import { type Finding, fine, type Health } from "./doctor/finding.ts";
import { checkFolders } from "./doctor/folders.ts";
import { checkLocks } from "./doctor/locks.ts";
import { checkTerminal } from "./doctor/terminal.ts";

const CODES: Readonly<Record<Health, ExitCode>> = { fine: EXIT.ok, finding: EXIT.none, broken: EXIT.failure };
const SIGNS: Readonly<Record<Health, string>> = { fine: "ok", finding: "note", broken: "FAIL" };

/** `faq doctor`: exit code 0 where all is fine, 1 where something is worth knowing, 2 where something can't work. */
export async function run({ options }: Invocation, context: Context): Promise<ExitCode> {
  const findings: Finding[] = [
    fine("runtime", `faq ${VERSION}, Node.js ${process.versions.node}, ${process.platform} ${process.arch}`),
    ...checkTerminal(context),
    ...checkFolders(context),
    ...checkFiles(context),
    ...checkLocks(context),
    ...(await checkCorpora(context)),
  ];
  const health = (["broken", "finding"] as const).find((one) => findings.some((each) => each.health === one)) ?? "fine";
  if (options["json"] === true) context.stdout.write(jsonLine(versioned({ health, findings })));
  else context.stdout.write(findings.map(lines).join(""));
  return CODES[health];
}

function lines({ subject, health, detail, hint }: Finding): string {
  const line = `${SIGNS[health].padEnd(4)}  ${safeLine(subject)}: ${safeLine(detail)}\n`;
  return hint === undefined ? line : `${line}      ${safeLine(hint)}\n`;
}
