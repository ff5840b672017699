// Package clean tells the parts of a scraped article apart (headline, dateline, lead,
// body, captions, related headlines, boilerplate) and finds its title, source, author
// and publication date. It marks regions and never changes the text.
package clean
