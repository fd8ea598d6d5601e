const REASONS: Readonly<Record<string, string>> = {
  ENOENT: "there is no such file",
  EISDIR: "it is a folder",
  ERR_FS_EISDIR: "it is a folder",
  EACCES: "permission denied",
  EPERM: "permission denied",
  EEXIST: "a file is in the way",
  ENOTDIR: "a part of the path is a file, not a folder",
  ELOOP: "its symbolic links go round in a circle",
  ENAMETOOLONG: "the path is too long",
  ENOSPC: "the disk is full",
  EDQUOT: "the disk quota is used up",
  EFBIG: "the file may not grow any larger",
  EBUSY: "it is in use",
  EROFS: "the disk can only be read",
  EIO: "the disk failed",
};

/** Why a file can't be used, in words. */
export function reasonOf(cause: unknown): string {
  const { code, message } = cause as NodeJS.ErrnoException;
  return (code !== undefined && REASONS[code]) || message;
}

/** {@link reasonOf} with the path that the system named: for messages that name none. */
export function reasonAt(cause: unknown): string {
  const { code, path } = cause as NodeJS.ErrnoException;
  const reason = reasonOf(cause);
  return path === undefined || code === undefined || !(code in REASONS) ? reason : `${reason}: ${path}`;
}
