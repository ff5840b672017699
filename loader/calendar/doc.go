// Package calendar reads dates as articles and their metadata word them, and does the
// arithmetic between them: "December 20", "on Friday", "last week", "2014-12-20".
//
// It knows no clock: a relative date is resolved against a publication date. General
// date libraries resolve against the present, prefer the future for a weekday, and
// answer with an instant; here a date keeps the precision to which it is known, and a
// weekday in a news report is the latest such day. All functions are pure and safe for
// concurrent use.
package calendar
