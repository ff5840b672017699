// Package clean tells the parts of a scraped article apart (headline, dateline, lead,
// body, captions, related headlines, boilerplate) and finds its title, source, author
// and publication date. It marks regions and never changes the text.
//
// Lines that every site has (menus, counters, comment forms) are rows of the lexicon's
// boilerplate.yaml; what only its place tells (the headline, lists of other articles)
// is judged in layout.go. To teach it a new line, add a row with an example.
package clean
