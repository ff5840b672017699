// Package decide keeps the decisions of people: which actors or claims are one party or
// claim, which are not, and which statements were misread. They stand in a file of JSON
// lines, in the order in which they were made, and nothing is ever taken out of it: an
// undo is a line of its own.
//
//	{"id":"d-…","do":"merge","of":"actors","keys":[{"id":"mot","name":"MoT"},{"id":"ministry-of-tides","name":"Ministry of Tides"}],"why":"same address"}
//	{"id":"d-…","do":"not-same","of":"claims","keys":[{"id":"c-…","name":"…"},{"id":"c-…","name":"…"}]}
//	{"id":"d-…","do":"split","of":"actors","keys":[{"id":"brandt","name":"Brandt"}],"who":"vc","when":"2024-05-02"}
//	{"id":"d-…","do":"reject","statement":{"id":"s-…","article":"a-…","actor":"…","stance":"ACCUSES","cue":"…","quote":"…"},"why":"irony"}
//	{"id":"d-…","do":"relabel","statement":{…},"stance":"SUPPORTS","why":"…"}
//	{"id":"d-…","do":"undo","decision":"d-…"}
//
// Keys and statements are found again by their IDs, and after an upgrade that gave them
// others by what stands beside the IDs: a name or wording, the words of an article.
package decide
