import { render } from "ink";
import type { AnsiOptions } from "../present/ansi.ts";
import { App, type InkControl } from "./app.tsx";
import type { Runtime } from "./runtime.ts";

interface MountOptions {
  readonly stdin: NodeJS.ReadStream;
  readonly stdout: NodeJS.WriteStream;
  readonly ansi: AnsiOptions;
}

/** A running Ink application. */
export interface Mounted {
  readonly control: InkControl;
  /** Takes Ink off the terminal: for good where an error is given, which {@link ended} then rejects with. */
  readonly unmount: (error?: Error) => void;
  /** Settles when Ink is gone, whoever sent it away. */
  readonly ended: Promise<unknown>;
}

/** Draws the runtime's state with Ink, from the cursor's row on. The screen itself belongs to the caller. */
export function mount(runtime: Runtime, { stdin, stdout, ansi }: MountOptions): Mounted {
  const control: InkControl = { suspendTerminal: undefined };
  const instance = render(<App runtime={runtime} control={control} ansi={ansi} />, {
    stdin,
    stdout,
    interactive: true,
    exitOnCtrlC: false,
    patchConsole: false,
    incrementalRendering: true,
    maxFps: 60,
    isScreenReaderEnabled: runtime.state().settings.screenReader,
  });
  const unmount = (error?: Error): void => {
    // While the terminal is lent, Ink draws nothing: a screen that is about to vanish needs no last frame.
    if (!runtime.state().settings.inline) void control.suspendTerminal?.().catch(() => undefined);
    instance.unmount(error);
  };
  return { control, unmount, ended: instance.waitUntilExit() };
}
