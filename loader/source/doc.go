// Package source opens articles: files, folders, globs and standard input, in the
// formats of the table Formats, gzipped or not. It decodes to UTF-8 and changes nothing
// else; what is wrong with an input is named in a Problem and never stops the others.
//
// A new format is a file with a read function, a row in Formats, and a folder of
// fixtures in testdata under the format's name.
//
// Metadata comes from the record or page itself, and from a sidecar: a file
// metadata.csv or metadata.jsonl in the folder of the articles, whose column or key
// "doc" names them. What a sidecar says wins.
//
// Memory does not grow with the input: records are read one at a time, no file or
// record is read beyond the limit of Options.MaxBytes, and only sidecars are held whole.
package source
