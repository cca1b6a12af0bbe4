/** Finds in base R the folder that a script lies in by a file beside it, so that it runs from any folder. */
export const FOLDER_IN_R = `# The folder of this script, which Rscript, R -f and source() each tell in another way; what is pasted into a session starts in the folder of the session.
folder_of_script <- function(beside, ...) {
  called <- commandArgs(FALSE)
  sourced <- Filter(is.character, lapply(rev(sys.frames()), function(frame) frame$ofile))
  run <- gsub("~+~", " ", c(sub("^--file=", "", grep("^--file=", called, value = TRUE)), called[which(called == "-f") + 1]), fixed = TRUE)
  found <- Find(function(folder) file.exists(file.path(folder, beside)), c(dirname(c(unlist(sourced), run)), ".", ...))
  if (is.null(found)) stop("go to the folder of this script first: ", beside, " is not in ", getwd())
  normalizePath(found)
}`;
