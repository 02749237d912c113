// Package disk reads and writes the files that a person names.
//
// Writing (Write, Place) makes a file whole or not at all, readable by its owner
// alone. It never replaces a file without being told to, follows links to where
// they lead, and writes through what is not a regular file: a pipe, a terminal,
// /dev/null. A Guard names the files that no output may land on, whatever a
// person asked.
//
// Reading (Open, Read) takes regular files, and pipes that were named on
// purpose; it looks at what it opened before it reads, reads no more than its
// bound, and ends with its context.
//
// What goes wrong is an *fs.PathError with the path that was given. CauseOf puts
// it into one of a few classes, for whoever words it.
package disk
