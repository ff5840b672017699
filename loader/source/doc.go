// Package source opens articles: files, folders, globs and standard input, in the
// formats of the table Formats. It decodes to UTF-8 and changes nothing else; what is
// wrong with an input is named in a Problem and never stops the others.
package source
