/**
 * What systems, editors, sync clients, uploads and version control leave beside content. The list is in
 * docs/content.md; a name that is neither on it nor that of content is a problem of that file.
 */
const LEFTOVERS = [
  // Hidden: .DS_Store, .git, .Trash-0, .name.swp, rsync's .name.Ab12Cd, Synology's and NFS's own.
  /^\./,
  // Editors and office programs while a file is open, and their backups.
  /^[#~]|[~#]$|\.(swp|swo|tmp|temp|bak|old|lock)$/i,
  // Uploads that are not finished.
  /\.(part|partial|filepart|crdownload|download|upload)$/i,
  // Version control, after a conflict.
  /\.(orig|rej)$|[._](BACKUP|BASE|LOCAL|REMOTE)[._]\d+\./,
  // Sync clients: Syncthing, Dropbox, Nextcloud.
  /\.sync-conflict-|\(.*conflicted copy.*\)/i,
  // Windows, macOS, Synology, file systems.
  /^(Thumbs\.db|ehthumbs\.db|desktop\.ini|Icon\r|@eaDir|#recycle|lost\+found|\$RECYCLE\.BIN|System Volume Information|__MACOSX|Network Trash Folder|Temporary Items)$/i,
];

/** Whether a name in the content directory is nothing that anybody meant as content. */
export function isLeftover(name: string): boolean {
  return LEFTOVERS.some((pattern) => pattern.test(name));
}
