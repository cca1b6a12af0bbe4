/** What the system tells of a call that it refused; nothing of it where an error is none of the system. */
export interface SystemError {
  readonly code?: string;
  readonly syscall?: string;
}

export function systemError(error: unknown): SystemError {
  if (!(error instanceof Error && "syscall" in error && "code" in error)) return {};
  return { code: String(error.code), syscall: String(error.syscall) };
}
