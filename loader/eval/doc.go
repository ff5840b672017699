// Package eval scores what was read against what people annotated: statements by the rules
// of the study's scorer (Score), attributions against PolNeAR (ScoreAttributions), and how
// far confidence can be believed (Reliability).
//
// It is pure: rows go in, figures come out, files are the caller's. It lies under loader
// because it speaks of articles, spans and statements as the stages there do, and imports
// none of them: predictions are rows of JSON, whoever made them.
//
// All offsets are Unicode code points from 0 in the article's text, half open.
package eval
