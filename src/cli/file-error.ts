const REASONS: Readonly<Record<string, string>> = {
  ENOENT: 'the folder does not exist',
  EACCES: 'no permission',
  EEXIST: 'it is a file',
  EISDIR: 'it is a folder',
  ENOSPC: 'the disk is full',
  ENOTDIR: 'part of the path is a file',
  EROFS: 'the disk can only be read',
}

/** Whether the file system said no, rather than something being broken. */
export function isFileError(error: unknown): error is NodeJS.ErrnoException {
  return error instanceof Error && 'syscall' in error
}

/** What the file system said, in words. */
export function reasonOf(error: unknown): string {
  if (!isFileError(error)) return String(error)
  return REASONS[error.code ?? ''] ?? error.code ?? error.message
}
