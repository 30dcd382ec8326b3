/**
 * Files that systems, editors, sync clients, uploads and version control leave beside content. docs/content.md lists
 * them. Any other name that is not a content file's is reported as a problem.
 */
const LEFTOVERS = [
  // Hidden files: .DS_Store, .git, .Trash-0, .name.swp, rsync's .name.Ab12Cd, Synology, NFS.
  /^\./,
  // Lock files and backups of editors and office programs.
  /^[#~]|[~#]$|\.(swp|swo|tmp|temp|bak|old|lock)$/i,
  // Unfinished uploads and downloads.
  /\.(part|partial|filepart|crdownload|download|upload)$/i,
  // Version control, after a conflict.
  /\.(orig|rej)$|[._](BACKUP|BASE|LOCAL|REMOTE)[._]\d+\./,
  // Sync clients: Syncthing, Dropbox, Nextcloud.
  /\.sync-conflict-|\(.*conflicted copy.*\)/i,
  // Windows, macOS, Synology, file systems.
  /^(Thumbs\.db|ehthumbs\.db|desktop\.ini|Icon\r|@eaDir|#recycle|lost\+found|\$RECYCLE\.BIN|System Volume Information|__MACOSX|Network Trash Folder|Temporary Items)$/i,
];

/** True if a name in the content directory is not meant as content and is ignored. */
export function isLeftover(name: string): boolean {
  return LEFTOVERS.some((pattern) => pattern.test(name));
}
