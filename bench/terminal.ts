import { spawn } from "@lydell/node-pty";

/** A program in a pseudo-terminal of 120×40. */
export interface Terminal {
  readonly output: () => string;
  /** Types, and forgets the output so far. */
  readonly write: (text: string) => void;
  /** Resolves to the time at which the output satisfies a condition. */
  readonly until: (condition: (output: string) => boolean) => Promise<number>;
  /** Resolves to the time at which the program ended. */
  readonly ended: Promise<number>;
}

export function openTerminal(program: string, args: readonly string[], cwd: string, env: NodeJS.ProcessEnv): Terminal {
  const pty = spawn(program, [...args], { cols: 120, rows: 40, env: env as Record<string, string>, cwd });
  let output = "";
  let check = (): void => undefined;
  pty.onData((data) => {
    output += data;
    check();
  });
  return {
    output: () => output,
    write: (text) => {
      output = "";
      pty.write(text);
    },
    until: (condition) =>
      new Promise((done) => {
        check = () => {
          if (condition(output)) done(performance.now());
        };
        check();
      }),
    ended: new Promise((done) => {
      pty.onExit(() => done(performance.now()));
    }),
  };
}
